import type { ChatCompletionMessage } from '../../contract/chat.ts';
import { imageAsText } from './images.ts';
import { REASONING_FORMAT } from './signatures.ts';
import type { FunctionCall, InlineData, Part } from './wire.ts';

type ReasoningDetail = NonNullable<ChatCompletionMessage['reasoning_details']>[number];

/** A function that the model calls, with its signature. */
export interface Called {
  readonly id: string;
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly signature: string | undefined;
}

/** What the parts of one candidate say, sorted by kind; a kind that did not occur is empty. */
export interface PartsRead {
  text: string;
  thoughts: string;
  details: ReasoningDetail[];
  calls: Called[];
  audio: InlineData[];
  transcript: string;
  /** Of the text; the last one counts. */
  signature: string | undefined;
}

/**
 * Reads the parts of one choice, which in a stream come over many events: ids and places of calls and thoughts go on
 * from one to the next.
 */
export class PartsReader {
  readonly #callIds: (ordinal: number) => string;
  #calls = 0;
  #thoughts = 0;
  /** Thoughts whose signature has not come yet. */
  #open = '';
  /** Whether the choice has said anything that a client can see. */
  spoke = false;

  /** @param callIds makes the id of the call with this ordinal, where the wire has none */
  constructor(callIds: (ordinal: number) => string) {
    this.#callIds = callIds;
  }

  get calledTools(): boolean {
    return this.#calls > 0;
  }

  read(parts: readonly Part[]): PartsRead {
    const read: PartsRead = {
      text: '',
      thoughts: '',
      details: [],
      calls: [],
      audio: [],
      transcript: '',
      signature: undefined,
    };
    for (const part of parts) {
      if (part.functionCall) read.calls.push(this.#called(part.functionCall, part.thoughtSignature));
      else if (part.thought) this.#think(read, part);
      else {
        addContent(read, part);
        if (part.thoughtSignature) read.signature = part.thoughtSignature;
      }
    }
    this.spoke ||= read.text !== '' || read.calls.length > 0 || read.audio.length > 0;
    return read;
  }

  #called({ id, name, args }: FunctionCall, signature: string | undefined): Called {
    const ordinal = this.#calls++;
    return { id: id || this.#callIds(ordinal), name, args: args ?? {}, signature };
  }

  /**
   * Thoughts come in pieces, up to the signature that closes them. They are given as one detail then: clients that
   * put streams together keep only the last list of details, and without a signature nothing of them is of use.
   */
  #think(read: PartsRead, { text = '', thoughtSignature: signature }: Part): void {
    read.thoughts += text;
    this.#open += text;
    if (!signature) return;
    read.details.push({
      type: 'reasoning.text',
      text: this.#open,
      signature,
      index: this.#thoughts++,
      format: REASONING_FORMAT,
    });
    this.#open = '';
  }
}

function addContent(read: PartsRead, part: Part): void {
  if (part.text) read.text += part.text;
  if (part.inlineData?.mimeType.startsWith('image/')) read.text += imageAsText(part.inlineData);
  else if (part.inlineData?.mimeType.startsWith('audio/')) read.audio.push(part.inlineData);
  if (part.audioTranscription?.text) read.transcript += part.audioTranscription.text;
}

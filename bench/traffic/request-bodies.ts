/** The model that every request asks for: one that all gateways of the comparison know. */
export const MODEL = 'gpt-4o';

export interface RequestKind {
  /** Size of the JSON body in bytes, exact. */
  readonly bytes: number;
  readonly stream: boolean;
}

const TURN_CHARACTERS = 900;

// Quotes, line ends and letters beyond ASCII: text without them takes a shorter way through JSON parsers.
const SENTENCES = [
  'The harbour master wrote "wind from the north-west" into the log and went to bed.',
  'Nobody asked why the third lamp was out;\nthe keeper had his reasons, and they were good ones.',
  'Le café était fermé — but its light was on, and two chairs stood outside in the rain.',
  'A list of what was found: {rope: 12 m, tar: 1 barrel, letters: 0}, signed and dated.',
];

/**
 * A chat body of an exact size: one system message, then turns of about 900 characters, the last one the
 * user's. The same size always gives the same bytes.
 *
 * @throws RangeError when `bytes` is too small for one message
 */
export function chatBody(kind: RequestKind): Buffer {
  const messages = [{ role: 'system', content: 'You are a careful assistant. Answer in one paragraph.' }];
  const turns = Math.max(1, Math.round(kind.bytes / (TURN_CHARACTERS * 1.1)));
  for (let turn = 0; turn < turns; turn++) {
    const fromUser = (turns - turn) % 2 === 1;
    messages.push({ role: fromUser ? 'user' : 'assistant', content: prose(turn, TURN_CHARACTERS) });
  }
  while (Buffer.byteLength(encode(messages, kind.stream)) > kind.bytes) shorten(messages, kind.bytes);
  const missing = kind.bytes - Buffer.byteLength(encode(messages, kind.stream));
  const last = messages.at(-1);
  if (last) last.content += '.'.repeat(missing);
  return Buffer.from(encode(messages, kind.stream));
}

function encode(messages: readonly { role: string; content: string }[], stream: boolean): string {
  return JSON.stringify({
    model: MODEL,
    messages,
    temperature: 0.2,
    max_tokens: 512,
    ...(stream ? { stream: true, stream_options: { include_usage: true } } : {}),
  });
}

function prose(seed: number, characters: number): string {
  let text = '';
  for (let at = seed; text.length < characters; at++) text += `${SENTENCES[at % SENTENCES.length]} `;
  return text.slice(0, characters);
}

/** Takes one message or, when only one is left, a piece of its text away. */
function shorten(messages: { role: string; content: string }[], bytes: number): void {
  const last = messages.at(-1);
  if (!last || (messages.length === 2 && last.content === '')) {
    throw new RangeError(`A chat body can't be as small as ${bytes} bytes`);
  }
  if (messages.length > 3) messages.splice(1, 2);
  else last.content = last.content.slice(0, Math.max(0, last.content.length - 32));
}

import type { ChunkDelta } from '../../contract/chat.ts';
import type { StreamEvent } from '../provider.ts';
import type { Piece } from './answer.ts';
import { tokenLogprob } from './logprobs.ts';

/** A stream's event; its last word on a choice also says which stop sequence ended it. */
export type SandboxEvent =
  | Exclude<StreamEvent, { type: 'finish' }>
  | (Extract<StreamEvent, { type: 'finish' }> & { readonly stopSequence: string | null });

/** What a stream says of one piece of a choice. */
export function eventOf(index: number, piece: Piece, topLogprobs: number | null): SandboxEvent {
  switch (piece.part) {
    case 'content': {
      if (topLogprobs === null)
        return { type: 'text', index, json: JSON.stringify(piece.token).slice(1, -1) };
      const logprobs = { content: [tokenLogprob(piece.token, topLogprobs)], refusal: null };
      return { type: 'delta', index, delta: { content: piece.token }, logprobs };
    }
    case 'refusal': {
      const delta = { refusal: piece.token };
      if (topLogprobs === null) return { type: 'delta', index, delta };
      const logprobs = { content: null, refusal: [tokenLogprob(piece.token, topLogprobs)] };
      return { type: 'delta', index, delta, logprobs };
    }
    case 'reasoning':
      return { type: 'delta', index, delta: { reasoning_content: piece.token } };
    case 'call':
      return { type: 'delta', index, delta: opening(piece) };
    case 'input':
      return { type: 'delta', index, delta: continuation(piece) };
  }
}

function opening({ at, call: { form, id, name } }: Extract<Piece, { part: 'call' }>): ChunkDelta {
  switch (form) {
    case 'legacy':
      return { function_call: { name, arguments: '' } };
    case 'custom':
      return { tool_calls: [{ index: at, id, type: 'custom', custom: { name, input: '' } }] };
    case 'function':
      return { tool_calls: [{ index: at, id, type: 'function', function: { name, arguments: '' } }] };
  }
}

function continuation({ at, call, token }: Extract<Piece, { part: 'input' }>): ChunkDelta {
  switch (call.form) {
    case 'legacy':
      return { function_call: { arguments: token } };
    case 'custom':
      return { tool_calls: [{ index: at, custom: { input: token } }] };
    case 'function':
      return { tool_calls: [{ index: at, function: { arguments: token } }] };
  }
}

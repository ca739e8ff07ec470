import {
  type CallName,
  callItem,
  itemId,
  messageItem,
  outputText,
  type ResponseForm,
  reasoningItem,
} from './response.ts';

type Say = (type: string, data: object) => void;

/** An output item while it is streamed. */
export interface OpenItem {
  readonly kind: 'reasoning' | 'output_text' | 'refusal' | 'call';
  open(say: Say): void;
  add(text: string, logprobs: readonly object[], say: Say): void;
  /** The whole item, once its end was said. */
  close(say: Say): object;
}

/** Filling that hides how long a delta is. */
const obfuscation = (text: string): string => 'aB3dE6gH'.slice(0, 1 + (text.length % 8));

export function openReasoning(form: ResponseForm): OpenItem {
  const id = itemId('rs');
  const at = { item_id: id, summary_index: 0 };
  let thought = '';
  const part = (text: string) => ({ type: 'summary_text', text });
  return {
    kind: 'reasoning',
    open(say) {
      say('response.output_item.added', { item: { id, type: 'reasoning', summary: [] } });
      if (form.summary) say('response.reasoning_summary_part.added', { ...at, part: part('') });
    },
    add(text, _logprobs, say) {
      thought += text;
      if (!form.summary) return;
      const delta = { ...at, delta: text, obfuscation: obfuscation(text) };
      say('response.reasoning_summary_text.delta', delta);
    },
    close(say) {
      if (form.summary) {
        say('response.reasoning_summary_text.done', { ...at, text: thought });
        say('response.reasoning_summary_part.done', { ...at, part: part(thought) });
      }
      const item = reasoningItem(id, thought, form);
      say('response.output_item.done', { item });
      return item;
    },
  };
}

export function openMessage(kind: 'output_text' | 'refusal'): OpenItem {
  const id = itemId('msg');
  const at = { item_id: id, content_index: 0 };
  const logprobs: object[] = [];
  let text = '';
  const part = (): object =>
    kind === 'refusal' ? { type: kind, refusal: text } : outputText(text, logprobs);
  return {
    kind,
    open(say) {
      const item = { ...messageItem(id), status: 'in_progress' };
      say('response.output_item.added', { item });
      say('response.content_part.added', { ...at, part: part() });
    },
    add(more, probabilities, say) {
      text += more;
      logprobs.push(...probabilities);
      if (kind === 'refusal') say('response.refusal.delta', { ...at, delta: more });
      else {
        const delta = { ...at, delta: more, logprobs: probabilities, obfuscation: obfuscation(more) };
        say('response.output_text.delta', delta);
      }
    },
    close(say) {
      if (kind === 'refusal') say('response.refusal.done', { ...at, refusal: text });
      else say('response.output_text.done', { ...at, text, logprobs });
      say('response.content_part.done', { ...at, part: part() });
      const item = messageItem(id, part());
      say('response.output_item.done', { item });
      return item;
    },
  };
}

export function openCall(call: CallName): OpenItem {
  const event = call.custom ? 'response.custom_tool_call_input' : 'response.function_call_arguments';
  const begun = callItem(call, '', 'in_progress');
  const at = { item_id: begun.id };
  let input = '';
  return {
    kind: 'call',
    open: (say) => say('response.output_item.added', { item: begun }),
    add(text, _logprobs, say) {
      if (text === '') return;
      input += text;
      say(`${event}.delta`, { ...at, delta: text, obfuscation: obfuscation(text) });
    },
    close(say) {
      say(`${event}.done`, { ...at, ...(call.custom ? { input } : { arguments: input }) });
      const item = callItem(call, input);
      say('response.output_item.done', { item });
      return item;
    },
  };
}

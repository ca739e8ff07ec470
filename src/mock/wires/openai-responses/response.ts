import type { ChatCompletionMessage, FinishReason, Logprobs } from '../../../contract/chat.ts';
import { nextId } from '../../../kernel/ids.ts';
import type { TokenUsage } from '../../../kernel/usage.ts';
import type { WholeAnswer } from '../../../providers/sandbox/whole.ts';
import type { Cursor } from '../cursor.ts';
import { seal } from '../sealed.ts';
import { nameAndInput } from '../tool-input.ts';

/** What every object of one response says of itself, and what the request wants to see. */
export interface ResponseForm {
  readonly id: string;
  /** As the client named it. */
  readonly model: string;
  /** Unix seconds. */
  readonly created: number;
  /** Whether reasoning is told, and whether it is given along to be sent back. */
  readonly summary: boolean;
  readonly encrypted: boolean;
  /** The request, whose settings are repeated. */
  readonly body: Cursor;
}

/** A whole response. */
export function responseOf(form: ResponseForm, { choices, usage }: WholeAnswer) {
  const [choice] = choices;
  const output = choice ? itemsOf(form, choice.message, choice.logprobs ?? null) : [];
  return { ...ended(form, choice?.finish_reason ?? 'stop', usage), output };
}

/** A response before anything is known of it. */
export function begun({ id, model, created, body }: ResponseForm) {
  const setting = (name: string, otherwise: unknown): unknown => body.at(name).value ?? otherwise;
  return {
    id,
    object: 'response',
    created_at: created,
    status: 'in_progress',
    background: false,
    error: null as unknown,
    incomplete_details: null as unknown,
    instructions: setting('instructions', null),
    max_output_tokens: setting('max_output_tokens', null),
    metadata: setting('metadata', {}),
    model,
    output: [] as unknown[],
    parallel_tool_calls: setting('parallel_tool_calls', true),
    previous_response_id: null,
    reasoning: setting('reasoning', { effort: null, summary: null }),
    service_tier: 'default',
    store: setting('store', true),
    temperature: setting('temperature', 1),
    text: setting('text', { format: { type: 'text' } }),
    tool_choice: setting('tool_choice', 'auto'),
    tools: setting('tools', []),
    top_logprobs: setting('top_logprobs', 0),
    top_p: setting('top_p', 1),
    truncation: setting('truncation', 'disabled'),
    usage: null as unknown,
    user: setting('user', null),
  };
}

const INCOMPLETE: Partial<Record<FinishReason, string>> = {
  length: 'max_output_tokens',
  content_filter: 'content_filter',
};

export function ended(form: ResponseForm, finish: FinishReason, usage: TokenUsage) {
  const reason = INCOMPLETE[finish];
  return {
    ...begun(form),
    status: reason === undefined ? 'completed' : 'incomplete',
    incomplete_details: reason === undefined ? null : { reason },
    usage: usageOf(usage),
  };
}

/** Counts as the API has them: reasoning is part of the output. */
const usageOf = ({ input, output, reasoning }: TokenUsage) => ({
  input_tokens: input,
  input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
  output_tokens: output + reasoning,
  output_tokens_details: { reasoning_tokens: reasoning },
  total_tokens: input + output + reasoning,
});

function itemsOf(form: ResponseForm, message: ChatCompletionMessage, logprobs: Logprobs | null): object[] {
  const { reasoning_content: thought, content, refusal, tool_calls: calls = [] } = message;
  const items: object[] = [];
  if (thought) items.push(reasoningItem(itemId('rs'), thought, form));
  if (refusal !== null) items.push(messageItem(itemId('msg'), { type: 'refusal', refusal }));
  else if (content !== null) items.push(messageItem(itemId('msg'), outputText(content, logprobs?.content)));
  for (const call of calls ?? []) {
    const { name, input } = nameAndInput(call);
    items.push(callItem({ id: call.id, name, custom: call.type === 'custom' }, input));
  }
  return items;
}

export const itemId = (prefix: 'rs' | 'msg'): string => nextId(`${prefix}_`);

export const reasoningItem = (id: string, thought: string, { summary, encrypted }: ResponseForm) => ({
  id,
  type: 'reasoning',
  summary: summary ? [{ type: 'summary_text', text: thought }] : [],
  ...(encrypted && { encrypted_content: seal(thought) }),
});

export const messageItem = (id: string, ...content: object[]) => ({
  id,
  type: 'message',
  status: 'completed',
  content,
  role: 'assistant',
});

export const outputText = (text: string, logprobs: readonly object[] | null | undefined) => ({
  type: 'output_text',
  annotations: [],
  logprobs: logprobs ?? [],
  text,
});

export interface CallName {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
}

export const callItem = ({ id, name, custom }: CallName, input: string, status = 'completed') =>
  custom
    ? { id: id.replace(/^call_/, 'ctc_'), type: 'custom_tool_call', status, call_id: id, input, name }
    : {
        id: id.replace(/^call_/, 'fc_'),
        type: 'function_call',
        status,
        arguments: input,
        call_id: id,
        name,
      };

import type { ChunkDelta, Logprobs } from '../../../src/contract/chat.ts';
import type { TokenUsage } from '../../../src/kernel/usage.ts';
import type { ProviderCompletion, ProviderStream, StreamEvent } from '../../../src/providers/provider.ts';

interface Growing {
  index: number;
  message: Record<string, unknown>;
  logprobs: Logprobs | null;
  finish_reason: string | undefined;
}

/** Every event of a stream, in one list. */
export async function allEvents(stream: ProviderStream): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for (let batch = await stream.next(); batch !== null; batch = await stream.next()) events.push(...batch);
  return events;
}

/**
 * Puts a stream's events together to the whole answer that they tell, and throws for every illegal order:
 * content behind a choice's finish, a second finish, a choice or a tool call that skips an index, no finish at all.
 */
export function collect(events: readonly StreamEvent[]): Pick<ProviderCompletion, 'choices' | 'usage'> {
  const choices: Growing[] = [];
  let usage: TokenUsage | null = null;
  const choiceAt = (index: number): Growing => {
    choices[index] ??= {
      index,
      message: { role: 'assistant', content: null, refusal: null },
      logprobs: null,
      finish_reason: undefined,
    };
    const choice = choices[index];
    if (choice.finish_reason !== undefined) throw new Error(`choice ${index} goes on behind its finish`);
    return choice;
  };
  for (const event of events) {
    if (event.type === 'usage') usage = event.usage;
    else if (event.type === 'text') addText(choiceAt(event.index), JSON.parse(`"${event.json}"`) as string);
    else if (event.type === 'finish') choiceAt(event.index).finish_reason = event.reason;
    else if (event.type === 'delta') addDelta(choiceAt(event.index), event.delta, event.logprobs ?? null);
  }
  for (let index = 0; index < choices.length; index++) {
    if (choices[index]?.finish_reason === undefined) throw new Error(`choice ${index} has no finish`);
  }
  return { choices: choices as unknown as ProviderCompletion['choices'], usage };
}

function addText(choice: Growing, text: string): void {
  choice.message.content = `${choice.message.content ?? ''}${text}`;
}

function addDelta(choice: Growing, delta: ChunkDelta, logprobs: Logprobs | null): void {
  if (delta.role !== undefined) throw new Error('roles are added by the gateway');
  if (delta.content != null) addText(choice, delta.content);
  for (const name of ['refusal', 'reasoning_content'] as const) {
    const more = delta[name];
    if (more != null) choice.message[name] = `${choice.message[name] ?? ''}${more}`;
  }
  for (const name of ['reasoning_details', 'annotations'] as const) {
    const more = delta[name];
    if (more) choice.message[name] = [...((choice.message[name] as unknown[]) ?? []), ...more];
  }
  if (delta.audio) choice.message.audio = { ...(choice.message.audio as object), ...delta.audio };
  if (delta.extra_content) choice.message.extra_content = delta.extra_content;
  for (const more of delta.tool_calls ?? []) addToolCall(choice, more);
  if (logprobs) {
    choice.logprobs = {
      content: joined(choice.logprobs?.content, logprobs.content),
      refusal: joined(choice.logprobs?.refusal, logprobs.refusal),
    };
  }
}

const joined = <Item>(
  before: readonly Item[] | null | undefined,
  more: readonly Item[] | null,
): Item[] | null => (before || more ? [...(before ?? []), ...(more ?? [])] : null);

type PieceOfCall = NonNullable<ChunkDelta['tool_calls']>[number];

function addToolCall(choice: Growing, piece: PieceOfCall): void {
  choice.message.tool_calls ??= [];
  const calls = choice.message.tool_calls as {
    id: string;
    type: string;
    function: { name: string; arguments: string };
  }[];
  const known = calls[piece.index];
  if (!known) {
    if (piece.index !== calls.length) throw new Error(`tool call ${piece.index} follows ${calls.length - 1}`);
    if (!piece.id || !piece.function?.name) throw new Error('a tool call begins without its id or its name');
    const { name, arguments: text = '' } = piece.function;
    const { index: _, ...rest } = piece;
    calls.push({ ...rest, id: piece.id, type: 'function', function: { name, arguments: text ?? '' } });
    return;
  }
  if (piece.id && piece.id !== known.id) throw new Error(`tool call ${piece.index} changes its id`);
  known.function.arguments += piece.function?.arguments ?? '';
}

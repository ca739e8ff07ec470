import type { ChatCompletionChoice, FinishReason, Logprobs } from '../../../contract/chat.ts';
import type { TokenUsage } from '../../../kernel/usage.ts';
import type { WholeAnswer } from '../../../providers/sandbox/whole.ts';
import { sign } from '../signature.ts';
import { signedWords } from './contents.ts';

/** What every object of one reply says of itself. */
export interface ResponseIdentity {
  readonly responseId: string;
  readonly modelVersion: string;
}

/** A whole reply of generateContent. */
export function responseOf(
  identity: ResponseIdentity,
  { choices, usage }: WholeAnswer,
  showsThoughts: boolean,
) {
  return {
    candidates: choices.map((choice) => candidateOf(choice, showsThoughts)),
    usageMetadata: usageOf(usage),
    ...identity,
  };
}

function candidateOf(
  { index, message, finish_reason, logprobs }: ChatCompletionChoice,
  showsThoughts: boolean,
) {
  const parts: unknown[] = [];
  if (message.reasoning_content && showsThoughts)
    parts.push({ text: message.reasoning_content, thought: true });
  if (message.content) parts.push({ text: message.content });
  const calls = message.tool_calls?.flatMap((call) => (call.type === 'function' ? [call] : [])) ?? [];
  for (const [at, call] of calls.entries()) {
    const part = callPart(call.id, call.function.name, call.function.arguments, at === 0);
    if (part) parts.push(part);
  }
  const refused = message.refusal != null;
  return {
    ...(!refused && { content: { parts, role: 'model' } }),
    ...ending(finish_reason, message.refusal ?? null),
    index,
    ...(logprobs?.content && logprobsOf(logprobs.content)),
  };
}

/** Of parallel calls only the first is signed. Arguments that were cut short are no JSON, and make no part. */
export function callPart(id: string, name: string, input: string, isFirst: boolean): object | undefined {
  try {
    const args: unknown = JSON.parse(input);
    const signature = isFirst ? { thoughtSignature: sign(signedWords(name, args)) } : {};
    return { functionCall: { id, name, args }, ...signature };
  } catch {
    return undefined;
  }
}

const FINISH_REASONS: Readonly<Record<FinishReason, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  tool_calls: 'STOP',
  function_call: 'STOP',
  content_filter: 'SAFETY',
  error: 'OTHER',
};

/** How a candidate ended. Where the sandbox refuses, Google withholds the answer and says that much. */
export const ending = (finish: FinishReason, refusal: string | null) =>
  refusal === null
    ? { finishReason: FINISH_REASONS[finish] }
    : {
        finishReason: 'SAFETY',
        finishMessage: refusal,
        safetyRatings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true }],
      };

type Token = NonNullable<Logprobs['content']>[number];

export function logprobsOf(content: readonly Token[]) {
  const candidate = ({ token, logprob }: Pick<Token, 'token' | 'logprob'>) => ({
    token,
    logProbability: logprob,
  });
  const sum = content.reduce((total, { logprob }) => total + logprob, 0);
  return {
    avgLogprobs: content.length > 0 ? sum / content.length : 0,
    logprobsResult: {
      chosenCandidates: content.map(candidate),
      topCandidates: content.map(({ top_logprobs }) => ({ candidates: top_logprobs.map(candidate) })),
    },
  };
}

/** Thoughts are counted apart, and left out where there are none. */
export const usageOf = ({ input, output, reasoning }: TokenUsage) => ({
  promptTokenCount: input,
  candidatesTokenCount: output,
  totalTokenCount: input + output + reasoning,
  promptTokensDetails: [{ modality: 'TEXT', tokenCount: input }],
  ...(reasoning > 0 && { thoughtsTokenCount: reasoning }),
});

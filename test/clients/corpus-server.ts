import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { ChatCompletion, ErrorEnvelope } from '../../generated/types.ts';
import { validateCreateChatCompletionRequest } from '../../generated/validators/request.js';
import { examples } from '../contract/contract.ts';
import { goodBodies } from '../contract/corpus.ts';
import type { CorpusReport } from './report.ts';

/** The contract's own replies, one for each body in turn, so that each client reads all of them. */
const replies = examples
  .filter(
    ({ operation, of, mediaType }) =>
      operation === 'createChatCompletion' && of === '200' && /json/.test(mediaType),
  )
  .map(({ value }) => value as ChatCompletion);

const replyTo = (index: number): ChatCompletion => {
  const reply = replies[index % replies.length];
  if (!reply) throw new Error('The contract shows no reply');
  return reply;
};

export interface CorpusServer {
  readonly url: string;
  /** What arrived other than it should have; empty when each body came as it is in the corpus. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Takes the bodies of the corpus in their order, compares each with the original, and answers from the contract. */
export async function startCorpusServer(): Promise<CorpusServer> {
  const problems: string[] = [];
  let index = 0;
  const server = createServer(async (request, response) => {
    const expected = goodBodies[index];
    const body = await readJson(request);
    const problem = expected ? difference(expected.body, body) : 'there is no such body';
    if (problem) {
      problems.push(`${expected?.name}: ${problem}`);
      answer(response, 400, envelope(problem));
    } else {
      answer(response, 200, replyTo(index));
    }
    index += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    problems,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

/** What a program should have read in the replies. */
export const expectedCorpusReport: readonly CorpusReport[] = goodBodies.map((_body, index) => {
  const { choices, usage } = replyTo(index);
  const [choice] = choices;
  return {
    content: choice?.message.content ?? null,
    refusal: choice?.message.refusal ?? null,
    reasoning: choice?.message.reasoning_content ?? null,
    finish_reason: choice?.finish_reason ?? '',
    cost: usage.cost,
    calls: (choice?.message.tool_calls ?? []).map((call) =>
      call.type === 'function' ? call.function.name : call.custom.name,
    ),
    logprob: choice?.logprobs?.content?.[0]?.logprob ?? null,
  };
});

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function difference(expected: unknown, found: unknown): string | undefined {
  if (!validateCreateChatCompletionRequest(found)) {
    return `not valid: ${JSON.stringify(validateCreateChatCompletionRequest.errors)}`;
  }
  const [one, other] = [withoutNulls(expected), withoutNulls(found)];
  return isDeepStrictEqual(one, other)
    ? undefined
    : `sent ${JSON.stringify(one)}, arrived ${JSON.stringify(other)}`;
}

/** A null may arrive as an absent field and the other way round; the gateway treats both alike. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, member) => member ?? undefined);
}

function envelope(message: string): ErrorEnvelope {
  return { error: { message, type: 'invalid_request_error', param: null, code: 'invalid_request' } };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

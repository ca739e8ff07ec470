// Speaks to the gateway through the generated TypeScript client and prints what it heard (see report.ts).
import { readFile } from 'node:fs/promises';
import axios from 'axios';
import {
  ChatApi,
  type ChatCompletion,
  type ChatMessage,
  Configuration,
  type CreateChatCompletionRequest,
  type ErrorEnvelope,
  ModelsApi,
  type Tool,
} from '../../../generated/clients/typescript/index.js';
import type { CorpusReport, ErrorReport, Report } from '../report.js';

const { PARLEY_URL: url = '', PARLEY_KEY: key = '', CORPUS_URL = '', CORPUS_FILE = '' } = process.env;

const configuration = new Configuration({ basePath: url, accessToken: key });
const models = new ModelsApi(configuration);

const chat = async (body: CreateChatCompletionRequest, of = configuration): Promise<ChatCompletion> =>
  (await new ChatApi(of).createChatCompletion({ createChatCompletionRequest: body })).data;

const hello: ChatMessage[] = [{ role: 'user', content: 'Hello!' }];

async function reportChat(): Promise<Report['chat']> {
  const { id, provider, model, usage, choices } = await chat({
    model: 'sandbox/echo',
    messages: hello,
    stop: ['\n\n'],
    max_completion_tokens: 50,
  });
  const [choice] = choices;
  return {
    id,
    content: choice?.message.content ?? '',
    provider,
    model,
    cost: usage.cost,
    finish_reason: choice?.finish_reason ?? '',
    total_tokens: usage.total_tokens,
  };
}

async function reportTools(): Promise<Report['tools']> {
  const parameters = { type: 'object', required: ['city'], properties: { city: { type: 'string' } } };
  const tools: Tool[] = [{ type: 'function', function: { name: 'get_weather', parameters } }];
  const question: ChatMessage = { role: 'user', content: 'What is the weather in Oslo?' };
  const first = await chat({ model: 'sandbox/tools', messages: [question], tools });
  const calls = first.choices[0]?.message.tool_calls ?? [];
  const [call] = calls;
  if (call?.type !== 'function') throw new Error('a call of the function was expected');
  const results = calls.map(
    ({ id }): ChatMessage => ({ role: 'tool', tool_call_id: id, content: '4 degrees' }),
  );
  const messages: ChatMessage[] = [question, { role: 'assistant', tool_calls: calls }, ...results];
  const second = await chat({ model: 'sandbox/tools', messages, tools });
  return { ...call.function, answer: second.choices[0]?.message.content ?? '' };
}

async function reportError(call: Promise<unknown>): Promise<ErrorReport> {
  try {
    await call;
  } catch (error) {
    if (!axios.isAxiosError<ErrorEnvelope>(error) || !error.response) throw error;
    const { code, param, details } = error.response.data.error;
    return { status: error.response.status, code, param, details: details?.length ?? 0 };
  }
  throw new Error('an error was expected');
}

async function reportErrors(): Promise<Report['errors']> {
  return {
    unauthorized: await reportError(
      chat({ messages: hello }, new Configuration({ basePath: url, accessToken: 'wrong' })),
    ),
    invalid: await reportError(chat({ messages: hello, temperature: 9, n: 0 })),
    unknown_model: await reportError(models.getModel({ model: 'nobody/knows-this' })),
  };
}

async function reportModels(): Promise<Report['models']> {
  const { data: list } = await models.listModels({ provider: 'sandbox' });
  const { data: one } = await models.getModel({ model: 'sandbox/echo' });
  return {
    ids: list.data.map(({ id }) => id),
    one: { id: one.id, provider: one.provider, tools: one.supports.tools, routes: one.routes?.length ?? 0 },
  };
}

async function reportCorpus(): Promise<CorpusReport[]> {
  const echo = new Configuration({ basePath: CORPUS_URL, accessToken: key });
  const bodies = JSON.parse(await readFile(CORPUS_FILE, 'utf8')) as CreateChatCompletionRequest[];
  const report: CorpusReport[] = [];
  for (const body of bodies) report.push(heard(await chat(body, echo)));
  return report;
}

function heard({ choices, usage }: ChatCompletion): CorpusReport {
  const [choice] = choices;
  if (!choice) throw new Error('a choice was expected');
  const calls = choice.message.tool_calls ?? [];
  return {
    content: choice.message.content,
    refusal: choice.message.refusal,
    reasoning: choice.message.reasoning_content ?? null,
    finish_reason: choice.finish_reason,
    cost: usage.cost,
    calls: calls.map((call) => (call.type === 'function' ? call.function.name : call.custom.name)),
    logprob: choice.logprobs?.content?.[0]?.logprob ?? null,
  };
}

const report: Partial<Report> = {
  corpus: await reportCorpus(),
  ...(url !== '' && {
    chat: await reportChat(),
    tools: await reportTools(),
    errors: await reportErrors(),
    models: await reportModels(),
  }),
};
process.stdout.write(JSON.stringify(report));

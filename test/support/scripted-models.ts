import type { ModelConfig } from '../../src/config/gateway-config.ts';
import type { ChatMessage } from '../../src/contract/chat.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { Random } from '../../src/providers/sandbox/random.ts';
import {
  begin,
  completion,
  events,
  finish,
  pieces,
  says,
  stream,
} from '../providers/fixtures/openai/wire.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions, upstreamProvider } from './gateway.ts';
import { json, sse, startUpstream, type UpstreamRequestSeen } from './upstream.ts';

/** What a model is asked, as the wire has it. */
export type Asked = ChatRequest & { readonly model: string };

/**
 * What a model does: a text (for each of `n` answers where there are several), a whole choice, an error status, or
 * nothing until it is let go.
 */
export type Doing = string | readonly string[] | number | { readonly choice: object } | 'begin and stay';

/** @param turn how often this model was asked before */
type Script = (asked: Asked, turn: number) => Doing | Promise<Doing>;

export interface ScriptedCall extends UpstreamRequestSeen {
  readonly asked: Asked;
}

export interface ScriptedModels {
  readonly gateway: TestGateway;
  /** What models were asked, in the order in which it came. */
  readonly calls: readonly ScriptedCall[];
  callsOf(model: string): readonly ScriptedCall[];
  [Symbol.asyncDispose](): Promise<void>;
}

interface Options extends Omit<TestGatewayOptions, 'providers' | 'models'> {
  readonly models: Readonly<Record<string, Script>>;
  /** Of single models; what is not said is the adapter's usual. */
  readonly supports?: Readonly<Record<string, ModelConfig['supports']>>;
  /** `models` of the configuration. */
  readonly names?: TestGatewayOptions['models'];
  readonly seed?: number;
}

/** US dollars per million tokens: a call has 10 tokens in and 5 out, and so costs 30 + 80 = 110 millionths. */
const PRICE = { input: 3, output: 16 };

/** What so many calls cost, in US dollars. */
export const costOfCalls = (calls: number): number => (calls * 110) / 1e6;

/** The name of a provider that has all the models of a script. */
export const PROVIDER = 'up';

/** A gateway in front of models that do as a test says, played by one server. Chance comes from a seed. */
export async function startScriptedModels(options: Options): Promise<ScriptedModels> {
  const { models, supports = {}, names = {}, seed = 1, ...rest } = options;
  const calls: ScriptedCall[] = [];
  const turns = new Map<string, number>();
  const upstream = await startUpstream(async (seen, response) => {
    const asked = seen.json as Asked;
    calls.push({ ...seen, asked });
    const turn = turns.get(asked.model) ?? 0;
    turns.set(asked.model, turn + 1);
    const doing = await models[asked.model]?.(asked, turn);
    await answer(doing ?? 404, asked)(seen, response);
  });
  const random = new Random(seed);
  const gateway = await startTestGateway({
    ...rest,
    models: names,
    providers: [
      upstreamProvider(`${upstream.url}/v1`, {
        name: PROVIDER,
        models: Object.keys(models).map((name) => modelConfig(name, supports[name] ?? {})),
      }),
    ],
    random: () => random.next(),
  });
  return {
    gateway,
    calls,
    callsOf: (model) => calls.filter(({ asked }) => asked.model === model),
    async [Symbol.asyncDispose]() {
      await gateway.close(0);
      await upstream.close();
    },
  };
}

function answer(doing: Doing, asked: Asked) {
  if (typeof doing === 'number') return json({ error: { message: 'It failed.', type: 'x' } }, doing);
  if (asked.stream) {
    const chunks = [begin(), ...pieces(String(doing))];
    if (doing !== 'begin and stay') return sse(stream(...chunks, finish('stop')));
    return (_seen: unknown, response: Parameters<ReturnType<typeof json>>[1]) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(events(...chunks));
    };
  }
  if (typeof doing === 'object' && 'choice' in doing) return json(completion([doing.choice]));
  const texts = typeof doing === 'string' ? Array.from({ length: asked.n ?? 1 }, () => doing) : doing;
  return json(completion(texts.map((text) => says(text))));
}

const modelConfig = (name: string, supports: ModelConfig['supports']): ModelConfig => ({
  name,
  vendor: null,
  id: name,
  type: 'chat',
  contextWindow: null,
  maxOutputTokens: null,
  price: PRICE,
  supports,
});

/** For a script: a call that never ends by itself. */
export const never = (): Promise<never> => new Promise(() => {});

/** For a script: all calls wait until so many are there. */
export function together(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let there = 0;
  return () => {
    there++;
    if (there === count) resolve();
    return promise;
  };
}

/** The pieces that a model is shown between marked lines, by what their lines call them. */
export function fencedIn(messages: readonly ChatMessage[]): ReadonlyMap<string, string> {
  const text = messages.map(({ content }) => String(content)).join('\n');
  const mark = /carry the mark (\S+?)\./.exec(text)?.[1];
  if (mark === undefined) return new Map();
  const found = text.matchAll(
    new RegExp(`<<<(?!end of )([^\\n]*) ${mark}>>>\\n([\\s\\S]*?)\\n<<<end of \\1 ${mark}>>>`, 'g'),
  );
  return new Map(Array.from(found, ([, name = '', inside = '']) => [name, inside]));
}

/** A judge that reads its ballot as it is told to, and votes for the answer that holds `wanted`. */
export function votesFor(asked: Asked, wanted: string): string {
  for (const [name, text] of fencedIn(asked.messages)) {
    const letter = /^answer ([A-C]): /.exec(name)?.[1];
    if (letter && text.includes(wanted)) return letter;
  }
  return 'none of them';
}

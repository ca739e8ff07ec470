import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ModelConfig, ProviderConfig } from '../../src/config/gateway-config.ts';
import { CAPABILITIES, type CapabilityName } from '../providers/conformance/capabilities.ts';
import { type Adapter, type Fixture, isLacking, type Lacking } from '../providers/conformance/types.ts';
import * as anthropic from '../providers/fixtures/anthropic/capabilities.ts';
import * as gemini from '../providers/fixtures/gemini/capabilities.ts';
import * as geminiFailures from '../providers/fixtures/gemini/failures.ts';
import * as openai from '../providers/fixtures/openai/capabilities.ts';
import { errors as openaiErrors } from '../providers/fixtures/openai/errors.ts';
import { begin, delta, events } from '../providers/fixtures/openai/wire.ts';
import { startTestGateway, type TestGateway, upstreamProvider } from '../support/gateway.ts';
import { startUpstream, type Upstream, type UpstreamHandler } from '../support/upstream.ts';

/** One provider's way to speak: what the conformance suite knows of it, and the model that the gateway asks. */
export interface Wire {
  /** Of the provider, too. */
  readonly name: 'openai' | 'anthropic' | 'gemini';
  readonly model: string;
  readonly fixtures: Adapter['fixtures'];
  readonly errors: Adapter['errors'];
  readonly faults: Adapter['faults'];
}

const start = events(begin(), delta({ content: 'Grüße' }));

export const WIRES: readonly Wire[] = [
  {
    name: 'openai',
    model: 'gpt-4o',
    fixtures: openai.fixtures,
    errors: openaiErrors,
    faults: {
      truncated: start,
      malformed: `${start}data: {"choices":[{"index":0,"delta":{"content":"Hal\n\n`,
      errorOpening: events({ error: { message: 'Overloaded', type: 'overloaded_error', code: null } }),
      errorMidStream: `${start}${events({ error: { code: 503, message: 'Overloaded' } })}`,
      unending: start,
    },
  },
  {
    name: 'anthropic',
    model: 'claude-sonnet-4-6',
    fixtures: anthropic.fixtures,
    errors: anthropic.errors,
    faults: anthropic.faults,
  },
  {
    name: 'gemini',
    model: 'gemini-3.8-flash',
    fixtures: gemini.fixtures,
    errors: geminiFailures.errors,
    faults: geminiFailures.faults,
  },
];

/** US dollars per million tokens; all differ, so that a token in the wrong bucket shows in the cost. */
export const PRICE = {
  input: 3,
  output: 16,
  cached_input: 0.5,
  cache_write: 4,
  cache_write_long: 6,
  reasoning: 7,
};

/** A model that every provider of the stage has and nobody knows a price of. */
export const UNPRICED = 'a-model-without-price';

const modelOf = (
  name: string,
  price: ModelConfig['price'],
  supports: ModelConfig['supports'],
): ModelConfig => ({
  name,
  vendor: null,
  id: name,
  type: 'chat',
  contextWindow: null,
  maxOutputTokens: null,
  price,
  supports,
});

export interface WiresStage {
  readonly upstream: Upstream;
  readonly gateway: TestGateway;
  close(): Promise<void>;
}

interface StageOptions {
  readonly timeouts?: Partial<ProviderConfig['timeouts']>;
  readonly supports?: ModelConfig['supports'];
}

/** A gateway with a provider of each wire, all played by one server of the test. */
export async function startWires({ timeouts, supports = {} }: StageOptions = {}): Promise<WiresStage> {
  const upstream = await startUpstream();
  const gateway = await startTestGateway({
    providers: WIRES.map((wire) => {
      const models = [modelOf(wire.model, PRICE, supports), modelOf(UNPRICED, null, supports)];
      const { timeouts: standard, ...provider } = upstreamProvider(
        wire.name === 'openai' ? `${upstream.url}/v1` : upstream.url,
        { name: wire.name, adapter: wire.name, models },
      );
      return { ...provider, timeouts: { ...standard, ...timeouts } };
    }),
  });
  return {
    upstream,
    gateway,
    async close() {
      await gateway.close(0);
      await upstream.close();
    },
  };
}

/** The same for all tests of a file: each begins with nothing asked yet, and nobody left alone. */
export function useWires(): Pick<WiresStage, 'upstream' | 'gateway'> {
  let stage: WiresStage;
  beforeAll(async () => {
    stage = await startWires();
  });
  beforeEach(() => {
    stage.gateway.rest();
    stage.upstream.seen.length = 0;
  });
  afterAll(() => stage.close());
  return {
    get upstream() {
      return stage.upstream;
    },
    get gateway() {
      return stage.gateway;
    },
  };
}

const HELLO = [{ role: 'user', content: 'Hello' }];

/** A chat body for a wire's model. */
export const bodyFor = (wire: Wire, more: object = {}): object => ({
  model: wire.model,
  provider: wire.name,
  messages: HELLO,
  ...more,
});

/** The request of a capability, as a client sends it to a wire's model. */
export const capabilityBody = (wire: Wire, name: CapabilityName, more: object = {}): object =>
  bodyFor(wire, { ...CAPABILITIES[name].request, ...more });

/** A capability that the wire has. */
export function fixtureOf(wire: Wire, name: CapabilityName): Fixture & { readonly stream: string } {
  const fixture: Fixture | Lacking = wire.fixtures[name];
  if (isLacking(fixture) || fixture.stream === null) throw new Error(`${wire.name} lacks ${name}`);
  return { ...fixture, stream: fixture.stream };
}

/** These bytes as an event stream, and no end unless `end` says so. */
export const bytes =
  (text: string, end: 'end' | 'break' | 'stay' = 'stay'): UpstreamHandler =>
  (_seen, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (end === 'end') response.end(text);
    else response.write(text, () => end === 'break' && response.destroy());
  };

import type { ModelConfig, ProviderConfig } from '../../src/config/gateway-config.ts';
import { sandbox } from '../support/gateway.ts';

/** An adapter as the gateway is configured with it, and a model whose wire it knows. */
export interface FaultyAdapter {
  readonly name: ProviderConfig['adapter'];
  readonly model: string;
  /** What the mock's address is followed by. */
  readonly base: string;
  readonly more?: Partial<ProviderConfig>;
}

/** All of them but the sandbox, which fails without a wire. */
export const WIRE_ADAPTERS: readonly FaultyAdapter[] = [
  { name: 'openai', model: 'gpt-4o', base: '/v1' },
  { name: 'azure-openai', model: 'gpt-4o', base: '' },
  { name: 'anthropic', model: 'claude-sonnet-4-6', base: '' },
  { name: 'gemini', model: 'gemini-2.5-flash', base: '' },
  {
    name: 'bedrock',
    model: 'claude-sonnet-4-6',
    base: '',
    more: {
      apiKey: null,
      aws: {
        region: 'eu-central-1',
        credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: null },
      },
    },
  },
];

export const SANDBOX_ADAPTER: FaultyAdapter = { name: 'sandbox', model: 'echo', base: '' };

/** A model that is the mock's `echo` by another name. */
export const echoAs = (name: string): ModelConfig => ({
  name,
  vendor: null,
  id: 'echo',
  type: 'chat',
  contextWindow: null,
  maxOutputTokens: null,
  price: { input: 1, output: 2 },
  supports: {},
});

const PATIENT = { connectMs: 20_000, firstTokenMs: 30_000, idleMs: 30_000, totalMs: 40_000 };

/** For faults that only a timeout ends: that it is short does no harm, as nothing good would come. */
export const HASTY = { ...PATIENT, firstTokenMs: 100, totalMs: 150 };
/** Where the silence comes after a beginning, which may take its time. */
export const HASTY_LATER = { ...PATIENT, idleMs: 100 };

/** A provider all of whose calls meet this fault; null: none. */
export function faultyProvider(
  { name: adapter, model, base, more }: FaultyAdapter,
  name: string,
  fault: string | null,
  mockUrl: string,
  timeouts: ProviderConfig['timeouts'] = PATIENT,
): ProviderConfig {
  if (adapter === 'sandbox') {
    return { ...sandbox, name, timeouts, sandbox: { latencyMs: 0, tokensPerSecond: 0, fault, replies: [] } };
  }
  return {
    ...sandbox,
    name,
    adapter,
    baseUrl: mockUrl + base,
    apiKey: 'any',
    headers: fault === null ? {} : { 'x-parley-fault': fault },
    timeouts,
    vendor: adapter,
    models: [echoAs(model)],
    sandbox: undefined,
    ...more,
  };
}

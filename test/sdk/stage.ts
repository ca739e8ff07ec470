import OpenAI from 'openai';
import { expect } from 'vitest';
import {
  APP_KEY,
  fixedKey,
  sandbox,
  startTestGateway,
  type TestGateway,
  upstreamProvider,
} from '../support/gateway.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

/** A gateway with the sandbox, and with a provider of OpenAI's wire that is played by the test. */
export interface Stage {
  readonly upstream: Upstream;
  readonly gateway: TestGateway;
  /** The official client; it does not retry unless told to. */
  client(options?: ConstructorParameters<typeof OpenAI>[0]): OpenAI;
  close(): Promise<void>;
}

/** A key that may use gpt-4o-mini alone. */
export const NARROW_KEY = 'a key for another model';

export async function startStage(): Promise<Stage> {
  const upstream = await startUpstream();
  const gateway = await startTestGateway({
    providers: [upstreamProvider(`${upstream.url}/v1`, { name: 'openai' }), sandbox],
    keys: [fixedKey(), fixedKey({ name: 'narrow', key: NARROW_KEY, models: ['gpt-4o-mini'] })],
  });
  return {
    upstream,
    gateway,
    client: (options = {}) =>
      new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: APP_KEY, maxRetries: 0, ...options }),
    async close() {
      await gateway.close(0);
      await upstream.close();
    },
  };
}

/** The APIError that a call ends with. */
export async function failureOf(work: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const failure = await work.then(
    () => expect.fail('it succeeded'),
    (reason: unknown) => reason,
  );
  if (!(failure instanceof OpenAI.APIError)) expect.fail(String(failure));
  return failure;
}

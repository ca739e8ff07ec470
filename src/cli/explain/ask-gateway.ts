import type { ErrorEnvelope, RoutingExplanation } from '../../contract/chat.ts';
import { StartError } from '../../kernel/start-error.ts';
import { UsageError } from '../usage-error.ts';

const TIMEOUT_MS = 10_000;

/** Has a running gateway explain. Throws a StartError that says what it answered, or that it did not. */
export async function askGateway(url: string, key: string, body: object): Promise<RoutingExplanation> {
  const address = explainAddress(url);
  const response = await post(address, key, body);
  const reply = parsed(await response.text());
  if (response.ok && isExplanation(reply)) return reply;
  const { message } = (reply as Partial<ErrorEnvelope> | null)?.error ?? {};
  throw new StartError(
    `The gateway at ${address.origin} answered ${response.status}${message ? `: ${message}` : '.'}`,
    response.status === 401
      ? 'Set PARLEY_KEY to a key of that gateway.'
      : 'Is it a Parley of this version? Its log says more.',
  );
}

/** With or without `/v1` behind it, as SDKs are told it. */
function explainAddress(url: string): URL {
  const base = URL.parse(url.replace(/\/*$/, '').replace(/\/v1$/, ''));
  if (!base || !/^https?:$/.test(base.protocol)) {
    throw new UsageError(
      `--url is no address: ${JSON.stringify(url)}.`,
      'Write it like http://127.0.0.1:8080',
    );
  }
  return new URL(`${base.href.replace(/\/*$/, '')}/v1/routing/explain`);
}

async function post(address: URL, key: string, body: object): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // The key is for that address alone.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new StartError(
      `The gateway at ${address.origin} does not answer (${reasonOf(error)}).`,
      'Start it, or correct --url; without --url the configuration is looked at.',
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: NodeJS.ErrnoException };
  return cause?.code ?? cause?.message ?? (name === 'TimeoutError' ? `${TIMEOUT_MS / 1000} s` : message);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isExplanation = (reply: unknown): reply is RoutingExplanation =>
  (reply as Partial<RoutingExplanation> | null)?.object === 'routing.explanation';

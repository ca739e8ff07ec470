import type { ErrorEnvelope, RoutingExplanation } from '../../contract/chat.ts';
import { isRoutingExplanation } from '../../contract/validate-explanation.ts';
import { Cancellation } from '../../kernel/cancellation.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { type CallLimits, HttpClient, type WholeResponse } from '../../kernel/http-client.ts';
import { StartError } from '../../kernel/start-error.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';

const CONNECT_MS = 5_000;
const LIMITS: CallLimits = { totalMs: 15_000, firstTokenMs: 0, idleMs: 0, maxBytes: 4 * 1024 * 1024 };

const HELP = 'See: npx parley explain --help';

/**
 * Has a running gateway explain. Redirects are not followed: the key is for that address alone.
 *
 * @param url with or without `/v1` behind it, as SDKs are told it
 * @param limits for tests
 * @throws StartError what it answered, or that it did not; UsageError when it refuses what the command line says
 */
export async function askGateway(
  url: string,
  key: string,
  body: object,
  limits: CallLimits = LIMITS,
): Promise<RoutingExplanation> {
  const address = explainAddress(url);
  const { status, text } = await post(address, key, body, limits);
  const reply = parsed(text);
  if (status === 200 && isRoutingExplanation(reply)) return reply;
  const message = messageOf(reply);
  if (status === 400 && message !== undefined) throw new UsageError(message, HELP);
  throw new StartError(
    `The gateway at ${address.origin} answered ${status}${message === undefined ? ' with no explanation.' : `: ${message}`}`,
    NEXT[status] ?? 'Is it a Parley of this version? Its log says more.',
  );
}

const NEXT: Readonly<Record<number, string>> = {
  401: 'Set PARLEY_KEY to a key of that gateway.',
  404: 'What can be asked for is listed by its GET /v1/models.',
  413: 'Its server.max_body_bytes limits the prompt.',
};

function explainAddress(url: string): URL {
  const base = URL.parse(url);
  if (!base || !/^https?:$/.test(base.protocol)) {
    throw new UsageError('--url is not the address of a gateway.', 'Write it like http://127.0.0.1:8080');
  }
  const folder = base.pathname.replace(/\/+$/, '').replace(/\/v1$/, '');
  return new URL(`${folder}/v1/routing/explain`, base.origin);
}

async function post(
  { origin, pathname }: URL,
  key: string,
  body: object,
  limits: CallLimits,
): Promise<WholeResponse> {
  const client = new HttpClient(origin, { connectMs: CONNECT_MS });
  const headers = ['authorization', `Bearer ${key}`, 'content-type', 'application/json'];
  const request = { method: 'POST', path: pathname, headers, body: JSON.stringify(body) } as const;
  try {
    // Nobody but a signal cancels it, and that ends the process.
    return await client.whole(request, limits, new Cancellation());
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw new StartError(
      `The gateway at ${origin} can't be asked: ${error.message}.`,
      'Start it, or correct --url; without --url the configuration is looked at.',
      { cause: error },
    );
  } finally {
    await client.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** It comes from a server that only says that it is a gateway. */
function messageOf(reply: unknown): string | undefined {
  const message: unknown = (reply as Partial<ErrorEnvelope> | null)?.error?.message;
  return typeof message === 'string' ? printable(message) : undefined;
}

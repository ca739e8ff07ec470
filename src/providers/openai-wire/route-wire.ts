import type { ProviderError } from '../../kernel/errors.ts';
import type { ChatCall, ChatRequest, ProviderCompletion } from '../provider.ts';
import type { Headers } from '../retry-after.ts';
import type { WireReader } from '../wire-stream.ts';
import { errorOfReply } from './errors.ts';
import { fromWire } from './from-wire.ts';
import type { RoutePlan } from './route-plan.ts';
import { ChatChunkReader } from './stream.ts';
import { lacking, sendsBeams, toWire } from './to-wire.ts';

/** One of the wires that a route is reached by. */
export interface RouteWire {
  /** With its query. */
  readonly path: string;
  readonly plan: RoutePlan;
  /** Whether one call gives several answers. */
  readonly takesN: boolean;
  lacks(request: ChatRequest): readonly string[];
  body(call: ChatCall, stream: boolean): string | Buffer;
  /** The body of a second try after a refusal, or null where there is nothing to try. */
  milderBody(error: unknown, call: ChatCall, stream: boolean): string | null;
  errorOf(status: number, headers: Headers, text: string): ProviderError;
  /** Reads a whole reply. Throws a ProviderError. */
  read(text: string, call: ChatCall): ProviderCompletion;
  reader(call: ChatCall): WireReader;
}

/** Chat Completions. */
export const chatWire = (plan: RoutePlan, path: string): RouteWire => ({
  path,
  plan,
  takesN: plan.n,
  lacks: (request) => lacking(request, plan),
  body: (call, stream) => toWire(call, plan, stream),
  milderBody: () => null,
  errorOf: errorOfReply,
  read: (text, { request }) => {
    const completion = fromWire(text);
    if (sendsBeams(request, plan)) completion.choices.length = 1;
    return completion;
  },
  reader: ({ request }) => new ChatChunkReader(plan.n ? (request.n ?? 1) : 1),
});

import { ProviderError } from '../../kernel/errors.ts';
import type { RoutePlan } from '../openai-wire/route-plan.ts';
import type { RouteWire } from '../openai-wire/route-wire.ts';
import type { ChatCall, ChatRequest } from '../provider.ts';
import { errorOfCall } from './errors.ts';
import { fromWire, type ReplyForm } from './from-wire.ts';
import type { ReasoningFormat } from './reasoning-items.ts';
import { ResponsesReader } from './stream.ts';
import { type CallForm, lacking, toWire } from './to-wire.ts';
import { asksInOlderForm } from './tools.ts';

/** The Responses API for one route. @param path where it answers */
export const responsesWire = (plan: RoutePlan, path: string, format: ReasoningFormat): RouteWire =>
  new ResponsesWire(plan, path, format);

class ResponsesWire implements RouteWire {
  readonly path: string;
  readonly plan: RoutePlan;
  readonly takesN = false;
  readonly errorOf = errorOfCall;
  readonly #format: ReasoningFormat;
  /** Organisations that are not verified get an error for asking; that is known once it has come. */
  #summaries = true;

  constructor(plan: RoutePlan, path: string, format: ReasoningFormat) {
    this.plan = plan;
    this.path = path;
    this.#format = format;
  }

  lacks(request: ChatRequest): readonly string[] {
    return lacking(request, this.plan);
  }

  body(call: ChatCall, stream: boolean): string {
    return toWire(call, this.plan, { stream, summaries: this.#summaries, format: this.#format });
  }

  /**
   * What the gateway added to the request must not fail it: summaries that this organisation may not have, reasoning
   * that was encrypted for another one. Such a call is made once more, without.
   */
  milderBody(error: unknown, call: ChatCall, stream: boolean): string | null {
    if (!(error instanceof ProviderError) || error.kind !== 'invalid_request') return null;
    if (/encrypted content/i.test(error.message)) return this.#bodyWith(call, { stream, format: null });
    if (!this.#summaries || !/reasoning[ ._]summar/i.test(error.message)) return null;
    this.#summaries = false;
    return this.#bodyWith(call, { stream, format: this.#format });
  }

  #bodyWith(call: ChatCall, form: Pick<CallForm, 'stream' | 'format'>): string {
    // What was translated has been told.
    const again = { ...call, translated: () => {} };
    return toWire(again, this.plan, { ...form, summaries: this.#summaries });
  }

  read(text: string, { request }: ChatCall) {
    return fromWire(text, this.#formOf(request));
  }

  reader({ request }: ChatCall): ResponsesReader {
    return new ResponsesReader(this.#formOf(request));
  }

  #formOf(request: ChatRequest): ReplyForm {
    return {
      legacyFunctions: asksInOlderForm(request),
      cites: request.web_search_options != null,
      format: this.#format,
    };
  }
}

import { verify } from '../features/integrity/verify.ts';
import type { MixtureSettings, Mixtures } from '../features/mixture/mixture.ts';
import { propose } from '../features/mixture/propose.ts';
import { callsTools, offersTools } from '../features/tools-model.ts';
import { GatewayError } from '../kernel/errors.ts';
import type { WholeAnswer } from '../providers/answer.ts';
import type { ChatRequest } from '../providers/provider.ts';
import type { Purpose } from './call-account.ts';
import type { ChatOptions } from './chat-options.ts';
import { completionStream } from './completion-stream.ts';
import type { Ledger } from './ledger.ts';
import type { ModelCalls, OpenStream, Question } from './model-calls.ts';
import { upstreamFailure } from './upstream-failure.ts';

/** What of the configuration decides how answers are found. */
export interface AnswerSettings {
  readonly mixtures: Mixtures;
  /** The configured judge. */
  readonly judge: string | null;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/**
 * How one model's answer to a request is found: the model that decides on tools first, then verification, then the
 * mixture, innermost the call of a model. What a request does not ask for is not in its way.
 */
export class Answers {
  readonly #settings: AnswerSettings;
  readonly #options: ChatOptions;
  readonly #calls: ModelCalls;
  readonly #ledger: Ledger;

  constructor(settings: AnswerSettings, options: ChatOptions, calls: ModelCalls, ledger: Ledger) {
    this.#settings = settings;
    this.#options = options;
    this.#calls = calls;
    this.#ledger = ledger;
  }

  whole(question: Question): Promise<WholeAnswer> {
    return this.#isPlain(question) ? this.#calls.whole(question) : this.#wholeByFeatures(question);
  }

  async #wholeByFeatures(question: Question): Promise<WholeAnswer> {
    return (await this.#decidedOnTools(question)) ?? this.#verifiedOrPlain(question);
  }

  /** Rejects as long as nothing has come; what has to be compared or decided first is whole before it is streamed. */
  stream(question: Question): Promise<OpenStream> {
    return this.#isPlain(question) ? this.#calls.stream(question) : this.#streamByFeatures(question);
  }

  /** Nearly all requests. */
  #isPlain({ wanted }: Question): boolean {
    const { toolsModel, integrity } = this.#options;
    return toolsModel === null && integrity === null && !this.#settings.mixtures.isNamed(wanted[0].model);
  }

  async #streamByFeatures(question: Question): Promise<OpenStream> {
    const whole =
      (await this.#decidedOnTools(question)) ??
      (this.#options.integrity === null
        ? undefined
        : await this.#verified(question, this.#options.integrity));
    if (whole) return { route: whole.route, stream: completionStream(whole.reply), account: null };
    return this.#calls.stream(await this.#mixed(question));
  }

  /** The answer of `tools_model` where it calls a tool. */
  async #decidedOnTools(question: Question): Promise<WholeAnswer | undefined> {
    const { toolsModel } = this.#options;
    if (toolsModel === null || !offersTools(question.request)) return undefined;
    const answer = await this.#calls.whole(
      aside(question, 'tools', toolsModel, 'tools_model', wholeRequest(question.request)),
    );
    return callsTools(answer.reply) ? answer : undefined;
  }

  #verifiedOrPlain(question: Question): Promise<WholeAnswer> {
    const { integrity } = this.#options;
    return integrity === null ? this.#plain(question) : this.#verified(question, integrity);
  }

  async #plain(question: Question): Promise<WholeAnswer> {
    return this.#calls.whole(await this.#mixed(question));
  }

  async #verified(question: Question, level: number): Promise<WholeAnswer> {
    const request = wholeRequest(question.request);
    const candidate: Question = { ...question, purpose: 'candidate', request, source: null };
    const model = question.wanted[0].model;
    const judge = this.#judgeOf(model);
    const { answer, receipt } = await verify(
      level,
      request,
      { model, judge },
      {
        candidate: () => this.#plain(candidate),
        judge: (ballot, votes) =>
          this.#calls.several(aside(question, 'judge', judge, 'integrity_model', ballot), votes),
        errorCode: (error) => upstreamFailure(error, this.#ledger.attempts).code,
        random: this.#settings.random,
      },
    );
    this.#ledger.integrity = receipt;
    return answer;
  }

  /** The client's, else the configured one, else the model itself; of a mixture, the one that has the last word. */
  #judgeOf(model: string): string {
    const { mixtures, judge } = this.#settings;
    return this.#options.integrityModel ?? judge ?? mixtures.find(model)?.aggregator ?? model;
  }

  /** The question to ask in place of one that is put to a mixture: what its proposers say is in it. */
  async #mixed(question: Question): Promise<Question> {
    const { model } = question.wanted[0];
    const { mixtures } = this.#settings;
    if (!mixtures.isNamed(model)) return question;
    const mixture = mixtures.find(model) ?? unknownMixture(model, mixtures);
    const request = await propose(mixture, question.request, {
      ask: (purpose, proposer, draft) =>
        this.#calls.whole(aside(question, purpose, proposer, 'model', draft)),
    });
    return aside(question, 'aggregator', mixture.aggregator, 'model', request);
  }
}

/** A question to another model than the client's, on its behalf. */
const aside = (
  question: Question,
  purpose: Purpose,
  model: string,
  param: string,
  request: ChatRequest,
): Question => ({
  purpose,
  wanted: [{ model, provider: null, param }],
  eachTimeoutMs: null,
  policy: question.policy,
  strict: false,
  request,
  source: null,
});

/** The same request, to be answered whole. */
function wholeRequest(request: ChatRequest): ChatRequest {
  const { stream: _, stream_options: __, ...rest } = request;
  return rest;
}

function unknownMixture(model: string, { all }: Mixtures): MixtureSettings {
  const known =
    all.length === 0 ? 'none is configured' : `there are: ${all.map(({ name }) => `moa/${name}`).join(', ')}`;
  throw new GatewayError('model_not_found', `No mixture is called ${JSON.stringify(model)}; ${known}.`, {
    param: 'model',
  });
}

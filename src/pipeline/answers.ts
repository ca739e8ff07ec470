import { FailoverError } from '../features/failover/failover-error.ts';
import { verify } from '../features/integrity/verify.ts';
import type { Mixtures } from '../features/mixture/mixture.ts';
import { propose } from '../features/mixture/propose.ts';
import { callsTools } from '../features/tools-model.ts';
import { GatewayError } from '../kernel/errors.ts';
import type { WholeAnswer } from '../providers/answer.ts';
import { askedRow } from './asked-row.ts';
import type { ChatOptions } from './chat-options.ts';
import { completionStream } from './completion-stream.ts';
import type { Ledger } from './ledger.ts';
import type { ModelCalls, OpenStream } from './model-calls.ts';
import type { Question } from './question.ts';
import { type QuestionSettings, Questions } from './questions.ts';
import { upstreamFailure } from './upstream-failure.ts';

/** What of the configuration decides how answers are found. */
export interface AnswerSettings extends QuestionSettings {
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/**
 * How one model's answer to a request is found: the model that decides on tools first, then verification, then the
 * mixture, innermost the call of a model. What a request does not ask for is not in its way.
 */
export class Answers {
  readonly #mixtures: Mixtures;
  readonly #random: () => number;
  readonly #options: ChatOptions;
  readonly #calls: ModelCalls;
  readonly #ledger: Ledger;
  readonly #questions: Questions;

  constructor(settings: AnswerSettings, options: ChatOptions, calls: ModelCalls, ledger: Ledger) {
    this.#mixtures = settings.mixtures;
    this.#random = settings.random;
    this.#options = options;
    this.#calls = calls;
    this.#ledger = ledger;
    this.#questions = new Questions(settings, options);
  }

  whole(question: Question): Promise<WholeAnswer> {
    return this.#isPlain(question) ? this.#calls.whole(question) : this.#wholeByFeatures(question);
  }

  async #wholeByFeatures(question: Question): Promise<WholeAnswer> {
    await this.#check(question);
    return (
      (await this.#decidedOnTools(question)) ?? (await this.#verified(question)) ?? this.#plain(question)
    );
  }

  /** Rejects as long as nothing has come; what has to be compared or decided first is whole before it is streamed. */
  stream(question: Question): Promise<OpenStream> {
    return this.#isPlain(question) ? this.#calls.stream(question) : this.#streamByFeatures(question);
  }

  async #streamByFeatures(question: Question): Promise<OpenStream> {
    await this.#check(question);
    const whole = (await this.#decidedOnTools(question)) ?? (await this.#verified(question));
    if (whole) return { route: whole.route, stream: completionStream(whole.reply), account: null };
    return this.#calls.stream(await this.#mixed(question));
  }

  /** Nearly all: one model answers, and nobody else has a say. */
  #isPlain({ wanted: [{ model }] }: Question): boolean {
    const { integrity, toolsModel } = this.#options;
    return integrity === null && toolsModel === null && !this.#mixtures.isNamed(model);
  }

  /**
   * Whoever is to be asked must be there for this key, before anybody is: a request does not run up a bill and then
   * come to nothing.
   */
  async #check(question: Question): Promise<void> {
    await this.#calls.check(this.#questions.given(question));
    for (const helper of this.#questions.helpers(question)) await this.#calls.check(helper);
  }

  /** The answer of `tools_model` where it calls a tool. One that fails is no reason for the model not to answer. */
  async #decidedOnTools(question: Question): Promise<WholeAnswer | undefined> {
    const decider = this.#questions.decider(question);
    if (!decider) return undefined;
    const { model } = decider.wanted[0];
    let answer: WholeAnswer;
    try {
      answer = await this.#calls.whole(decider);
    } catch (error) {
      if (!(error instanceof FailoverError) || error.error.kind === 'cancelled') throw error;
      this.#ledger.tools = { model, outcome: 'failed', error: upstreamFailure(error, 0).code };
      return undefined;
    }
    const called = callsTools(answer.reply);
    this.#ledger.tools = { model, outcome: called ? 'called' : 'no_call', error: null };
    if (!called) return undefined;
    this.#calls.noteDropped(decider, answer.route);
    return answer;
  }

  async #plain(question: Question): Promise<WholeAnswer> {
    return this.#calls.whole(await this.#mixed(question));
  }

  /** The best of several answers, where that is asked for. */
  async #verified(question: Question): Promise<WholeAnswer | undefined> {
    const { integrity } = this.#options;
    if (integrity === null) return undefined;
    const candidate = this.#questions.candidate(question);
    const judge = this.#questions.judge(question);
    const verified = await verify(integrity, candidate.request, {
      candidate: () => this.#plain(candidate),
      judge: (votes, wording) => this.#calls.several(judge, votes, wording).catch(nullIfFailed),
      random: this.#random,
    });
    const { model } = question.wanted[0];
    this.#ledger.integrity = {
      candidates: verified.candidates.map((one) => askedRow(one, model)),
      judge: judge.wanted[0].model,
      votes: [...verified.votes],
      winner: verified.winner,
      decided_by: verified.decidedBy,
    };
    return verified.answer;
  }

  /** The question to ask in place of one that is put to a mixture: what its proposers say is in it. */
  async #mixed(question: Question): Promise<Question> {
    const mixture = this.#questions.mixtureOf(question);
    if (!mixture) return question;
    const { model } = question.wanted[0];
    const { request, proposals, critique } = await propose(mixture, question.request, {
      ask: (purpose, asked, draft) =>
        this.#calls.whole(this.#questions.member(question, purpose, asked, draft)),
    });
    const row = {
      model,
      proposers: proposals.map((one, place) => askedRow(one, mixture.proposers[place] as string)),
      critic: critique && askedRow(critique, mixture.aggregator),
    };
    this.#ledger.mixtures = [...this.#ledger.mixtures, row];
    return this.#questions.aggregator(question, mixture, request);
  }
}

/** A judge that nobody has found, or that has failed; anything else is a fault of the gateway's own. */
function nullIfFailed(error: unknown): null {
  if (error instanceof FailoverError || error instanceof GatewayError) return null;
  throw error;
}

import type { MixtureSettings, Mixtures } from '../features/mixture/mixture.ts';
import { offersTools } from '../features/tools-model.ts';
import { GatewayError } from '../kernel/errors.ts';
import { mixtureModel } from '../providers/catalogue/catalogue-input.ts';
import type { ChatRequest } from '../providers/provider.ts';
import type { Purpose } from './call-account.ts';
import type { ChatOptions } from './chat-options.ts';
import type { Question } from './question.ts';

export interface QuestionSettings {
  readonly mixtures: Mixtures;
  /** The configured judge. */
  readonly judge: string | null;
}

/** Of a judge, as long as the answers that it is to compare are not there. */
const NOTHING_YET: ChatRequest = { messages: [] };

/** The questions that a client's question leads to where more than one model has a say. */
export class Questions {
  readonly #settings: QuestionSettings;
  readonly #options: ChatOptions;

  constructor(settings: QuestionSettings, options: ChatOptions) {
    this.#settings = settings;
    this.#options = options;
  }

  /** To a model that helps to find the answer. @param param what in the request has brought it in */
  helper(question: Question, purpose: Purpose, model: string, param: string, request: ChatRequest): Question {
    return {
      purpose,
      wanted: [{ model, provider: null, param }],
      mixture: null,
      eachTimeoutMs: null,
      policy: question.policy,
      strict: false,
      request,
      source: null,
    };
  }

  /**
   * To the model that decides on tools; null where there is nothing to decide. Its answer may be the reply, and so has
   * to be what the client asked for.
   */
  decider(question: Question): Question | null {
    const { toolsModel } = this.#options;
    if (toolsModel === null || !offersTools(question.request)) return null;
    const { request, strict } = whole(question);
    return { ...this.helper(question, 'tools', toolsModel, 'tools_model', request), strict };
  }

  candidate(question: Question): Question {
    return { ...whole(question), purpose: 'candidate' };
  }

  /** To one of a mixture's models. */
  member(question: Question, purpose: Purpose, model: string, request: ChatRequest): Question {
    const mixture = question.wanted[0].model;
    return { ...this.helper(question, purpose, model, 'model', request), mixture };
  }

  aggregator(question: Question, { aggregator }: MixtureSettings, request: ChatRequest): Question {
    const { strict } = question;
    return { ...this.member(question, 'aggregator', aggregator, request), strict };
  }

  /** To the client's judge, else the configured one, else the model itself; of a mixture, who has the last word. */
  judge(question: Question): Question {
    const { mixtures, judge } = this.#settings;
    const { integrityModel } = this.#options;
    if (integrityModel !== null) {
      return this.helper(question, 'judge', integrityModel, 'integrity_model', NOTHING_YET);
    }
    if (judge !== null) return this.helper(question, 'judge', judge, 'integrity', NOTHING_YET);
    const mixture = mixtures.find(question.wanted[0].model);
    if (mixture) return this.member(question, 'judge', mixture.aggregator, NOTHING_YET);
    // Where the client wants the model to be asked: at its provider, in its pool, with its fallbacks.
    return { ...question, purpose: 'judge', strict: false, request: NOTHING_YET, source: null };
  }

  /** The one whose answer the client is given, as far as it is known before anybody is asked. */
  given(question: Question): Question {
    const one = this.#options.integrity === null ? question : this.candidate(question);
    const mixture = this.mixtureOf(one);
    return mixture ? this.aggregator(one, mixture, one.request) : one;
  }

  /** Who else has to be there, in the order in which a client is told that one is not. */
  helpers(question: Question): Question[] {
    const { request } = question;
    const proposers = this.mixtureOf(question)?.proposers ?? [];
    const decider = this.decider(question);
    return [
      ...proposers.map((model) => this.member(question, 'proposer', model, request)),
      ...(this.#options.integrity === null ? [] : [this.judge(question)]),
      ...(decider ? [decider] : []),
    ];
  }

  /** The mixture that a question is put to, if it is. Throws `model_not_found` where there is none of its name. */
  mixtureOf({ wanted: [{ model }] }: Question): MixtureSettings | undefined {
    const { mixtures } = this.#settings;
    if (!mixtures.isNamed(model)) return undefined;
    const mixture = mixtures.find(model);
    if (mixture) return mixture;
    const names = mixtures.all.map(mixtureModel).join(', ');
    const known = names === '' ? 'none is configured' : `there are: ${names}`;
    const message = `No mixture is called ${JSON.stringify(model)}; ${known}.`;
    throw new GatewayError('model_not_found', message, { param: 'model' });
  }
}

/** The same question, to be answered whole. */
function whole(question: Question): Question {
  if (question.request.stream !== true) return question;
  const { stream: _, stream_options: __, ...request } = question.request;
  return { ...question, request, source: null };
}

import { type MixtureSettings, type Mixtures, mixtureModel } from '../features/mixture/mixture.ts';
import { GatewayError } from '../kernel/errors.ts';
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
      eachTimeoutMs: null,
      policy: question.policy,
      strict: false,
      request,
      source: null,
    };
  }

  /** Its answer may be the reply, and so has to be what the client asked for. */
  decider(question: Question, model: string): Question {
    const { request, strict } = whole(question);
    return { ...this.helper(question, 'tools', model, 'tools_model', request), strict };
  }

  candidate(question: Question): Question {
    return { ...whole(question), purpose: 'candidate' };
  }

  aggregator(question: Question, { aggregator }: MixtureSettings, request: ChatRequest): Question {
    const { strict } = question;
    return { ...this.helper(question, 'aggregator', aggregator, 'model', request), strict };
  }

  /** To the client's judge, else the configured one, else the model itself; of a mixture, who has the last word. */
  judge(question: Question): Question {
    const { mixtures, judge } = this.#settings;
    const { integrityModel } = this.#options;
    const { model } = question.wanted[0];
    const [judging, param] =
      integrityModel !== null
        ? [integrityModel, 'integrity_model']
        : [judge ?? mixtures.find(model)?.aggregator, 'integrity'];
    if (judging !== undefined) return this.helper(question, 'judge', judging, param, NOTHING_YET);
    // Where the client wants the model to be asked: at its provider, in its pool, with its fallbacks.
    return { ...question, purpose: 'judge', strict: false, request: NOTHING_YET, source: null };
  }

  /** The mixture of this name. Throws `model_not_found`. */
  mixture(model: string): MixtureSettings {
    const { mixtures } = this.#settings;
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

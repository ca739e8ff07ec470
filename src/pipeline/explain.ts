import type { CreateChatCompletionRequest, RoutingExplanation } from '../contract/chat.ts';
import { needsOf } from '../features/routing/request-needs.ts';
import { findRoutes, notFound } from '../features/routing/resolve.ts';
import { GatewayError } from '../kernel/errors.ts';
import { promptCharacters } from './characters.ts';
import type { ChatDependencies } from './chat.ts';
import type { Caller } from './chat-input.ts';
import { splitRequest } from './chat-options.ts';
import { checkQuestion } from './check-question.ts';
import { modelsAsked } from './models-asked.ts';
import { type Question, rankedAs } from './question.ts';
import { questionOf } from './question-of.ts';
import { Questions } from './questions.ts';

type Asking = Pick<Caller, 'mayUse'>;

/** Says whom a request would be sent to, and why. Rejects with the GatewayError that the request would get for it. */
export type ExplainRouting = (
  body: CreateChatCompletionRequest,
  caller: Asking,
) => Promise<RoutingExplanation>;

type Dependencies = Pick<
  ChatDependencies,
  'directory' | 'pools' | 'router' | 'attempts' | 'answers' | 'defaultPolicy'
>;

/**
 * The ranking of the chat pipeline, without the asking: of the question whose answer the client is given, and before it
 * of the one that decides on tools. Of a mixture, that of the model which has the last word.
 */
export function createExplainRouting(deps: Dependencies): ExplainRouting {
  const { directory, pools, router, attempts, answers, defaultPolicy } = deps;
  return async (body, caller) => {
    const { options, request } = splitRequest(body);
    const questions = new Questions(answers, options);
    const models = modelsAsked(options, request, directory, answers.mixtures);
    const first: RoutingExplanation[] = [];
    const told: RoutingExplanation[] = [];
    for (const model of models) {
      const question = questionOf(model, options, defaultPolicy, { request, source: null });
      const given = questions.given(question);
      told.push(...(await rankings(given, caller)));
      const helpers = questions.helpers(question);
      // Who can be given no answer anyway is told why by the ranking, and nobody is asked to help.
      if (helpers.length === 0 || !(await isPossible(given, caller))) continue;
      for (const helper of helpers) await checkQuestion(helper, caller, deps);
      const decider = questions.decider(question);
      if (decider) first.push(...(await rankings(decider, caller)));
    }
    const [own] = told;
    if (!own) throw new GatewayError('internal_error', 'A request has no models.');
    return { ...own, candidates: [...first, ...told].flatMap(({ candidates }) => candidates) };
  };

  /** One for each of the question's models. */
  async function rankings(question: Question, caller: Asking): Promise<RoutingExplanation[]> {
    const { request, wanted } = question;
    const needs = needsOf(request, promptCharacters(request.messages));
    const told: RoutingExplanation[] = [];
    for (const one of wanted) {
      const found = findRoutes(one, directory, pools, true);
      if (!found) throw await notFound(one, directory, pools);
      told.push(router.explain(found.routes, rankedAs(question, needs, found, caller, attempts)));
    }
    return told;
  }

  /** Of one whose names are all served. */
  function isPossible(question: Question, caller: Asking): Promise<boolean> {
    return checkQuestion(question, caller, deps).then(
      () => true,
      () => false,
    );
  }
}

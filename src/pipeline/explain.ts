import type { CreateChatCompletionRequest, RoutingExplanation } from '../contract/chat.ts';
import { needsOf } from '../features/routing/request-needs.ts';
import { findRoutes, notFound, type Wanted } from '../features/routing/resolve.ts';
import { GatewayError } from '../kernel/errors.ts';
import { promptCharacters } from './characters.ts';
import type { ChatDependencies } from './chat.ts';
import type { Caller } from './chat-input.ts';
import { splitRequest } from './chat-options.ts';
import { modelsAsked } from './models-asked.ts';
import { accessOf } from './question.ts';
import { questionOf } from './question-of.ts';

/** Says whom a request would be sent to, and why. Rejects with the GatewayError that the request would get for it. */
export type ExplainRouting = (
  body: CreateChatCompletionRequest,
  caller: Pick<Caller, 'mayUse'>,
) => Promise<RoutingExplanation>;

type Dependencies = Pick<
  ChatDependencies,
  'directory' | 'pools' | 'router' | 'attempts' | 'answers' | 'defaultPolicy'
>;

/** The ranking of the chat pipeline, without the asking. Of a mixture, that of the model which has the last word. */
export function createExplainRouting(deps: Dependencies): ExplainRouting {
  const { directory, pools, router, attempts, answers, defaultPolicy } = deps;
  return async (body, caller) => {
    const { options, request } = splitRequest(body);
    const models = modelsAsked(options, request, directory, answers.mixtures);
    const needs = needsOf(request, promptCharacters(request.messages));
    const questions = models.map((model) =>
      questionOf(answers.mixtures.find(model)?.aggregator ?? model, options, defaultPolicy, {
        request,
        source: null,
      }),
    );
    const told: RoutingExplanation[] = [];
    for (const question of questions) {
      const access = accessOf(question, caller, attempts);
      for (const wanted of question.wanted) {
        const { routes, given } = await found(wanted);
        told.push(router.explain(routes, { needs, access, policy: given ? 'given' : question.policy }));
      }
    }
    const [first] = told;
    if (!first) throw new GatewayError('internal_error', 'A request has no models.');
    return { ...first, candidates: told.flatMap(({ candidates }) => candidates) };
  };

  async function found(wanted: Wanted) {
    const routes = findRoutes(wanted, directory, pools, true);
    if (!routes) throw await notFound(wanted, directory, pools);
    return routes;
  }
}

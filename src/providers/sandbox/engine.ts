import type { ChatRequest, SandboxReply } from '../provider.ts';
import type { Answer, Limits } from './answer.ts';
import type { Draft } from './draft.ts';
import { CHAT_MODELS } from './models/index.ts';
import type { Model } from './models/model.ts';
import { Prompt } from './prompt.ts';
import { compileReplies } from './replies.ts';
import { inFormat } from './response-format.ts';
import { makeCalls, toolChoice } from './tool-calls.ts';

/** The sandbox's models as one function: the same request always has the same answer, and nothing happens besides. */
export interface Engine {
  /**
   * @param model a base name; undefined is answered for one that is no chat model of the sandbox
   * Throws a RequestRefused for a request that cannot be met and for a configured error.
   */
  answer(request: ChatRequest, model: string): Answer | undefined;
}

/** Throws a SyntaxError for a reply whose `match` is no regular expression. */
export function createEngine(replies: readonly SandboxReply[]): Engine {
  const scripted = compileReplies(replies);
  return {
    answer(request, name) {
      const model = CHAT_MODELS.get(name);
      if (!model) return undefined;
      const prompt = new Prompt(request, name);
      const configured = scripted.for(prompt);
      const drafts: Draft[] = [];
      for (let index = 0; index < (request.n ?? 1); index++) {
        drafts.push(configured(index) ?? draftOf(model, prompt, index));
      }
      return { promptTokens: prompt.countTokens(), drafts, limits: limitsOf(request) };
    },
  };
}

/** Tools that must be called go first, then the model, in the form that is asked for. */
function draftOf(model: Model, prompt: Prompt, index: number): Draft {
  const { offered, forced } = toolChoice(prompt.request);
  const draft = model(prompt, index);
  if (draft.refusal !== null) return draft;
  // A model that has decided on calls itself calls what it likes; the others call one tool when they must.
  if (forced && draft.calls.length === 0) {
    return { ...draft, content: null, calls: makeCalls(offered.slice(0, 1), prompt, index) };
  }
  return inFormat(draft, prompt, index);
}

function limitsOf(request: ChatRequest): Limits {
  const { stop } = request;
  const stops = stop == null ? [] : typeof stop === 'string' ? [stop] : stop;
  return {
    maxTokens: request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY,
    stops: stops.filter((sequence) => sequence !== ''),
    topLogprobs: request.logprobs === true ? (request.top_logprobs ?? 0) : null,
  };
}

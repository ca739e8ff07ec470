import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import type { Quirks } from './quirks.ts';
import type { ResponsesNeed } from './responses-need.ts';

/** What a family of models refuses beyond its vendor's quirks. */
export interface ModelRules {
  /** Refused in every request. */
  readonly always: readonly string[];
  /** Refused in this request; null where that never depends on it. */
  readonly when: ((request: ChatRequest) => readonly string[]) | null;
  /** It knows only this name for the limit of tokens. */
  readonly tokenLimit: 'max_completion_tokens' | null;
  /** When Chat Completions do not answer for it. */
  readonly responses: ResponsesNeed;
}

const NO_RULES: ModelRules = { always: [], when: null, tokenLimit: null, responses: 'never' };
const NOTHING: readonly string[] = [];
const PENALTIES = ['presence_penalty', 'frequency_penalty'];
const LOGPROBS = ['logprobs', 'top_logprobs'];
const SAMPLING = ['temperature', 'top_p', ...LOGPROBS];

const OWN_NAME = /^(gpt-|chatgpt-|o\d)/;

/** The rules of a route's model, by the vendor whose families it may be of. Asked once for each route. */
export function modelRules(family: Quirks['models'], route: Route): ModelRules {
  if (family === 'openai') {
    // A model may have any name here.
    const rules = openAiRules(route.id);
    return rules === NO_RULES ? openAiRules(route.model) : rules;
  }
  // A deployment may have any name there, another model's included.
  if (family === 'azure-openai') return openAiRules(OWN_NAME.test(route.model) ? route.model : route.id);
  if (family === 'deepseek') return deepSeekRules(route);
  if (family === 'xai') return grokRules(route);
  return NO_RULES;
}

/** Served by the Responses API alone. The official SDK's `ResponsesModel` lists them apart from its `ChatModel`. */
const RESPONSES_ONLY = /-pro(-|$)|codex|deep-research|^computer-use|-cyber|rosalind|daybreak/;

/**
 * OpenAI's reasoning models (o1 and up, gpt-5 and up) take no penalties and biases, and sampling only while they do
 * not reason. That is with effort `none`, which gpt-5.1 to 5.x know and 5.1 and 5.2 take when told nothing.
 *
 * @see https://platform.openai.com/docs/guides/reasoning
 */
function openAiRules(model: string): ModelRules {
  const [, series, majorText, minorText = '0'] = /^(o|gpt-)(\d+)(?:\.(\d+))?/.exec(model) ?? [];
  const gpt = series === 'gpt-';
  const major = Number(majorText);
  const minor = Number(minorText);
  const elsewhere = RESPONSES_ONLY.test(model);
  const reasons = elsewhere || series === 'o' || (gpt && major >= 5);
  if (!reasons || model.includes('-chat')) return NO_RULES;
  const always = [...PENALTIES, 'logit_bias'];
  if (gpt || major >= 3) always.push('stop');
  const canStopReasoning = gpt && major === 5 && minor >= 1 && !elsewhere;
  if (!canStopReasoning) always.push(...SAMPLING);
  const startsWithout = minor <= 2;
  return {
    always,
    when: canStopReasoning
      ? ({ reasoning_effort: effort }) =>
          effort === 'none' || (effort == null && startsWithout) ? NOTHING : SAMPLING
      : null,
    tokenLimit: 'max_completion_tokens',
    responses: elsewhere ? 'always' : gpt ? toolsNeed(major, minor) : 'never',
  };
}

/**
 * Which requests with tools Chat Completions answer with 400. From gpt-5.6 on, gpt-6 included, the error names the
 * way out: an effort of `none`. Those of 5.4 and 5.5 name none; 5.5, which reasons when told nothing, has been seen
 * to refuse tools without any effort, too.
 */
function toolsNeed(major: number, minor: number): ResponsesNeed {
  if (major >= 6 || minor >= 6) return 'tools_unless_silent';
  if (minor === 5) return 'tools';
  return minor === 4 ? 'tools_with_effort' : 'never';
}

/** Thinking is on unless told otherwise; it takes no notice of sampling, and answers 400 to logprobs. */
function deepSeekRules(route: Route): ModelRules {
  if (!route.supports.reasoning || route.id === 'deepseek-chat') return NO_RULES;
  const refused = ['temperature', ...PENALTIES, ...LOGPROBS];
  return {
    ...NO_RULES,
    when: (request) => (request.reasoning_effort === 'none' ? NOTHING : refused),
  };
}

/** Grok's reasoning models answer 400 to these, and the older ones to an effort too. */
function grokRules(route: Route): ModelRules {
  const noEffort = /^grok-(4(\.1)?(-|$)|code|3(-fast)?$)|non-reasoning/.test(route.id);
  const always = noEffort ? ['reasoning_effort'] : [];
  if (route.supports.reasoning && !route.id.includes('non-reasoning')) always.push(...PENALTIES, 'stop');
  return { ...NO_RULES, always };
}

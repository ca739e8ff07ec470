import type { Effort } from './thinking.ts';

/** How requests to one Claude model differ from those to another. */
export interface ModelTraits {
  /** `budget`: so many tokens. `adaptive`: as much as an effort says. */
  readonly thinking: 'none' | 'budget' | 'adaptive';
  /** What turns thinking off: leaving it out, a type of its own, or nothing at all. */
  readonly thinkingOff: 'absent' | 'disabled' | 'between_tools' | 'never';
  readonly efforts: readonly Effort[];
  /** Whether a tool can be forced, and whether the model may think then. */
  readonly forcedTools: 'always' | 'without_thinking' | 'never';
  /** `one`: temperature or top_p, not both. `none`: anything but the defaults is refused. */
  readonly sampling: 'free' | 'one' | 'none';
  /** `output_config.format` and strict tools. */
  readonly structuredOutputs: boolean;
  /** A conversation may end with the assistant's turn, which the model then continues. */
  readonly prefill: boolean;
  /** Thinking that is sent back is refused when anything before it has changed. */
  readonly boundThinking: boolean;
  readonly webSearch: boolean;
  readonly maxOutputTokens: number;
}

const ALL_EFFORTS: readonly Effort[] = ['low', 'medium', 'high', 'xhigh', 'max'];

/** What isn't a Claude, behind an endpoint of this wire: no feature is assumed, and nothing held back. */
const OTHER: ModelTraits = {
  thinking: 'budget',
  thinkingOff: 'absent',
  efforts: [],
  forcedTools: 'without_thinking',
  sampling: 'free',
  structuredOutputs: false,
  prefill: true,
  boundThinking: false,
  webSearch: false,
  maxOutputTokens: 8_192,
};
const CLAUDE_3: ModelTraits = { ...OTHER, thinking: 'none', forcedTools: 'always', maxOutputTokens: 4_096 };
const CLAUDE_3_5: ModelTraits = { ...CLAUDE_3, webSearch: true, maxOutputTokens: 8_192 };
const CLAUDE_3_7: ModelTraits = { ...OTHER, webSearch: true, maxOutputTokens: 64_000 };
const CLAUDE_4_1: ModelTraits = { ...CLAUDE_3_7, sampling: 'one' };
const CLAUDE_4_5: ModelTraits = { ...CLAUDE_4_1, structuredOutputs: true };
const CLAUDE_4_6: ModelTraits = {
  ...CLAUDE_4_5,
  thinking: 'adaptive',
  efforts: ['low', 'medium', 'high', 'max'],
  prefill: false,
  maxOutputTokens: 128_000,
};
const CLAUDE_4_7: ModelTraits = { ...CLAUDE_4_6, efforts: ALL_EFFORTS, sampling: 'none' };
const CLAUDE_4_8: ModelTraits = { ...CLAUDE_4_7, forcedTools: 'always' };
const CLAUDE_5: ModelTraits = { ...CLAUDE_4_8, thinkingOff: 'disabled' };
const ALWAYS_THINKING_5: ModelTraits = { ...CLAUDE_5, thinkingOff: 'never' };
const HAIKU_5_5: ModelTraits = { ...CLAUDE_5, boundThinking: true };
const SONNET_5_5: ModelTraits = { ...HAIKU_5_5, thinkingOff: 'between_tools', forcedTools: 'never' };
/** Opus 5.5, Fable 5.1 and what comes after this list was written: the strictest yet. */
const NEWEST: ModelTraits = { ...SONNET_5_5, thinkingOff: 'never' };

// `claude-opus-4-1-20250805`, `claude-sonnet-5`, `anthropic.claude-haiku-5-5`; a date is no minor version.
const FAMILY_FIRST = /claude-([a-z]+)-(\d+)(?:[-.](\d{1,2})(?!\d))?/;
// `claude-3-5-sonnet-20241022`
const VERSION_FIRST = /claude-(\d)(?:[-.](\d))?-([a-z]+)/;

const known = new Map<string, ModelTraits>();

/**
 * The traits of a model by its id at the provider. A Claude that is newer than this list counts as the newest on it.
 *
 * @see https://platform.claude.com/docs/en/about-claude/models/overview and each model's migration guide
 */
export function modelTraits(id: string): ModelTraits {
  let traits = known.get(id);
  if (!traits) {
    traits = find(id.toLowerCase());
    known.set(id, traits);
  }
  return traits;
}

function find(id: string): ModelTraits {
  if (!id.includes('claude')) return OTHER;
  if (id.includes('mythos-preview')) return ALWAYS_THINKING_5;
  const old = VERSION_FIRST.exec(id);
  if (old) return byVersion(Number(old[1]) * 10 + Number(old[2] ?? 0), old[3] ?? '');
  const match = FAMILY_FIRST.exec(id);
  if (!match) return /claude-(instant|v?[12])/.test(id) ? CLAUDE_3 : NEWEST;
  return byVersion(Number(match[2]) * 10 + Number(match[3] ?? 0), match[1] ?? '');
}

/** @param version ten times the version: 45 is 4.5 */
function byVersion(version: number, family: string): ModelTraits {
  if (version < 35) return CLAUDE_3;
  if (version < 37) return CLAUDE_3_5;
  if (version < 41) return family === 'opus' ? { ...CLAUDE_3_7, maxOutputTokens: 32_000 } : CLAUDE_3_7;
  if (version < 45) return { ...CLAUDE_4_1, maxOutputTokens: 32_000 };
  if (version < 46) return CLAUDE_4_5;
  if (version < 47) return CLAUDE_4_6;
  if (version < 48) return CLAUDE_4_7;
  if (version < 50) return CLAUDE_4_8;
  const alwaysThinks = family === 'fable' || family === 'mythos';
  if (version === 50) return alwaysThinks ? ALWAYS_THINKING_5 : CLAUDE_5;
  if (version === 55 && family === 'haiku') return HAIKU_5_5;
  if (version === 55 && family === 'sonnet') return SONNET_5_5;
  return NEWEST;
}

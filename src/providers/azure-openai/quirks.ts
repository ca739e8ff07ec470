import { OPENAI, type Quirks } from '../openai-wire/quirks.ts';

/** Azure searches the web by other means, and moderates every prompt anyway. */
const NOWHERE = ['moderation', 'web_search_options'];

/** What OpenAI added after the dated versions of 2024 were fixed; those refuse every field that they do not know. */
const SINCE_2025 = [
  'audio',
  'metadata',
  'modalities',
  'prediction',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'safety_identifier',
  'service_tier',
  'store',
  'verbosity',
];

/**
 * How Azure's Chat Completions differ from OpenAI's.
 * @param apiVersion a date, perhaps with `-preview`; null and words stand for the newest
 * @see https://learn.microsoft.com/en-us/azure/foundry/openai/reference
 */
export function quirksOf(apiVersion: string | null): Quirks {
  const date = apiVersion !== null && /^\d{4}-\d\d-\d\d/.test(apiVersion) ? apiVersion : '9999';
  return {
    ...OPENAI,
    lacks: new Set(date < '2025' ? [...NOWHERE, ...SINCE_2025] : NOWHERE),
    developerRole: date >= '2024-12-01',
    // Streams report their usage since then; before, the field is an error.
    streamOptions: date >= '2024-09-01',
    models: 'azure-openai',
  };
}

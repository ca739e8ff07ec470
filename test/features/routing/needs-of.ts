import { bucketOf } from '../../../src/features/routing/buckets.ts';
import type { RequestNeeds } from '../../../src/features/routing/request-needs.ts';

/** A plain short question, but for what a test says. */
export function needsWith({ promptCharacters = 100, ...needs }: Partial<RequestNeeds> = {}): RequestNeeds {
  return {
    promptCharacters,
    bucket: bucketOf(promptCharacters),
    stream: true,
    tools: false,
    vision: false,
    audio: false,
    files: false,
    speech: false,
    jsonSchema: false,
    logprobs: false,
    n: 1,
    maxTokens: null,
    ...needs,
  };
}

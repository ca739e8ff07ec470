import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ProviderCompletion, StreamEvent } from '../../../src/providers/provider.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(
  JSON.parse(readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8')) as object,
  'contract',
);
const schema = (name: string): ValidateFunction =>
  ajv.compile({ $ref: `contract#/components/schemas/${name}` });
const isChoice = schema('ChatCompletionChoice');
const isDelta = schema('ChunkDelta');
const isLogprobs = schema('Logprobs');

function assert(validate: ValidateFunction, value: unknown): void {
  if (!validate(value)) throw new Error(`not of the contract: ${ajv.errorsText(validate.errors)}`);
}

/** Throws unless all choices are complete by the contract. */
export function assertChoices(choices: ProviderCompletion['choices']): void {
  for (const choice of choices) assert(isChoice, choice);
}

/** Throws unless every delta is one of the contract. */
export function assertDeltas(events: readonly StreamEvent[]): void {
  for (const event of events) {
    if (event.type !== 'delta') continue;
    assert(isDelta, event.delta);
    if (event.logprobs) assert(isLogprobs, event.logprobs);
  }
}

import { plainCostUsd } from '../../providers/catalogue/price.ts';
import type { Route } from '../../providers/route.ts';
import type { RequestNeeds } from './request-needs.ts';

/** Enough to compare prices by: models' tokenizers differ by less than their prices do. */
const CHARACTERS_PER_TOKEN = 4;

/** Completion tokens of an answer, where nobody has answered yet. */
const USUAL_OUTPUT_TOKENS = 300;

/**
 * What a route would charge for this very request, in US dollars; null when its price is unknown.
 *
 * @param outputTokens mean completion tokens of an answer, as far as known; the client's limit bounds it
 * @param takesN whether one call gives all the answers that the request wants
 */
export function expectedCostUsd(
  { price }: Route,
  { promptCharacters, n, maxTokens }: RequestNeeds,
  outputTokens: number | null,
  takesN: boolean,
): number | null {
  if (!price) return null;
  const prompt = Math.ceil(promptCharacters / CHARACTERS_PER_TOKEN);
  const answer = Math.min(
    Math.ceil(outputTokens ?? USUAL_OUTPUT_TOKENS),
    maxTokens ?? Number.POSITIVE_INFINITY,
  );
  // A model that gives one answer a call is sent the prompt for each; the tier is still that of one prompt.
  const calls = takesN ? 1 : n;
  const output = takesN ? answer * n : answer;
  return calls * plainCostUsd(prompt, output, price);
}

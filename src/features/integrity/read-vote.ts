/** What answers are called on a ballot, by their places. */
export const LETTERS = 'ABC';

/**
 * Where a judge says which letter it votes for, in the order in which places count: the whole text, a line of its own,
 * an opening such as `B is better` or, where no other letter follows, `B.`, words such as `my vote: B`, and at last an
 * answer that is named at all. Letters are capitals wherever `a` could be the article.
 */
const PLACES: readonly RegExp[] = [
  /^\W*(?:answer\W+)?([A-C])\W*$/gi,
  /^\W*(?:[Aa]nswer\W+)?([A-C])\W*$/gm,
  /^\W*(?:[Aa]nswer\s+)?([A-C])\W*\s(?:is\s+(?:the\s+)?(?:better|best|right|correct)|because|since)\b/g,
  /^\W*(?:[Aa]nswer\s+)?([A-C])\W*?[).:,–—-](?![\s\S]*\b(?!\1\b)[A-C]\b)/g,
  /\b(?:[Bb]est|[Vv]otes?|[Cc]hoice|[Cc]hoose|[Ww]inner|[Ww]inning)\b(?:\s+(?:answer|one|is|for|goes\s+to))*[\s:*"'`([{]{0,6}([A-C])\b/g,
  /\b[Aa]nswer\b(?:\s+is)?[\s:*"'`([{]{0,6}([A-C])\b/g,
];

/** The letter that a judge's text says; undefined where it says none, or two in places that count the same. */
export function readVote(text: string): string | undefined {
  for (const place of PLACES) {
    const said = new Set(Array.from(text.matchAll(place), ([, letter = '']) => letter.toUpperCase()));
    if (said.size > 0) return said.size === 1 ? [...said][0] : undefined;
  }
  return undefined;
}

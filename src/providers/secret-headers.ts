/** Shorter values are versions and flags, which stand in many a text. */
const MIN_SECRET_CHARACTERS = 8;

/** Values of a provider's configured headers that may be secrets: it may repeat them in its errors. */
export const secretHeaders = (headers: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(headers).filter((value) => value.length >= MIN_SECRET_CHARACTERS);

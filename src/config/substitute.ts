/** What a text with `${NAME}` became, or why it did not. */
export type Substituted =
  | { readonly kind: 'text'; readonly text: string; readonly changed: boolean }
  | { readonly kind: 'unset'; readonly variable: string }
  | { readonly kind: 'malformed'; readonly part: string };

const REFERENCE = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\{[^}]{0,40}\}?/g;

/**
 * Puts variables in for `${NAME}` and `${NAME:-default}`; `$${` stands for `${` itself.
 *
 * An empty variable counts as not set. What was put in is not looked at again, so a secret may hold `${`.
 * Never throws: the first variable that is not set, or a `${` that is no reference, is told.
 */
export function substitute(
  text: string,
  variables: Readonly<Record<string, string | undefined>>,
): Substituted {
  if (!text.includes('${')) return { kind: 'text', text, changed: false };
  let unset: string | undefined;
  let malformed: string | undefined;
  const result = text.replace(REFERENCE, (part, name: string | undefined, fallback: string | undefined) => {
    if (part === '$${') return '${';
    if (name === undefined) {
      malformed ??= part;
      return part;
    }
    const value = variables[name] || fallback;
    if (value === undefined) unset ??= name;
    return value ?? '';
  });
  if (malformed !== undefined) return { kind: 'malformed', part: malformed };
  if (unset !== undefined) return { kind: 'unset', variable: unset };
  return { kind: 'text', text: result, changed: true };
}

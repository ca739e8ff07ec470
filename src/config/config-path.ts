/** Keys and indexes from the file's root. */
export type ConfigPath = readonly (string | number)[];

/** `providers.openai.models.gpt-4o.price.input`, `keys[0].name`; `(file)` for the root. */
export function formatPath(path: ConfigPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text === '' ? '(file)' : text;
}

/** A JSON pointer (RFC 6901), as AJV tells places. */
export const pointer = (path: ConfigPath): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A JSON pointer as a path; indexes are recognised by what they lead into. */
export function pathOfPointer(pointer: string, root: unknown): (string | number)[] {
  let node = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(node) ? Number(key) : key;
      node = (node as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}

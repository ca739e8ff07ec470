import { readFile } from 'node:fs/promises';

const read = (name: string): Promise<string> =>
  readFile(new URL(`../../generated/${name}`, import.meta.url), 'utf8');

/** The bundled contract's text, as it is served. */
export const openapiJson = (): Promise<string> => read('openapi.json');
export const openapiYaml = (): Promise<string> => read('openapi.yaml');

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../kernel/package-root.ts';

const read = (name: string): Promise<string> => readFile(path.join(packageRoot, 'generated', name), 'utf8');

/** The bundled contract's text, as it is served. */
export const openapiJson = (): Promise<string> => read('openapi.json');
export const openapiYaml = (): Promise<string> => read('openapi.yaml');

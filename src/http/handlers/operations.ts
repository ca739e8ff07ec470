import { openapiJson, openapiYaml } from '../../contract/document.ts';
import { DOCS_PAGE } from '../docs.ts';
import type { Handler } from '../handler.ts';

/** How ready the gateway is, as its parts say. */
export interface ReadinessReport {
  readonly status: 'ready' | 'starting' | 'draining' | 'failing';
  readonly checks: readonly { readonly name: string; readonly status: 'ok' | 'failed' }[];
}

export const createGetHealth =
  (version: string): Handler<'getHealth'> =>
  () => ({ body: { status: 'ok', version } });

export const createGetReadiness =
  (report: () => Promise<ReadinessReport>): Handler<'getReadiness'> =>
  async () => {
    const { status, checks } = await report();
    return { status: status === 'ready' ? 200 : 503, body: { status, checks: [...checks] } };
  };

/** The document never changes while the gateway runs: it is read once, when first asked for. */
export function createGetOpenApiJson(): Handler<'getOpenApiJson'> {
  let text: Promise<string> | undefined;
  return async () => {
    text ??= openapiJson();
    return { body: (await text) as never, contentType: 'application/json' };
  };
}

export function createGetOpenApiYaml(): Handler<'getOpenApiYaml'> {
  let text: Promise<string> | undefined;
  return async () => {
    text ??= openapiYaml();
    return { body: (await text) as never, contentType: 'application/yaml' };
  };
}

export const getDocs: Handler<'getDocs'> = () => ({
  body: DOCS_PAGE as never,
  contentType: 'text/html; charset=utf-8',
});

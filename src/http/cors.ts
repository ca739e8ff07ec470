/** The reply headers, names and values in turn, for a request from this origin. */
export type CorsHeaders = (origin: string | undefined) => readonly string[];

/** What a browser's script may read of a reply. */
const EXPOSED =
  'x-request-id, x-parley-provider, x-parley-model, x-parley-attempts, x-parley-dropped-params, retry-after';

const NONE: readonly string[] = [];

/**
 * Cross-origin access for the configured origins; `*` allows any. None configured: no header at all, so browsers
 * refuse, which is right for a gateway whose keys belong on servers.
 */
export function createCors(origins: readonly string[]): CorsHeaders {
  if (origins.length === 0) return () => NONE;
  const any = origins.includes('*');
  const allowed = new Set(origins);
  return (origin) => {
    if (origin === undefined || (!any && !allowed.has(origin))) return NONE;
    return [
      'access-control-allow-origin',
      any ? '*' : origin,
      'access-control-expose-headers',
      EXPOSED,
      ...(any ? [] : ['vary', 'origin']),
    ];
  };
}

/** What a preflight is told besides: what it may send, and that it need not ask again for ten minutes. */
export const PREFLIGHT_HEADERS: readonly string[] = [
  'access-control-allow-headers',
  'authorization, content-type, x-api-key, x-request-id',
  'access-control-max-age',
  '600',
];

/** What people paste behind the resource's address. */
const PASTED_PATH = /\/openai(\/v1)?\/*$/;

/** Versions of the newer form, which it takes but does not need. */
const NEWER_FORM = new Set(['v1', 'preview', 'latest']);

const isNewerForm = (apiVersion: string | null): boolean => apiVersion === null || NEWER_FORM.has(apiVersion);

/**
 * Where a deployment answers. With the date of an API version its name is in the path, otherwise in the body alone.
 * @param baseUrl the resource: `https://NAME.openai.azure.com`
 */
export function deploymentUrl(baseUrl: string, apiVersion: string | null, deployment: string): URL {
  const path = isNewerForm(apiVersion)
    ? 'v1/chat/completions'
    : `deployments/${encodeURIComponent(deployment)}/chat/completions`;
  return urlIn(baseUrl, path, apiVersion);
}

/** Where the Responses API answers; null with a dated version: it came after most of them. */
export const responsesUrl = (baseUrl: string, apiVersion: string | null): URL | null =>
  isNewerForm(apiVersion) ? urlIn(baseUrl, 'v1/responses', apiVersion) : null;

function urlIn(baseUrl: string, path: string, apiVersion: string | null): URL {
  const resource = baseUrl.replace(PASTED_PATH, '').replace(/\/+$/, '');
  const url = new URL(`${resource}/openai/${path}`);
  if (apiVersion !== null) url.searchParams.set('api-version', apiVersion);
  return url;
}

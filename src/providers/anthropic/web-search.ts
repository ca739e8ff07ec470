import type { ChatRequest } from '../provider.ts';
import type { Citation, WireTool } from './wire.ts';

/** The provider's own search, offered when the client asks for web search. */
export function webSearchTool(options: ChatRequest['web_search_options']): WireTool | undefined {
  if (!options) return undefined;
  const { country, region, city, timezone } = options.user_location?.approximate ?? {};
  const located = country || region || city || timezone;
  return {
    type: 'web_search_20250305',
    name: 'web_search',
    user_location: located
      ? {
          type: 'approximate',
          city: city ?? undefined,
          region: region ?? undefined,
          country: country ?? undefined,
          timezone: timezone ?? undefined,
        }
      : undefined,
  };
}

export interface UrlAnnotation {
  readonly type: 'url_citation';
  readonly url_citation: { start_index: number; end_index: number; url: string; title: string };
}

/**
 * Citations of one piece of text as OpenAI's annotations. Places are Unicode code points of the whole answer.
 * @param start where the piece begins
 * @param end where it ends
 */
export function annotations(
  citations: readonly Citation[] | null | undefined,
  start: number,
  end: number,
): UrlAnnotation[] {
  const found: UrlAnnotation[] = [];
  for (const { url, title } of citations ?? []) {
    if (typeof url !== 'string' || found.some((other) => other.url_citation.url === url)) continue;
    const url_citation = {
      start_index: start,
      end_index: end,
      url,
      title: typeof title === 'string' ? title : '',
    };
    found.push({ type: 'url_citation', url_citation });
  }
  return found;
}

import type { Citation } from './blocks.ts';

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

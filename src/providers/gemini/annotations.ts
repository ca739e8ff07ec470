import type { ChatCompletionMessage } from '../../contract/chat.ts';
import type { GroundingMetadata } from './wire.ts';

type Annotation = NonNullable<ChatCompletionMessage['annotations']>[number];

/** The web pages behind an answer, as citations of its text. Gemini counts places in bytes of UTF-8. */
export function toAnnotations(grounding: GroundingMetadata, text: string): Annotation[] {
  const bytes = Buffer.from(text);
  const place = (at: number): number => bytes.subarray(0, at).toString('utf8').length;
  return (grounding.groundingSupports ?? []).flatMap(({ segment, groundingChunkIndices = [] }) =>
    groundingChunkIndices.flatMap((index): Annotation[] => {
      const web = grounding.groundingChunks?.[index]?.web;
      if (!web?.uri) return [];
      const start_index = place(segment?.startIndex ?? 0);
      const end_index = place(segment?.endIndex ?? bytes.length);
      return [
        {
          type: 'url_citation',
          url_citation: { start_index, end_index, url: web.uri, title: web.title ?? '' },
        },
      ];
    }),
  );
}

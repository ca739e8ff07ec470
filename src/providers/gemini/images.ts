import type { InlineData, Part } from './wire.ts';

// Chat completions have no place for images that a model made; Markdown is what every client shows.
const IMAGE = /!\[[^\]]{0,200}\]\(data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=]+)\)/g;

/** An image that the model made, as text of its answer. */
export const imageAsText = ({ mimeType, data }: InlineData): string =>
  `![image](data:${mimeType};base64,${data})`;

/** An earlier answer's text, its images turned back into what they were: the model edits them, text it only counts. */
export function inlineImages(text: string): Part[] {
  if (!text.includes('](data:image/')) return text === '' ? [] : [{ text }];
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(IMAGE)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ inlineData: { mimeType: match[1] ?? '', data: match[2] ?? '' } });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

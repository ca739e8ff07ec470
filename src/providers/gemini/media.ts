import type { ChatMessage } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { FETCHES_FROM } from './model.ts';
import type { Translation } from './translation.ts';
import type { InlineData, Part } from './wire.ts';

type UserContent = Exclude<Extract<ChatMessage, { role: 'user' }>['content'], string>;
export type UserContentPart = UserContent[number];
type FileReference = Extract<UserContentPart, { type: 'file' }>['file'];

const TYPES = new Map<string, string>([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['bmp', 'image/bmp'],
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['md', 'text/markdown'],
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['csv', 'text/csv'],
  ['xml', 'text/xml'],
  ['json', 'application/json'],
]);

const typeOfName = (name: string): string | undefined =>
  TYPES.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');

/**
 * Appends one part of a user's content. Images whose address Gemini would not fetch itself are noted in
 * `remote`, and an empty part keeps their place. Throws `invalid_request` for what no Gemini can read.
 */
export function addUserPart(parts: Part[], part: UserContentPart, param: string, t: Translation): void {
  if (t.lacking.has(param)) return;
  switch (part.type) {
    case 'text':
      parts.push({ text: part.text });
      break;
    case 'image_url':
      addImage(parts, part.image_url.url, param, t);
      break;
    case 'input_audio':
      parts.push({
        inlineData: { mimeType: `audio/${part.input_audio.format}`, data: part.input_audio.data },
      });
      break;
    case 'file':
      parts.push(filePart(part.file, `${param}.file`, t));
      break;
  }
}

function addImage(parts: Part[], url: string, param: string, t: Translation): void {
  if (/^data:/i.test(url)) {
    parts.push({ inlineData: dataUrl(url, `${param}.image_url.url`) });
  } else if (url.startsWith(`${t.filesUrl}/files/`)) {
    parts.push({ fileData: { fileUri: url } });
  } else {
    const mimeType = fetchedByProvider(url, t);
    if (mimeType === undefined) {
      const at = parts.length;
      t.remote.push({
        url,
        param: `${param}.image_url.url`,
        place(type, data) {
          parts[at] = { inlineData: { mimeType: type, data } };
        },
      });
      t.translated(param);
    }
    parts.push(mimeType === undefined ? {} : { fileData: { fileUri: url, mimeType } });
  }
}

/** Gemini fetches public https addresses itself, but wants to be told their type, which only a name's end tells. */
function fetchedByProvider(url: string, { model }: Translation): string | undefined {
  if (model.version < FETCHES_FROM || !/^https:/i.test(url)) return undefined;
  const mimeType = URL.canParse(url) ? typeOfName(new URL(url).pathname) : undefined;
  return mimeType?.startsWith('image/') ? mimeType : undefined;
}

function filePart({ file_data, file_id, filename }: FileReference, param: string, t: Translation): Part {
  if (file_data) {
    if (/^data:/i.test(file_data)) return { inlineData: dataUrl(file_data, `${param}.file_data`) };
    return { inlineData: { mimeType: typeOfName(filename ?? '') ?? 'application/pdf', data: file_data } };
  }
  if (!file_id) throw unreadable('A file needs file_data or file_id.', param);
  const named = filename ? typeOfName(filename) : typeOfName(file_id);
  const mimeType = named === undefined ? {} : { mimeType: named };
  if (/^(gs|https):\/\//i.test(file_id)) return { fileData: { fileUri: file_id, ...mimeType } };
  if (/^files\/[\w-]+$/.test(file_id)) {
    return { fileData: { fileUri: `${t.filesUrl}/${file_id}`, ...mimeType } };
  }
  throw unreadable(
    'This model reads files by `files/…`, `gs://…` or `https://…`, or inline.',
    `${param}.file_id`,
  );
}

/** Splits `data:image/png;base64,…`; other encodings are turned into Base64. */
export function dataUrl(url: string, param: string): InlineData {
  const comma = url.indexOf(',');
  const [type = '', ...options] = url.slice('data:'.length, Math.max(comma, 0)).split(';');
  if (comma === -1) throw unreadable('This is no data URL.', param);
  const mimeType = type.trim().toLowerCase() || 'text/plain';
  const text = url.slice(comma + 1);
  if (options.at(-1)?.trim().toLowerCase() === 'base64') return { mimeType, data: text };
  try {
    return { mimeType, data: Buffer.from(decodeURIComponent(text)).toString('base64') };
  } catch {
    throw unreadable('This is no data URL.', param);
  }
}

export const unreadable = (message: string, param: string, cause?: unknown): ProviderError =>
  new ProviderError('invalid_request', message, { param, cause });

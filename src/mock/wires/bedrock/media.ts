import type { ChatMessage } from '../../../contract/chat.ts';
import type { Cursor } from '../cursor.ts';

type UserMessage = Extract<ChatMessage, { role: 'user' }>;
type UserPart = Exclude<UserMessage['content'], string>[number];

const IMAGES = ['png', 'jpeg', 'gif', 'webp'] as const;
const DOCUMENTS = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
} as const;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Letters of any script, single spaces, hyphens and brackets, as a file may tell the model what to do. */
const DOCUMENT_NAME = /^[\p{L}\p{N}()[\]-]+( [\p{L}\p{N}()[\]-]+)*$/u;

export function imagePart(image: Cursor): UserPart {
  const format = image.at('format').oneOf(IMAGES);
  return { type: 'image_url', image_url: { url: urlOf(image.at('source'), `image/${format}`) } };
}

export function documentPart(document: Cursor): UserPart {
  const name = document.at('name');
  if (!DOCUMENT_NAME.test(name.text())) {
    name.fail(
      'may only contain letters, digits, single whitespace, hyphens, parentheses and square brackets',
    );
  }
  const format = document.at('format').oneOf(Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]);
  const url = urlOf(document.at('source'), DOCUMENTS[format]);
  return { type: 'file', file: { filename: name.text(), file_data: url } };
}

function urlOf(source: Cursor, mediaType: string): string {
  const { bytes, text, s3Location } = {
    bytes: source.at('bytes'),
    text: source.at('text'),
    s3Location: source.at('s3Location'),
  };
  if (s3Location.isThere) return s3Location.at('uri').text();
  if (text.isThere) return `data:${mediaType},${encodeURIComponent(text.text())}`;
  const data = bytes.text();
  return BASE64.test(data) ? `data:${mediaType};base64,${data}` : bytes.fail('must be Base64');
}

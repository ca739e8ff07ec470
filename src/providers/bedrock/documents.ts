import { ProviderError } from '../../kernel/errors.ts';
import { parseDataUrl } from '../data-url.ts';
import type { ChatRequest } from '../provider.ts';
import { placedImage } from './images.ts';
import type { Translation } from './translation.ts';
import type { WireBlock } from './wire.ts';

type UserMessage = Extract<ChatRequest['messages'][number], { role: 'user' }>;
type FilePart = Extract<Exclude<UserMessage['content'], string>[number], { type: 'file' }>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Converse's names of formats, by media type. */
const FORMATS = new Map([
  ['application/pdf', 'pdf'],
  ['text/csv', 'csv'],
  ['application/msword', 'doc'],
  [`${OFFICE}.wordprocessingml.document`, 'docx'],
  ['application/vnd.ms-excel', 'xls'],
  [`${OFFICE}.spreadsheetml.sheet`, 'xlsx'],
  ['text/html', 'html'],
  ['text/markdown', 'md'],
  ['application/json', 'txt'],
  ['application/xml', 'txt'],
]);
const DOCUMENT_FORMATS = new Set(FORMATS.values());

const VIDEO_FORMATS = new Map([
  ['video/mp4', 'mp4'],
  ['video/quicktime', 'mov'],
  ['video/x-matroska', 'mkv'],
  ['video/webm', 'webm'],
  ['video/mpeg', 'mpeg'],
  ['video/x-flv', 'flv'],
  ['video/x-ms-wmv', 'wmv'],
  ['video/3gpp', 'three_gp'],
]);

/**
 * An inline file as the block that its type asks for; undefined for one that is only named by an id, which nothing at
 * Bedrock has. Throws `invalid_request` for a malformed one, or one of a kind that Converse does not take.
 */
export function documentBlock(file: FilePart['file'], path: string, t: Translation): WireBlock | undefined {
  if (!file.file_data) return undefined;
  const filename = file.filename ?? '';
  const param = `${path}.file_data`;
  const { mediaType, data } = /^data:/i.test(file.file_data)
    ? parseDataUrl(file.file_data, param)
    : { mediaType: '', data: file.file_data };
  if (mediaType.startsWith('image/')) return placedImage(mediaType, data, param);
  const source = { bytes: data };
  const video = VIDEO_FORMATS.get(mediaType);
  if (video) return { video: { format: video, source } };
  const format = formatOf(mediaType, filename);
  if (!format) {
    throw new ProviderError('invalid_request', `This model reads no files of type ${mediaType}.`, { param });
  }
  return { document: { format, name: documentName(filename, t), source } };
}

function formatOf(mediaType: string, filename: string): string | undefined {
  const known = FORMATS.get(mediaType);
  if (known) return known;
  const ending = /\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  if (DOCUMENT_FORMATS.has(ending)) return ending;
  if (mediaType.startsWith('text/') || ending !== '')
    return mediaType === '' || mediaType.startsWith('text/') ? 'txt' : undefined;
  return mediaType === '' ? 'pdf' : undefined;
}

/** The wire takes letters, digits, single spaces, hyphens and brackets; and no name twice. */
function documentName(filename: string, { documentNames }: Translation): string {
  const plain = filename
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{ASCII}]|[^\w\s()[\]-]|_/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  const base = plain || 'document';
  let name = base;
  for (let number = 2; documentNames.has(name); number++) name = `${base} ${number}`;
  documentNames.add(name);
  return name;
}

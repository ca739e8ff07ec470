import { parseDataUrl } from '../data-url.ts';
import type { ChatRequest } from '../provider.ts';
import type { CacheControl, DocumentBlock, ImageBlock, TextBlock, WireBlock } from './wire.ts';

type Message = ChatRequest['messages'][number];
type UserContent = Extract<Message, { role: 'user' }>['content'];
type UserPart = Exclude<UserContent, string>[number];
type FilePart = Extract<UserPart, { type: 'file' }>;
type TextContent = Extract<Message, { role: 'system' }>['content'];

// The wire refuses texts without a visible character.
const VISIBLE = /\S/;

/** A text as a block, or none where the wire would refuse it. */
export const textBlocks = (text: string): TextBlock[] => (VISIBLE.test(text) ? [{ type: 'text', text }] : []);

/** Text content, a string or parts, as blocks. */
export function blocksOfText(content: TextContent): TextBlock[] {
  if (typeof content === 'string') return textBlocks(content);
  const blocks: TextBlock[] = [];
  for (const part of content) {
    if (VISIBLE.test(part.text)) blocks.push({ type: 'text', text: part.text, ...cacheMark(part) });
  }
  return blocks;
}

/**
 * A user's content as blocks; sound is left out (`lacks` says so). Throws `invalid_request` for a file or image that
 * is neither address nor proper base64.
 * @param path where the message stands, for errors: `messages[0]`
 */
export function blocksOfUser(content: UserContent, path: string): WireBlock[] {
  if (typeof content === 'string') return textBlocks(content);
  const blocks: WireBlock[] = [];
  content.forEach((part, index) => {
    if (part.type === 'text') {
      if (VISIBLE.test(part.text)) blocks.push({ type: 'text', text: part.text, ...cacheMark(part) });
    } else if (part.type === 'image_url') {
      const at = `${path}.content[${index}].image_url.url`;
      blocks.push({ ...imageBlock(part.image_url.url, at), ...cacheMark(part) });
    } else if (part.type === 'file') {
      const block = fileBlock(part.file, `${path}.content[${index}].file`);
      if (block) blocks.push({ ...block, ...cacheMark(part) });
    }
  });
  return blocks;
}

interface Marked {
  readonly cache_control?: CacheControl | null | undefined;
  readonly prompt_cache_breakpoint?: unknown;
}

/** Anthropic's own mark as it stands, else OpenAI's in Anthropic's words. */
export function cacheMark(part: Marked): { cache_control?: CacheControl } {
  if (part.cache_control) return { cache_control: part.cache_control };
  return part.prompt_cache_breakpoint ? { cache_control: { type: 'ephemeral' } } : {};
}

function imageBlock(url: string, path: string): ImageBlock {
  if (!url.startsWith('data:')) return { type: 'image', source: { type: 'url', url } };
  const { mediaType, data } = parseDataUrl(url, path);
  return { type: 'image', source: { type: 'base64', media_type: mediaType || 'image/png', data } };
}

const IMAGE_NAME = /\.(png|jpe?g|gif|webp)$/i;
const TEXT_NAME = /\.(txt|md|markdown|csv|json|html?|xml|ya?ml|log)$/i;

function fileBlock(file: FilePart['file'], path: string): DocumentBlock | ImageBlock | undefined {
  const name = file.filename ?? '';
  if (file.file_data) return inlineFile(file.file_data, name, `${path}.file_data`);
  if (!file.file_id) return undefined;
  const source = { type: 'file', file_id: file.file_id } as const;
  return IMAGE_NAME.test(name) ? { type: 'image', source } : { type: 'document', source, ...titled(name) };
}

function inlineFile(file: string, name: string, path: string): DocumentBlock | ImageBlock {
  const { mediaType, data } = file.startsWith('data:')
    ? parseDataUrl(file, path)
    : { mediaType: TEXT_NAME.test(name) ? 'text/plain' : 'application/pdf', data: file };
  if (mediaType.startsWith('image/')) {
    return { type: 'image', source: { type: 'base64', media_type: mediaType, data } };
  }
  if (mediaType.startsWith('text/') || mediaType === 'application/json') {
    const text = Buffer.from(data, 'base64').toString('utf8');
    return {
      type: 'document',
      source: { type: 'text', media_type: 'text/plain', data: text },
      ...titled(name),
    };
  }
  return { type: 'document', source: { type: 'base64', media_type: mediaType, data }, ...titled(name) };
}

const titled = (name: string): { title?: string } => (name === '' ? {} : { title: name });

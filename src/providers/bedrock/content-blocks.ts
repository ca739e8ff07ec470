import type { ChatRequest } from '../provider.ts';
import { documentBlock } from './documents.ts';
import { imageBlock, placedImage } from './images.ts';
import type { Translation } from './translation.ts';
import type { CachePoint, SystemBlock, WireBlock } from './wire.ts';

type Message = ChatRequest['messages'][number];
type UserContent = Extract<Message, { role: 'user' }>['content'];
export type UserPart = Exclude<UserContent, string>[number];
type TextContent = Extract<Message, { role: 'system' }>['content'];

// The wire refuses texts without a visible character.
const VISIBLE = /\S/;

/** Keeps the place of an image that is yet to come. */
const PENDING: WireBlock = { image: { format: 'png', source: { bytes: '' } } };

/** A text as a block, or none where the wire would refuse it. */
export const textBlocks = (text: string): { text: string }[] => (VISIBLE.test(text) ? [{ text }] : []);

/** Text content, a string or parts, as blocks; with marks of the prompt cache. */
export function blocksOfText(content: TextContent, t: Translation): SystemBlock[] {
  if (typeof content === 'string') return textBlocks(content);
  return content.flatMap((part) => [...textBlocks(part.text), ...cachePoint(part, t)]);
}

/**
 * A user's content as blocks; what the model can't take is left out (`lacks` says so). Throws `invalid_request` for a
 * file or image that is neither address nor of a kind that Converse has.
 * @param path where the message stands, for errors: `messages[0]`
 */
export function blocksOfUser(content: UserContent, path: string, t: Translation): WireBlock[] {
  if (typeof content === 'string') return textBlocks(content);
  const blocks: WireBlock[] = [];
  for (const [index, part] of content.entries()) {
    addPart(blocks, part, `${path}.content[${index}]`, t);
    blocks.push(...cachePoint(part, t));
  }
  // Documents alone are refused.
  if (blocks.some((block) => 'document' in block) && !blocks.some((block) => 'text' in block)) {
    blocks.push({ text: 'See the document.' });
  }
  return blocks;
}

function addPart(blocks: WireBlock[], part: UserPart, path: string, t: Translation): void {
  switch (part.type) {
    case 'text':
      blocks.push(...textBlocks(part.text));
      break;
    case 'image_url': {
      const { url } = part.image_url;
      const param = `${path}.image_url.url`;
      if (/^data:/i.test(url)) {
        blocks.push(imageBlock(url, param));
        return;
      }
      const at = blocks.push(PENDING) - 1;
      t.remote.push({
        url,
        param,
        place(mediaType, data) {
          blocks[at] = placedImage(mediaType, data, param);
        },
      });
      t.translated(path);
      break;
    }
    case 'input_audio':
      if (t.supports.audio) {
        const { format, data } = part.input_audio;
        blocks.push({ audio: { format, source: { bytes: data } } });
      }
      break;
    case 'file': {
      const block = documentBlock(part.file, `${path}.file`, t);
      if (block) blocks.push(block);
    }
  }
}

interface Marked {
  readonly cache_control?: Readonly<Record<string, unknown>> | null | undefined;
  readonly prompt_cache_breakpoint?: unknown;
}

/** Whether a part marks the end of a prefix that is worth caching. */
export const isMarked = ({ cache_control: mark, prompt_cache_breakpoint: breakpoint }: Marked): boolean =>
  Boolean(mark ?? breakpoint);

/** The mark behind a part, for models that know it. */
export function cachePoint(part: Marked, { family }: Translation): { cachePoint: CachePoint }[] {
  if (!family.cachePoints || !isMarked(part)) return [];
  const ttl = part.cache_control?.ttl;
  // Nova keeps what it keeps for five minutes.
  const long = ttl === '1h' && family.traits !== null;
  return [{ cachePoint: long ? { type: 'default', ttl } : { type: 'default' } }];
}

import type { ChatMessage } from '../../contract/chat.ts';
import type { InputPart } from './wire.ts';

type UserContent = Extract<ChatMessage, { role: 'user' }>['content'];
type UserPart = Exclude<UserContent, string>[number];
type TextContent = Extract<ChatMessage, { role: 'system' }>['content'];

/** Text content, a string or parts. */
export const textContent = (content: TextContent): string | InputPart[] =>
  typeof content === 'string' ? content : content.map(textPart);

/** A user's content; sound is left out, as the API has none (`lacking` says so). */
export function userContent(content: UserContent): string | InputPart[] {
  if (typeof content === 'string') return content;
  const parts = content.flatMap((part) => userPart(part) ?? []);
  return parts.length > 0 ? parts : '';
}

const textPart = (part: Extract<UserPart, { type: 'text' }>): InputPart => ({
  type: 'input_text',
  text: part.text,
  ...breakpoint(part),
});

function userPart(part: UserPart): InputPart | undefined {
  if (part.type === 'text') return textPart(part);
  if (part.type === 'image_url') {
    const { url, detail } = part.image_url;
    return { type: 'input_image', image_url: url, detail: detail ?? 'auto', ...breakpoint(part) };
  }
  if (part.type !== 'file') return undefined;
  const { file_data, file_id, filename } = part.file;
  return {
    type: 'input_file',
    ...(file_data == null ? {} : { file_data }),
    ...(file_id == null ? {} : { file_id }),
    ...(filename == null ? {} : { filename }),
    ...breakpoint(part),
  };
}

const breakpoint = ({ prompt_cache_breakpoint: mark }: UserPart) =>
  mark ? { prompt_cache_breakpoint: mark } : {};

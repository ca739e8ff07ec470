import type { ChatMessage } from '../../../contract/chat.ts';
import type { Cursor } from '../cursor.ts';

type UserContent = Extract<ChatMessage, { role: 'user' }>['content'];
type UserPart = Exclude<UserContent, string>[number];

export const userContent = (content: Cursor): UserContent =>
  content.isText ? content.text() : content.items().map(userPart);

function userPart(part: Cursor): UserPart {
  const type = part.at('type').oneOf(['input_text', 'input_image', 'input_file']);
  if (type === 'input_text') return { type: 'text', text: part.at('text').text() };
  if (type === 'input_image') return imagePart(part.at('image_url').text(), part.at('detail'));
  const [data, id, name] = (['file_data', 'file_id', 'filename'] as const).map((member) =>
    part.at(member).optionalText(),
  );
  if (data === undefined && id === undefined) part.fail('needs file_data or file_id');
  return {
    type: 'file',
    file: {
      ...(data !== undefined && { file_data: data }),
      ...(id !== undefined && { file_id: id }),
      ...(name !== undefined && { filename: name }),
    },
  };
}

/** How closely to look is told where it is not what happens anyway. */
function imagePart(url: string, given: Cursor): UserPart {
  const detail = given.isThere ? given.oneOf(['auto', 'low', 'high', 'original']) : 'auto';
  return { type: 'image_url', image_url: { url, ...(detail !== 'auto' && { detail }) } };
}

/** What the assistant said; a refusal apart. */
export function assistantText(content: Cursor): { content: string; refusal?: string } {
  if (content.isText) return { content: content.text() };
  let text = '';
  let refusal = '';
  for (const part of content.items()) {
    if (part.at('type').oneOf(['output_text', 'refusal']) === 'refusal') refusal += part.at('refusal').text();
    else text += part.at('text').text();
  }
  return { content: text, ...(refusal !== '' && { refusal }) };
}

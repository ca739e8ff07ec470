import type { ChatMessage } from '../../../contract/chat.ts';
import type { Cursor } from '../cursor.ts';
import { isSignatureOf } from '../signature.ts';

type UserMessage = Extract<ChatMessage, { role: 'user' }>;
type UserPart = Exclude<UserMessage['content'], string>[number];

/** Taken in place of a signature, for calls that another model made. */
const UNSIGNED = ['skip_thought_signature_validator', 'context_engineering_is_the_way_to_go'];

/** The words that a call's signature stands for. */
export const signedWords = (name: string, args: unknown): string => `${name} ${JSON.stringify(args)}`;

/** `systemInstruction`: a content, of which only text counts. */
export function systemMessages(instruction: Cursor): ChatMessage[] {
  if (!instruction.isThere) return [];
  const parts = instruction.at('parts').items();
  return [{ role: 'system', content: parts.map((part) => part.at('text').text()).join('') }];
}

/** The turns in the contract's words. Function responses find their calls by id, else by name and order. */
export function conversation(contents: Cursor): ChatMessage[] {
  const turns = contents.items();
  if (turns.length === 0) contents.fail('contents is not specified');
  const out: ChatMessage[] = [];
  let open: { id: string; name: string }[] = [];
  for (const turn of turns) {
    const given = turn.at('role');
    const role = given.isThere ? given.oneOf(['user', 'model', 'function']) : 'user';
    const parts = turn.at('parts').items();
    if (parts.length === 0) turn.at('parts').fail('must include at least one parts field');
    if (role === 'model') {
      const message = modelTurn(parts, out.length);
      out.push(message);
      open = (message.tool_calls ?? []).flatMap((call) =>
        call.type === 'function' ? [{ id: call.id, name: call.function.name }] : [],
      );
      continue;
    }
    const user: UserPart[] = [];
    for (const part of parts) {
      const response = part.at('functionResponse', 'function_response');
      if (!response.isThere) {
        user.push(userPart(part));
        continue;
      }
      const id = response.at('id').optionalText();
      const name = response.at('name').text();
      const at = open.findIndex((call) => (id === undefined ? call.name === name : call.id === id));
      const [call] = at === -1 ? [] : open.splice(at, 1);
      const content = JSON.stringify(response.at('response').members());
      out.push({ role: 'tool', tool_call_id: call?.id ?? id ?? name, content });
    }
    if (user.length > 0) out.push({ role: 'user', content: user });
  }
  return out;
}

function modelTurn(parts: readonly Cursor[], turn: number): Extract<ChatMessage, { role: 'assistant' }> {
  let text = '';
  let thoughts = '';
  const calls: NonNullable<Extract<ChatMessage, { role: 'assistant' }>['tool_calls']> = [];
  for (const part of parts) {
    const call = part.at('functionCall', 'function_call');
    if (call.isThere) {
      const name = call.at('name').text();
      const args = call.at('args').members();
      checkSignature(part, signedWords(name, args));
      const id = call.at('id').optionalText() ?? `call_${turn}_${calls.length}`;
      calls.push({ id, type: 'function', function: { name, arguments: JSON.stringify(args) } });
    } else if (part.at('thought').optionalFlag()) thoughts += part.at('text').optionalText() ?? '';
    else text += part.at('text').optionalText() ?? '';
  }
  return {
    role: 'assistant',
    content: text,
    ...(thoughts !== '' && { reasoning_content: thoughts }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

/** One that is there must be this mock's; older models have none, and so a missing one is let pass. */
function checkSignature(part: Cursor, words: string): void {
  const signature = part.at('thoughtSignature', 'thought_signature').optionalText();
  if (signature === undefined || UNSIGNED.includes(signature) || isSignatureOf(signature, words)) return;
  part.at('thoughtSignature').fail('Corrupted thought signature.');
}

function userPart(part: Cursor): UserPart {
  const text = part.at('text');
  if (text.isThere) return { type: 'text', text: text.text() };
  const inline = part.at('inlineData', 'inline_data');
  const file = part.at('fileData', 'file_data');
  if (!inline.isThere && !file.isThere)
    part.fail("required oneof field 'data' must have one initialized field");
  const mimeType = (inline.isThere ? inline : file).at('mimeType', 'mime_type').optionalText() ?? '';
  const data = inline.at('data').optionalText() ?? '';
  const url = inline.isThere ? `data:${mimeType};base64,${data}` : file.at('fileUri', 'file_uri').text();
  if (mimeType === 'audio/wav' || mimeType === 'audio/mp3') {
    return { type: 'input_audio', input_audio: { data, format: mimeType === 'audio/wav' ? 'wav' : 'mp3' } };
  }
  return mimeType.startsWith('image/')
    ? { type: 'image_url', image_url: { url } }
    : { type: 'file', file: { file_data: url } };
}

import type { ChatCompletionChoice, ChatMessage } from '../contract/chat.ts';
import { countCharacters } from '../kernel/usage.ts';

/** Unicode code points of the text contents of all messages; tools, images and audio are not counted. */
export function promptCharacters(messages: readonly ChatMessage[]): number {
  let count = 0;
  for (const { content } of messages) {
    if (typeof content === 'string') count += countCharacters(content);
    else if (content)
      for (const part of content) if (part.type === 'text') count += countCharacters(part.text);
  }
  return count;
}

/** Unicode code points of the answers' contents. */
export function responseCharacters(choices: readonly ChatCompletionChoice[]): number {
  let count = 0;
  for (const { message } of choices) if (message.content) count += countCharacters(message.content);
  return count;
}

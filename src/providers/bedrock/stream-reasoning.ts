import type { Answer } from '../content-blocks/stream-answer.ts';
import type { OpenBlock } from '../content-blocks/stream-blocks.ts';
import { ownReasoning, shownThought } from './reply-blocks.ts';

/**
 * A block of reasoning while it comes: its text at once; at its end the whole, ready to be sent back as it is.
 * @param place among the blocks of its turn
 */
export function reasoningBlock(place: number, claude: boolean, answer: Answer): OpenBlock {
  let thinking = '';
  let signature = '';
  const sealed: Buffer[] = [];
  return {
    add(delta) {
      const thought = shownThought(delta.thinking ?? '');
      if (thought !== '') {
        thinking += thought;
        answer.delta({ reasoning_content: thought });
      }
      signature += delta.signature ?? '';
      // Each piece is Base64 for itself.
      if (delta.partial_json) sealed.push(Buffer.from(delta.partial_json, 'base64'));
    },
    close() {
      const whole = { type: 'thinking', thinking, signature };
      const detail = ownReasoning(whole, place, claude);
      if (detail) answer.delta({ reasoning_details: [detail] });
      if (sealed.length === 0) return;
      const data = Buffer.concat(sealed).toString('base64');
      const locked = ownReasoning({ type: 'redacted_thinking', data }, place, claude);
      if (locked) answer.delta({ reasoning_details: [locked] });
    },
  };
}

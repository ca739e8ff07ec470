import { countCharacters } from '../../kernel/usage.ts';
import { annotations } from './annotations.ts';
import type { BlockDelta, Citation, ReplyBlock } from './blocks.ts';
import { reasoningDetail } from './reasoning-details.ts';
import { ANSWER_TOOL, customInput } from './reply-shape.ts';
import { type Answer, jsonInside } from './stream-answer.ts';

/** A content block of a stream while its deltas come. */
export interface OpenBlock {
  add(delta: BlockDelta): void;
  close(): void;
}

/** @param index the block's place in its turn */
export function openBlock(block: ReplyBlock, index: number, answer: Answer): OpenBlock {
  switch (block.type) {
    case 'text':
      return textBlock(block, answer);
    case 'thinking':
      return thinkingBlock(block, index, answer);
    case 'redacted_thinking':
      answer.delta({ reasoning_details: [reasoningDetail(block, index)] });
      return SILENT;
    case 'tool_use':
      if (answer.shape.answerTool && block.name === ANSWER_TOOL) return answerBlock(block, answer);
      return answer.shape.customTools?.has(block.name ?? '')
        ? customCall(block, answer)
        : functionCall(block, answer);
    default:
      // The provider's own tools and their results: the client sees what comes of them.
      return SILENT;
  }
}

const SILENT: OpenBlock = { add() {}, close() {} };

function textBlock(block: ReplyBlock, answer: Answer): OpenBlock {
  const { shape } = answer;
  const start = answer.characters;
  const citations: Citation[] = [...(block.citations ?? [])];
  const say = (text: string): void => {
    if (shape.cites) answer.characters += countCharacters(text);
    if (shape.answerTool) answer.withheld += text;
    else answer.text(jsonInside(text));
  };
  say(block.text ?? '');
  return {
    add(delta) {
      if (typeof delta.text === 'string') say(delta.text);
      else if (delta.citation) citations.push(delta.citation);
    },
    close() {
      const found = shape.cites ? annotations(citations, start, answer.characters) : [];
      if (found.length > 0) answer.delta({ annotations: found });
    },
  };
}

/** Text as it comes; then the whole block with its signature, ready to be sent back as it is. */
function thinkingBlock(block: ReplyBlock, index: number, answer: Answer): OpenBlock {
  let thinking = block.thinking ?? '';
  let signature = block.signature ?? '';
  if (thinking !== '') answer.delta({ reasoning_content: thinking });
  return {
    add(delta) {
      if (delta.thinking) {
        thinking += delta.thinking;
        answer.delta({ reasoning_content: delta.thinking });
      }
      signature += delta.signature ?? '';
    },
    close() {
      if (thinking === '' && signature === '') return;
      const whole = { type: 'thinking', thinking, signature };
      answer.delta({ reasoning_details: [reasoningDetail(whole, index)] });
    },
  };
}

function functionCall(block: ReplyBlock, answer: Answer): OpenBlock {
  const index = answer.calls++;
  const legacy = answer.shape.legacyFunctions;
  const id = block.id ?? '';
  const name = block.name ?? '';
  if (legacy) answer.delta({ function_call: { name, arguments: '' } });
  else answer.delta({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] });
  return inputOf(block, (json) => {
    const more = { arguments: json };
    answer.delta(legacy ? { function_call: more } : { tool_calls: [{ index, function: more }] });
  });
}

/** Free text can't be cut out of JSON that is not complete: it comes at once. */
function customCall(block: ReplyBlock, answer: Answer): OpenBlock {
  const index = answer.calls++;
  let json = '';
  const input = inputOf(block, (more) => {
    json += more;
  });
  return {
    add: input.add,
    close() {
      input.close();
      const custom = { name: block.name ?? '', input: customInput(json) };
      answer.delta({ tool_calls: [{ index, id: block.id ?? '', type: 'custom', custom }] });
    },
  };
}

function answerBlock(block: ReplyBlock, answer: Answer): OpenBlock {
  answer.answered = true;
  return inputOf(block, (json) => answer.text(jsonInside(json)));
}

/** A tool's input in pieces; at the end `{}`, or what stood in the block itself, when none came. */
function inputOf(block: ReplyBlock, say: (json: string) => void): OpenBlock {
  let came = false;
  return {
    add(delta) {
      if (!delta.partial_json) return;
      came = true;
      say(delta.partial_json);
    },
    close() {
      if (!came) say(JSON.stringify(block.input ?? {}));
    },
  };
}

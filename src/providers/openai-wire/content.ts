import { isObject, type JsonObject } from '../json-value.ts';

/** What a message or a delta says, however its server words it. Absent is null. */
export interface Said {
  readonly content: string | null;
  readonly reasoning: string | null;
}

/**
 * Content and reasoning of a message or a delta. Reasoning is called `reasoning_content` (DeepSeek, llama.cpp) or
 * `reasoning` (OpenRouter, Groq, newer vLLM); Mistral's content may be chunks, of which some are thoughts.
 */
export function saidIn(part: JsonObject): Said {
  const reasoning = firstText(part.reasoning_content, part.reasoning);
  if (!Array.isArray(part.content)) {
    return { content: typeof part.content === 'string' ? part.content : null, reasoning };
  }
  const chunks = (part.content as unknown[]).filter(isObject);
  const thoughts = chunks.filter((chunk) => chunk.type === 'thinking').map((chunk) => textOf(chunk.thinking));
  const texts = chunks.filter((chunk) => chunk.type === 'text').map((chunk) => textOf(chunk.text));
  return {
    content: texts.length > 0 ? texts.join('') : null,
    reasoning: thoughts.length > 0 ? thoughts.join('') : reasoning,
  };
}

// Some servers send both names, one of them empty.
function firstText(one: unknown, other: unknown): string | null {
  if (typeof one === 'string' && one !== '') return one;
  if (typeof other === 'string') return other;
  return typeof one === 'string' ? one : null;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value.map((item) => (isObject(item) ? textOf(item.text) : textOf(item))).join('');
}

const READ = new Set([
  'role',
  'content',
  'reasoning',
  'reasoning_content',
  'refusal',
  'tool_calls',
  // Copied, it would become a prototype.
  '__proto__',
]);

/**
 * Adds the fields of a message or a delta that are kept as they came: what the contract and the vendor add, nulls
 * left out.
 */
export function addOtherFields(to: object, part: JsonObject): void {
  const fields = to as Record<string, unknown>;
  for (const name in part) {
    const value = part[name];
    if (value !== null && !READ.has(name) && isSafe(name, value)) fields[name] = value;
  }
}

const LISTS = new Set(['annotations', 'reasoning_details']);
const OBJECTS = new Set(['audio', 'function_call', 'extra_content']);

/** A field that the contract knows must have its type; one that it does not know may be anything. */
function isSafe(name: string, value: unknown): boolean {
  if (LISTS.has(name)) return Array.isArray(value) && value.every((item) => isObject(item) && 'type' in item);
  return OBJECTS.has(name) ? isObject(value) : true;
}

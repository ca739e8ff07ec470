import type { ChatRequest } from '../provider.ts';
import { ANSWER_TOOL, CUSTOM_INPUT } from './reply-shape.ts';

type Tool = NonNullable<ChatRequest['tools']>[number];
type CustomTool = Extract<Tool, { type: 'custom' }>['custom'];
type Schema = Readonly<Record<string, unknown>>;

/** A tool as every wire describes one. */
export interface PlainTool {
  readonly name: string;
  readonly description?: string;
  readonly schema: Schema;
}

/** Free text as the one member of an object: these wires have no other input. */
export function customTool({ name, description, format }: CustomTool): PlainTool {
  const { grammar } = format?.type === 'grammar' ? format : { grammar: undefined };
  const input = {
    type: 'string',
    ...(grammar ? { description: `Text of this ${grammar.syntax} grammar:\n${grammar.definition}` } : {}),
  };
  return {
    name,
    ...(description ? { description } : {}),
    schema: { type: 'object', properties: { [CUSTOM_INPUT]: input }, required: [CUSTOM_INPUT] },
  };
}

/** The tool whose input is the answer. */
export const answerTool = (schema: Schema): PlainTool => ({
  name: ANSWER_TOOL,
  description: 'Gives the answer. Its input is what the user is shown.',
  schema: { type: 'object', ...schema },
});

/** Asks in words for what a model can't be forced to. */
export const forcingHint = (tool: string | undefined): string =>
  tool === undefined
    ? 'Answer with a call of one of the tools, and with nothing else.'
    : `Answer with a call of the tool "${tool}", and with nothing else.`;

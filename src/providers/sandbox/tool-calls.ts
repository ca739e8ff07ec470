import type { ChatRequest } from '../provider.ts';
import type { Call } from './draft.ts';
import type { Prompt } from './prompt.ts';
import type { Random } from './random.ts';
import { RequestRefused } from './request-refused.ts';
import { type InstanceOptions, instanceOf } from './schema/instance.ts';
import { sampleOfPattern } from './schema/pattern.ts';

/** A tool that may be called. */
interface Offered {
  readonly form: Call['form'];
  readonly name: string;
  makeInput(random: Random, prompt: Prompt): string;
}

export interface ToolChoice {
  /** The tools that may be called, in their order. */
  readonly offered: readonly Offered[];
  /** One of them must be called. */
  readonly forced: boolean;
}

const NONE: ToolChoice = { offered: [], forced: false };

/** What `tool_choice` leaves of the offered tools. Throws a RequestRefused for a choice that cannot be met. */
export function toolChoice(request: ChatRequest): ToolChoice {
  const tools = request.tools ?? [];
  const choice = request.tool_choice;
  if (tools.length === 0) {
    const asked = choice != null && choice !== 'auto' && choice !== 'none';
    if (asked) throw refused('tool_choice is only allowed with tools.');
    return request.functions ? legacyChoice(request) : NONE;
  }
  const offered = tools.map(offer);
  if (choice == null || choice === 'auto') return { offered, forced: false };
  if (choice === 'none') return NONE;
  if (choice === 'required') return { offered, forced: true };
  if (choice.type === 'allowed_tools') {
    const { mode, tools: allowed } = choice.allowed_tools;
    const names = new Set(allowed.map(nameIn));
    const left = offered.filter((tool) => names.has(tool.name));
    if (left.length === 0) throw refused('None of the allowed tools is offered.');
    return { offered: left, forced: mode === 'required' };
  }
  const name = choice.type === 'custom' ? choice.custom.name : choice.function.name;
  return { offered: [named(offered, name, 'tool_choice')], forced: true };
}

function legacyChoice({ functions, function_call: choice }: ChatRequest): ToolChoice {
  const offered = (functions ?? []).map(
    (definition, index): Offered => ({
      form: 'legacy',
      name: definition.name,
      makeInput: (random, { effort }) =>
        argumentsFor(definition.parameters, random, { effort, param: `functions[${index}].parameters` }),
    }),
  );
  if (choice === 'none') return NONE;
  if (choice == null || choice === 'auto') return { offered, forced: false };
  return { offered: [named(offered, choice.name, 'function_call')], forced: true };
}

const refused = (message: string, param = 'tool_choice'): RequestRefused =>
  new RequestRefused(message, { status: 400, code: 'invalid_value', param });

function named(offered: readonly Offered[], name: string, param: string): Offered {
  const tool = offered.find((candidate) => candidate.name === name);
  if (!tool) throw refused(`The tool ${name} is not among the offered ones.`, param);
  return tool;
}

function nameIn(reference: Readonly<Record<string, unknown>>): unknown {
  const inner = reference[String(reference.type)];
  return typeof inner === 'object' && inner !== null && 'name' in inner ? inner.name : reference.name;
}

function offer(tool: NonNullable<ChatRequest['tools']>[number], index: number): Offered {
  if (tool.type === 'function') {
    const { name, parameters } = tool.function;
    const param = `tools[${index}].function.parameters`;
    return {
      form: 'function',
      name,
      makeInput: (random, { effort }) => argumentsFor(parameters, random, { effort, param }),
    };
  }
  const { name, format } = tool.custom;
  return {
    form: 'custom',
    name,
    // A regular grammar can be followed; of any other this knows too little.
    makeInput: (random, { effort, lastText }) =>
      format?.type === 'grammar' && format.grammar.syntax === 'regex'
        ? sampleOfPattern(format.grammar.definition, random, { effort })
        : lastText,
  };
}

/** Arguments are an object, even where the schema does not say so. */
const argumentsFor = (
  parameters: Record<string, unknown> | null | undefined,
  random: Random,
  options: InstanceOptions,
): string => JSON.stringify(instanceOf({ type: 'object', ...parameters }, random, options));

const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A call's id: deterministic, and another one in every turn, because the turn before is part of the prompt. */
export const callId = (random: Random): string => `call_${random.text(ID_ALPHABET, 24)}`;

/** Calls these tools, each once, with input that fits. */
export function makeCalls(tools: readonly Offered[], prompt: Prompt, index: number): Call[] {
  const random = prompt.random(index);
  return tools.map((tool) => ({
    form: tool.form,
    id: callId(random),
    name: tool.name,
    input: tool.makeInput(random, prompt),
  }));
}

import { GATEWAY_FIELDS } from '../../contract/extensions.ts';
import { spliceJson } from '../../kernel/json-splice.ts';
import { wantedSchema } from '../answer-schema.ts';
import type { ChatCall, ChatRequest } from '../provider.ts';
import { type Changes, rename } from './changes.ts';
import { messagesToWire, withInstruction, withoutHints } from './messages.ts';
import { addEffort } from './reasoning.ts';
import { type RoutePlan, unsupportedParams } from './route-plan.ts';
import { schemaInstruction } from './schema-instruction.ts';

const NO_NOTES = { dropped() {}, translated() {} };
/** What only null begins with. */
const LETTER_N = 0x6e;
const USAGE_WANTED = '{"include_usage":true}';

/**
 * The request's body for the wire. Where the client's own text is there, only what differs is written anew: a long
 * prompt is copied, not serialised.
 */
export function toWire(call: ChatCall, plan: RoutePlan, stream: boolean): string | Buffer {
  const { request, source } = call;
  const changes: Changes = new Map([['model', plan.model]]);
  addStream(changes, request, plan, stream);
  for (const { name } of unsupportedParams(request, plan)) changes.set(name, null);
  if (request.n != null && !plan.n) changes.set('n', null);
  addTokenLimit(changes, request, plan);
  addMessages(changes, call, plan);
  addTools(changes, call, plan);
  addEffort(changes, call, plan);
  addLogprobs(changes, request, plan);
  addBeams(changes, request, plan);
  for (const [name, wireName] of plan.quirks.renames) rename(changes, request, name, wireName);
  if (!source) return serialise(request, changes);
  for (const { name, valueStart } of source.members) {
    // A null counts as absent, and several servers refuse it.
    if (GATEWAY_FIELDS.has(name) || (source.bytes[valueStart] === LETTER_N && !changes.has(name))) {
      changes.set(name, null);
    }
  }
  return spliceJson(source, changes);
}

/** What of a request is neither taken by the target nor turned into something that is, as JSON paths. */
export function lacking(request: ChatRequest, plan: RoutePlan): string[] {
  const paths = unsupportedParams(request, plan).flatMap(({ name, told }) => (told ? [name] : []));
  if (plan.quirks.toolChoice === 'none' && forcesTool(request)) paths.push('tool_choice');
  if (plan.quirks.beamSearch && request.stream && wantsBeams(request, plan)) paths.push('beam_size');
  if (plan.readsMessages) {
    const notes = { ...NO_NOTES, dropped: (path: string) => paths.push(path) };
    messagesToWire(request.messages, plan.quirks, notes);
    withoutHints(request.tools, plan.quirks, notes, 'tools');
  }
  return paths;
}

function serialise(request: ChatRequest, changes: Changes): string {
  let body = '{';
  for (const name in request) {
    const value = request[name as keyof ChatRequest];
    if (value != null && !changes.has(name)) body += `${JSON.stringify(name)}:${JSON.stringify(value)},`;
  }
  for (const [name, value] of changes) if (value !== null) body += `${JSON.stringify(name)}:${value},`;
  return `${body.slice(0, -1)}}`;
}

function addStream(changes: Changes, request: ChatRequest, plan: RoutePlan, stream: boolean): void {
  const { stream_options: options } = request;
  if (!stream) {
    if (request.stream) changes.set('stream', null);
    if (options) changes.set('stream_options', null);
    return;
  }
  if (request.stream !== true) changes.set('stream', 'true');
  // The gateway bills every call, whether or not the client wants to see its usage.
  if (!plan.quirks.streamOptions) changes.set('stream_options', null);
  else if (!options) changes.set('stream_options', USAGE_WANTED);
  else if (options.include_usage !== true) {
    changes.set('stream_options', JSON.stringify({ ...options, include_usage: true }));
  }
}

function addTokenLimit(changes: Changes, request: ChatRequest, plan: RoutePlan): void {
  const { max_completion_tokens: newer, max_tokens: older } = request;
  if (newer != null && older != null) changes.set('max_tokens', null);
  if (plan.tokenLimit === 'max_tokens' && newer != null) {
    changes.set('max_completion_tokens', null);
    changes.set('max_tokens', String(newer));
  } else if (plan.tokenLimit === 'max_completion_tokens' && newer == null && older != null) {
    rename(changes, request, 'max_tokens', 'max_completion_tokens');
  }
}

function addMessages(changes: Changes, call: ChatCall, plan: RoutePlan): void {
  const { request } = call;
  let messages = messagesToWire(request.messages, plan.quirks, {
    ...NO_NOTES,
    translated: (path) => call.translated(path),
  });
  const schema = plan.jsonSchema ? undefined : wantedSchema(request);
  if (schema) {
    const { text, object } = schemaInstruction(schema);
    messages = withInstruction(messages, text);
    changes.set('response_format', object ? '{"type":"json_object"}' : null);
    call.translated('response_format');
  }
  if (messages !== request.messages) changes.set('messages', JSON.stringify(messages));
}

const forcesTool = ({ tool_choice: choice }: ChatRequest): boolean =>
  choice != null && choice !== 'auto' && choice !== 'none';

/** A choice of tools that the vendor would not read is made by what is offered. */
function addTools(changes: Changes, call: ChatCall, plan: RoutePlan): void {
  const { tools, tool_choice: choice } = call.request;
  const plain = withoutHints(tools, plan.quirks, NO_NOTES, 'tools');
  if (plain) changes.set('tools', JSON.stringify(plain));
  const { toolChoice } = plan.quirks;
  if (choice == null || toolChoice === 'any') return;
  if (toolChoice === 'none') {
    changes.set('tool_choice', null);
    if (choice !== 'none' || !tools) return;
    changes.set('tools', null);
    call.translated('tool_choice');
  } else if (typeof choice === 'object' && choice.type === 'function') {
    const wanted = tools?.filter(
      (tool) => tool.type === 'function' && tool.function.name === choice.function.name,
    );
    changes.set('tools', JSON.stringify(wanted));
    changes.set('tool_choice', '"required"');
    call.translated('tool_choice');
  }
}

function addLogprobs(changes: Changes, request: ChatRequest, plan: RoutePlan): void {
  if (!plan.quirks.countedLogprobs || changes.has('logprobs') || request.logprobs == null) return;
  changes.set('logprobs', request.logprobs ? String(request.top_logprobs ?? 1) : null);
  if (request.top_logprobs != null) changes.set('top_logprobs', null);
}

const wantsBeams = ({ beam_size: size }: ChatRequest, plan: RoutePlan): boolean =>
  size != null && size > 1 && !plan.unsupported.has('beam_size');

/** Whether the reply's choices are beams, of which only the best was asked for. */
export const sendsBeams = (request: ChatRequest, plan: RoutePlan): boolean =>
  plan.quirks.beamSearch && request.stream !== true && (request.n ?? 1) === 1 && wantsBeams(request, plan);

function addBeams(changes: Changes, request: ChatRequest, plan: RoutePlan): void {
  if (!plan.quirks.beamSearch || request.beam_size == null) return;
  changes.set('beam_size', null);
  if (!sendsBeams(request, plan)) return;
  changes.set('use_beam_search', 'true');
  changes.set('n', String(request.beam_size));
}

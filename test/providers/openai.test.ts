import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import { CAPABILITIES, type Capability, type Route } from '../../src/providers/route.ts';
import { CONFORMANCE_KEY, describeConformance } from './conformance.ts';
import { fixtures } from './fixtures/openai/capabilities.ts';
import { errors } from './fixtures/openai/errors.ts';
import { begin, completion, delta, events } from './fixtures/openai/wire.ts';

const LACKED = new Set<Capability>(['top_k', 'min_p', 'repetition_penalty', 'beam_size']);

const start = events(begin(), delta({ content: 'Grüße' }));

describeConformance({
  name: 'openai',
  create: (url, settings) =>
    createOpenAiProvider({
      name: 'openai',
      adapter: 'openai',
      vendor: 'openai',
      baseUrl: `${url}/v1`,
      apiKey: CONFORMANCE_KEY,
      headers: {},
      timeouts: { connectMs: 1_000, firstTokenMs: 5_000, idleMs: 5_000, totalMs: 10_000 },
      maxConcurrency: 10,
      ...settings,
    }),
  route: (supports): Route => ({
    provider: 'openai',
    model: 'gpt-4o',
    vendor: 'openai',
    qualified: 'openai/gpt-4o',
    id: 'gpt-4o-2024-11-20',
    type: 'chat',
    contextWindow: 128_000,
    maxOutputTokens: 16_384,
    inputModalities: ['text', 'image'],
    outputModalities: ['text'],
    supports: {
      ...(Object.fromEntries(CAPABILITIES.map((name) => [name, !LACKED.has(name)])) as Route['supports']),
      ...supports,
    },
    price: null,
    created: 0,
  }),
  toolCallIds: 'kept',
  fixtures,
  errors,
  badReplies: {
    'no choices': completion([]),
    'choices of another type': { choices: 'none' },
    'a choice without a message': { choices: [{ index: 0 }] },
    'a tool call without a name': {
      choices: [{ message: { role: 'assistant', tool_calls: [{ id: 'a', function: {} }] } }],
    },
    'an error inside': { error: { message: 'upstream overloaded', code: 503 } },
    'an error inside a choice': {
      choices: [{ error: { code: 502, message: 'Provider failed' }, message: { content: '' } }],
    },
    'an answer that broke off': completion([{ finish_reason: 'error' as never }]),
  },
  faults: {
    truncated: start,
    malformed: `${start}data: {"choices":[{"index":0,"delta":{"content":"Hal\n\n`,
    errorOpening: events({ error: { message: 'Overloaded', type: 'overloaded_error', code: null } }),
    errorMidStream: `${start}${events({ error: { code: 503, message: 'Overloaded {host}' } })}`,
    unending: start,
  },
});

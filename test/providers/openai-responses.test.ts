import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import { CONFORMANCE_KEY, describeConformance } from './conformance.ts';
import { errors } from './fixtures/openai/errors.ts';
import { routeTo, settingsOf } from './fixtures/openai/setup.ts';
import { fixtures } from './fixtures/openai-responses/capabilities.ts';
import { began, events, itemEvents, response, says } from './fixtures/openai-responses/wire.ts';

const whole = response([says('Grüße, und mehr')]);
const begun = [...began(whole), ...itemEvents(says('Grüße, und mehr'), 0).slice(0, 3)];
const start = events(...begun);
const overloaded = { type: 'error', code: 'server_is_overloaded', message: 'Overloaded {host}', param: null };

// A model that is served by the Responses API alone, so that every request goes there.
describeConformance({
  name: 'openai (Responses API)',
  create: (url, settings) =>
    createOpenAiProvider({ ...settingsOf('openai', `${url}/v1`), apiKey: CONFORMANCE_KEY, ...settings }),
  route: (supports) => routeTo('openai', 'gpt-5-pro', supports),
  toolCallIds: 'kept',
  fixtures,
  errors,
  badReplies: {
    'no output': { ...whole, output: undefined },
    'output of another type': { ...whole, output: 'none' },
    'an item that is none': { ...whole, output: ['text'] },
    'a message with parts of another type': { ...whole, output: [{ type: 'message', content: 'Hi' }] },
    'a tool call without a name': {
      ...whole,
      output: [{ type: 'function_call', call_id: 'call_1', arguments: '{}' }],
    },
    'text that is none': {
      ...whole,
      output: [{ type: 'message', content: [{ type: 'output_text', text: { a: 1 } }] }],
    },
    'a failed response': {
      ...whole,
      status: 'failed',
      error: { code: 'server_error', message: 'The model failed.' },
    },
    'a response that goes on': { ...whole, status: 'in_progress' },
    'an error inside': { error: { message: 'upstream overloaded', code: 'server_is_overloaded' } },
  },
  faults: {
    truncated: start,
    malformed: `${start}data: {"type":"response.output_text.delta","delta":"Hal\n\n`,
    errorOpening: events(overloaded),
    errorMidStream: `${start}${events(overloaded)}`,
    unending: start,
  },
});

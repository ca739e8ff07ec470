import type { ChatRequest } from '../../../src/providers/provider.ts';
import type { Capability, Expected } from './types.ts';

export const ANSWER = 'Grüße, "Welt" 👋\n\\o/';
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const SOUND = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';
export const DOCUMENT = 'JVBERi0xLjQKJSVFT0YK';
export const PERSON_SCHEMA = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name', 'age'],
  additionalProperties: false,
};
export const PERSON = '{"name":"Ada","age":36}';
/** `usage` of every fixture that says nothing else: 10 tokens of prompt and 5 of completion. */
export const PLAIN_USAGE = { input: 10, output: 5, cacheRead: 0, cacheWrite: 0, reasoning: 0 };

const hello: ChatRequest['messages'] = [{ role: 'user', content: 'Hello' }];
const says = (content: string): Expected => ({
  choices: [{ message: { content, refusal: null }, finish_reason: 'stop', logprobs: null }],
  usage: PLAIN_USAGE,
});
const plain = says(ANSWER);

const tool = (name: string): NonNullable<ChatRequest['tools']>[number] => ({
  type: 'function',
  function: {
    name,
    description: `Looks up the ${name}.`,
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
});
const call = (id: string, name: string, city: string) => ({
  id,
  type: 'function' as const,
  function: { name, arguments: JSON.stringify({ city }) },
});
const weather = [tool('weather'), tool('time')];
const calls = (...toolCalls: readonly ReturnType<typeof call>[]): Expected => ({
  choices: [
    { message: { content: null, refusal: null, tool_calls: toolCalls }, finish_reason: 'tool_calls' },
  ],
  usage: PLAIN_USAGE,
});
const personFormat: ChatRequest['response_format'] = {
  type: 'json_schema',
  json_schema: { name: 'person', strict: true, schema: PERSON_SCHEMA },
};

/** The one list. Each adapter says in its fixtures how its wire does each, or that it lacks it. */
export const CAPABILITIES = {
  text: { title: 'text', request: { messages: hello }, expected: plain },
  roles: {
    title: 'system, developer, assistant and user messages',
    request: {
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'developer', content: 'Answer in German.' },
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hallo' },
        { role: 'user', content: [{ type: 'text', text: 'Hello' }] },
      ],
    },
    expected: plain,
  },
  image_url: {
    title: 'an image by URL',
    request: {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: 'https://images.example/cat.png', detail: 'low' } },
          ],
        },
      ],
    },
    expected: plain,
  },
  image_inline: {
    title: 'an inline image',
    request: {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
          ],
        },
      ],
    },
    expected: plain,
  },
  audio_input: {
    title: 'inline sound',
    request: {
      messages: [
        {
          role: 'user',
          content: [{ type: 'input_audio', input_audio: { data: SOUND, format: 'wav' } }],
        },
      ],
    },
    expected: plain,
    supports: { audio: true },
  },
  file_input: {
    title: 'an inline document',
    request: {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Sum up.' },
            {
              type: 'file',
              file: { filename: 'a.pdf', file_data: `data:application/pdf;base64,${DOCUMENT}` },
            },
          ],
        },
      ],
    },
    expected: plain,
  },
  tool_call: {
    title: 'a tool call',
    request: { messages: hello, tools: weather, tool_choice: 'auto' },
    expected: calls(call('call_1', 'weather', 'Köln')),
  },
  parallel_tool_calls: {
    title: 'parallel tool calls, each at its own index',
    request: { messages: hello, tools: weather },
    expected: calls(call('call_1', 'weather', 'Köln'), call('call_2', 'time', 'Oslo')),
  },
  one_tool_call_at_most: {
    title: 'parallel_tool_calls: false',
    request: { messages: hello, tools: weather, parallel_tool_calls: false },
    expected: plain,
  },
  tool_results: {
    title: 'results of tools',
    request: {
      messages: [
        ...hello,
        {
          role: 'assistant',
          content: null,
          tool_calls: [call('call_1', 'weather', 'Köln'), call('call_2', 'time', 'Oslo')],
        },
        { role: 'tool', tool_call_id: 'call_1', content: '{"celsius":21}' },
        { role: 'tool', tool_call_id: 'call_2', content: [{ type: 'text', text: 'noon' }] },
        { role: 'user', content: 'Well?' },
      ],
      tools: weather,
    },
    expected: plain,
  },
  tool_choice_function: {
    title: 'a forced function',
    request: {
      messages: hello,
      tools: weather,
      tool_choice: { type: 'function', function: { name: 'weather' } },
    },
    expected: calls(call('call_1', 'weather', 'Köln')),
  },
  tool_choice_required: {
    title: 'tool_choice: required',
    request: { messages: hello, tools: weather, tool_choice: 'required' },
    expected: calls(call('call_1', 'weather', 'Köln')),
  },
  tool_choice_none: {
    title: 'tool_choice: none',
    request: { messages: hello, tools: weather, tool_choice: 'none' },
    expected: plain,
  },
  json_object: {
    title: 'response_format: json_object',
    request: { messages: hello, response_format: { type: 'json_object' } },
    expected: says(PERSON),
  },
  json_schema: {
    title: 'response_format: json_schema',
    request: { messages: hello, response_format: personFormat },
    expected: says(PERSON),
    supports: { json_schema: true },
  },
  json_schema_translated: {
    title: 'response_format: json_schema where the model has none',
    request: { messages: hello, response_format: personFormat },
    expected: says(PERSON),
    supports: { json_schema: false },
  },
  stop: {
    title: 'stop texts',
    request: { messages: hello, stop: ['END', 'STOP'] },
    expected: plain,
  },
  stop_text: { title: 'one stop text', request: { messages: hello, stop: 'END' }, expected: plain },
  limit: {
    title: 'max_completion_tokens, and an answer cut by it',
    request: { messages: hello, max_completion_tokens: 5 },
    expected: {
      choices: [{ message: { content: ANSWER }, finish_reason: 'length' }],
      usage: PLAIN_USAGE,
    },
  },
  older_limit: {
    title: 'max_tokens',
    request: { messages: hello, max_tokens: 5 },
    expected: {
      choices: [{ message: { content: ANSWER }, finish_reason: 'length' }],
      usage: PLAIN_USAGE,
    },
  },
  sampling: {
    title: 'temperature and top_p',
    request: { messages: hello, temperature: 0.5, top_p: 0.25 },
    expected: plain,
    supports: { sampling: true },
  },
  seed: { title: 'seed', request: { messages: hello, seed: 7 }, expected: plain },
  penalties: {
    title: 'presence and frequency penalties',
    request: { messages: hello, presence_penalty: 0.5, frequency_penalty: -0.5 },
    expected: plain,
  },
  logit_bias: {
    title: 'logit_bias',
    request: { messages: hello, logit_bias: { 50256: -100 } },
    expected: plain,
  },
  top_k: { title: 'top_k', request: { messages: hello, top_k: 40 }, expected: plain },
  n: {
    title: 'two choices',
    request: { messages: hello, n: 2 },
    expected: {
      choices: [
        { message: { content: ANSWER }, finish_reason: 'stop' },
        { message: { content: 'Hi' }, finish_reason: 'length' },
      ],
      usage: PLAIN_USAGE,
    },
  },
  logprobs: {
    title: 'logprobs of the tokens',
    request: { messages: hello, logprobs: true, top_logprobs: 1 },
    expected: {
      choices: [
        {
          message: { content: 'Hi' },
          finish_reason: 'stop',
          logprobs: {
            content: [
              {
                token: 'Hi',
                logprob: -0.25,
                bytes: [72, 105],
                top_logprobs: [{ token: 'Hi', logprob: -0.25, bytes: [72, 105] }],
              },
            ],
            refusal: null,
          },
        },
      ],
      usage: PLAIN_USAGE,
    },
    supports: { logprobs: true },
  },
  reasoning: {
    title: 'reasoning before the answer',
    request: { messages: hello, reasoning_effort: 'low' },
    expected: {
      choices: [{ message: { content: ANSWER, reasoning_content: 'Let me think.' }, finish_reason: 'stop' }],
      usage: { input: 10, output: 5, reasoning: 7 },
    },
    supports: { reasoning: true },
  },
  reasoning_returned: {
    title: 'signed thoughts, back with the next question',
    request: { messages: hello, tools: weather, reasoning_effort: 'low' },
    expected: {
      choices: [
        {
          message: {
            content: null,
            reasoning_content: 'Let me think.',
            tool_calls: [call('call_1', 'weather', 'Köln')],
          },
          finish_reason: 'tool_calls',
        },
      ],
      usage: PLAIN_USAGE,
    },
    goesOn: true,
    supports: { reasoning: true },
  },
  refusal: {
    title: 'a refusal',
    request: { messages: hello },
    expected: {
      choices: [{ message: { content: null, refusal: 'I can’t help.' }, finish_reason: 'stop' }],
      usage: PLAIN_USAGE,
    },
  },
  filtered: {
    title: 'an answer that was cut by a content filter',
    request: { messages: hello },
    expected: {
      choices: [{ message: { content: 'Hi' }, finish_reason: 'content_filter' }],
      usage: PLAIN_USAGE,
    },
  },
  cached_usage: {
    title: 'usage with cached and reasoning tokens, in disjoint buckets',
    request: { messages: hello },
    expected: {
      choices: plain.choices,
      usage: { input: 60, cacheRead: 40, output: 20, reasoning: 30 },
    },
  },
  unknown_fields: {
    title: 'fields that the contract does not know, in the request',
    request: { messages: hello, ...{ x_parley_unknown: { a: 1 } } },
    expected: plain,
  },
  unknown_reply_fields: {
    title: 'fields and events that nobody knows, in the reply',
    request: { messages: hello },
    expected: plain,
  },
} as const satisfies Record<string, Capability>;

export type CapabilityName = keyof typeof CAPABILITIES;

export const CAPABILITY_NAMES = Object.keys(CAPABILITIES) as CapabilityName[];

import type { CreateChatCompletionRequest } from '../../generated/types.ts';

/**
 * Chat bodies that the contract takes, and bodies that it refuses with the places it names. Fed to the standalone
 * validator and to express-openapi-validator, which must agree, and sent through every generated client.
 */

export interface GoodBody {
  readonly name: string;
  readonly body: CreateChatCompletionRequest;
}

const hello = [{ role: 'user' as const, content: 'Hello!' }];

const weather = {
  type: 'function' as const,
  function: {
    name: 'get_weather',
    description: 'The weather in a city',
    parameters: {
      type: 'object',
      required: ['city'],
      properties: { city: { type: 'string' }, days: { type: 'array', items: { type: 'integer' } } },
    },
    strict: true,
  },
};

export const goodBodies: readonly GoodBody[] = [
  { name: 'text', body: { model: 'sandbox/echo', messages: hello } },
  { name: 'no model', body: { messages: hello } },
  {
    name: 'every role',
    body: {
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'developer', content: [{ type: 'text', text: 'Be polite.' }], name: 'house' },
        { role: 'user', content: 'Weather?', name: 'ann' },
        {
          role: 'assistant',
          content: null,
          tool_calls: [
            { id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{}' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: 'Clear' },
        { role: 'function', name: 'get_weather', content: 'Clear' },
        { role: 'assistant', content: 'It is clear.' },
        { role: 'user', content: '' },
      ],
    },
  },
  {
    name: 'content parts',
    body: {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: 'https://example.com/a.png', detail: 'low' } },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
            { type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } },
            { type: 'file', file: { file_data: 'data:application/pdf;base64,JVBERg==', filename: 'a.pdf' } },
            { type: 'file', file: { file_id: 'file-1' } },
          ],
        },
        {
          role: 'assistant',
          content: [
            { type: 'refusal', refusal: 'No.' },
            { type: 'text', text: 'Sorry.' },
          ],
        },
        { role: 'user', content: [{ type: 'text', text: 'Why?' }] },
      ],
    },
  },
  {
    name: 'tools',
    body: {
      messages: hello,
      tools: [weather, { type: 'custom', custom: { name: 'run', format: { type: 'text' } } }],
      tool_choice: 'required',
      parallel_tool_calls: false,
    },
  },
  {
    name: 'a custom tool with a grammar',
    body: {
      messages: hello,
      tools: [
        {
          type: 'custom',
          custom: {
            name: 'run',
            description: 'Runs it',
            format: { type: 'grammar', grammar: { definition: 'start: "a"', syntax: 'lark' } },
          },
        },
      ],
      tool_choice: { type: 'custom', custom: { name: 'run' } },
    },
  },
  {
    name: 'a forced function',
    body: {
      messages: hello,
      tools: [weather],
      tool_choice: { type: 'function', function: { name: 'get_weather' } },
    },
  },
  {
    name: 'allowed tools',
    body: {
      messages: hello,
      tools: [weather],
      tool_choice: {
        type: 'allowed_tools',
        allowed_tools: { mode: 'auto', tools: [{ type: 'function', function: { name: 'get_weather' } }] },
      },
    },
  },
  {
    name: 'tool calls of both kinds, with what the provider wants back',
    body: {
      messages: [
        ...hello,
        {
          role: 'assistant',
          content: '',
          reasoning_content: 'They want both.',
          reasoning_details: [
            { type: 'reasoning.text', text: 'They want both.', signature: 'c2ln', index: 0 },
            { type: 'reasoning.encrypted', data: 'ZGF0YQ==' },
          ],
          tool_calls: [
            {
              id: 'call_1',
              type: 'function',
              function: { name: 'get_weather', arguments: '{"city":"Oslo"}' },
              extra_content: { google: { thought_signature: 'c2ln' } },
            },
            { id: 'call_2', type: 'custom', custom: { name: 'run', input: 'a' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: [{ type: 'text', text: '4 °C' }] },
        { role: 'tool', tool_call_id: 'call_2', content: 'done' },
      ],
      tools: [weather],
    },
  },
  {
    name: 'functions',
    body: {
      messages: hello,
      functions: [{ name: 'get_weather', parameters: { type: 'object' } }],
      function_call: { name: 'get_weather' },
    },
  },
  {
    name: 'function_call auto',
    body: { messages: hello, functions: [{ name: 'f' }], function_call: 'auto' },
  },
  {
    name: 'json_schema',
    body: {
      messages: hello,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'city',
          description: 'A city',
          strict: true,
          schema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
        },
      },
    },
  },
  { name: 'json_object', body: { messages: hello, response_format: { type: 'json_object' } } },
  { name: 'text format', body: { messages: hello, response_format: { type: 'text' } } },
  { name: 'stop as text', body: { messages: hello, stop: 'END' } },
  { name: 'stop as a list', body: { messages: hello, stop: ['a', 'b', 'c', 'd'] } },
  { name: 'stop as null', body: { messages: hello, stop: null } },
  {
    name: 'sampling',
    body: {
      messages: hello,
      temperature: 2,
      top_p: 0.5,
      presence_penalty: -2,
      frequency_penalty: 2,
      logit_bias: { '50256': -100, '1': 0.5 },
      seed: -7,
      n: 128,
      max_completion_tokens: 1,
      max_tokens: 4096,
      logprobs: true,
      top_logprobs: 20,
    },
  },
  {
    name: "the gateway's own",
    body: {
      messages: hello,
      provider: 'sandbox',
      strict_params: false,
      top_k: 40,
      min_p: 0.05,
      repetition_penalty: 1.1,
      beam_size: 5,
    },
  },
  {
    name: 'audio',
    body: {
      messages: [...hello, { role: 'assistant', audio: { id: 'audio_1' } }, ...hello],
      modalities: ['text', 'audio'],
      audio: { format: 'mp3', voice: 'alloy' },
    },
  },
  {
    name: 'a voice of one’s own',
    body: { messages: hello, audio: { format: 'wav', voice: { id: 'voice_1' } } },
  },
  {
    name: 'prediction',
    body: { messages: hello, prediction: { type: 'content', content: [{ type: 'text', text: 'Hello' }] } },
  },
  {
    name: 'service',
    body: {
      messages: hello,
      service_tier: 'flex',
      store: true,
      metadata: { team: 'blue', ['k'.repeat(64)]: 'v'.repeat(512) },
      moderation: { model: 'omni', policy: { input: { mode: 'block' }, output: { mode: 'score' } } },
      prompt_cache_key: 'a',
      prompt_cache_options: { mode: 'explicit', ttl: '30m' },
      prompt_cache_retention: '24h',
      safety_identifier: 'b',
      user: 'c',
      reasoning_effort: 'xhigh',
      verbosity: 'low',
      web_search_options: {
        search_context_size: 'high',
        user_location: { type: 'approximate', approximate: { city: 'Oslo', country: 'NO' } },
      },
    },
  },
  { name: 'stream', body: { messages: hello, stream: true, stream_options: { include_usage: false } } },
  {
    name: 'prefixes worth caching',
    body: {
      messages: [
        {
          role: 'system',
          content: [
            { type: 'text', text: 'Long.', cache_control: { type: 'ephemeral' } },
            { type: 'text', text: 'Longer.', prompt_cache_breakpoint: { mode: 'explicit', ttl: '12h' } },
          ],
        },
        ...hello,
      ],
    },
  },
];

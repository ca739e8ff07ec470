/** A body that the contract refuses, and the path of each problem in it. */
export interface BadBody {
  readonly name: string;
  readonly body: unknown;
  /** In any order; '' is the body itself. */
  readonly at: readonly string[];
}

const messages = [{ role: 'user', content: 'Hello!' }];
const part = (content: unknown) => ({ messages: [{ role: 'user', content: [content] }] });
const tool = (one: unknown) => ({ messages, tools: [one] });

/** `{name: value}` beside good messages, for many values. */
function values(name: string, bad: readonly unknown[], at: string = name): BadBody[] {
  return bad.map((value) => ({
    name: `${name}: ${JSON.stringify(value)?.slice(0, 60)}`,
    body: { messages, [name]: value },
    at: [at],
  }));
}

export const badBodies: readonly BadBody[] = [
  ...[null, 'text', 1, [], true].map((body) => ({ name: `body: ${JSON.stringify(body)}`, body, at: [''] })),
  { name: 'no messages', body: {}, at: ['messages'] },
  { name: 'messages: null', body: { messages: null }, at: ['messages'] },
  { name: 'messages: []', body: { messages: [] }, at: ['messages'] },
  { name: 'messages: text', body: { messages: 'Hello!' }, at: ['messages'] },
  { name: 'a message that is text', body: { messages: ['Hello!'] }, at: ['messages[0]'] },
  { name: 'a message that is null', body: { messages: [null] }, at: ['messages[0]'] },
  { name: 'a message without a role', body: { messages: [{ content: 'x' }] }, at: ['messages[0].role'] },
  { name: 'an unknown role', body: { messages: [{ role: 'usr', content: 'x' }] }, at: ['messages[0].role'] },
  {
    name: 'a role that is no text',
    body: { messages: [{ role: 1, content: 'x' }] },
    at: ['messages[0].role'],
  },
  { name: 'a user without content', body: { messages: [{ role: 'user' }] }, at: ['messages[0].content'] },
  {
    name: 'a user with null content',
    body: { messages: [{ role: 'user', content: null }] },
    at: ['messages[0].content'],
  },
  {
    name: 'content that is a number',
    body: { messages: [{ role: 'user', content: 5 }] },
    at: ['messages[0].content'],
  },
  { name: 'no parts', body: { messages: [{ role: 'user', content: [] }] }, at: ['messages[0].content'] },
  {
    name: 'a tool result without its call',
    body: { messages: [{ role: 'tool', content: 'x' }] },
    at: ['messages[0].tool_call_id'],
  },
  {
    name: 'an image in a system message',
    body: {
      messages: [{ role: 'system', content: [{ type: 'image_url', image_url: { url: 'https://a.b' } }] }],
    },
    at: ['messages[0].content[0].text', 'messages[0].content[0].type'],
  },
  { name: 'a part that is text', body: part('x'), at: ['messages[0].content[0]'] },
  { name: 'a part of unknown type', body: part({ type: 'video' }), at: ['messages[0].content[0].type'] },
  { name: 'a text part without text', body: part({ type: 'text' }), at: ['messages[0].content[0].text'] },
  {
    name: 'a refusal from the user',
    body: part({ type: 'refusal', refusal: 'x' }),
    at: ['messages[0].content[0].type'],
  },
  {
    name: 'an image that is text',
    body: part({ type: 'image_url', image_url: 'https://example.com/a.png' }),
    at: ['messages[0].content[0].image_url'],
  },
  ...['javascript:alert(1)', 'file:///etc/passwd', 'a.png'].map((url) => ({
    name: `an image at ${url}`,
    body: part({ type: 'image_url', image_url: { url } }),
    at: ['messages[0].content[0].image_url.url'],
  })),
  {
    name: 'an unknown detail',
    body: part({ type: 'image_url', image_url: { url: 'https://a.b/c.png', detail: 'huge' } }),
    at: ['messages[0].content[0].image_url.detail'],
  },
  {
    name: 'audio of unknown format',
    body: part({ type: 'input_audio', input_audio: { data: 'AA==', format: 'ogg' } }),
    at: ['messages[0].content[0].input_audio.format'],
  },
  {
    name: 'a call without arguments',
    body: {
      messages: [
        {
          role: 'assistant',
          tool_calls: [
            { id: 'a', type: 'function', function: { name: 'f' } },
            { id: 'b', type: 'function' },
          ],
        },
      ],
    },
    at: ['messages[0].tool_calls[0].function.arguments', 'messages[0].tool_calls[1].function'],
  },
  {
    name: 'two problems far apart',
    body: { messages: [...messages, { role: 'user' }], temperature: 9, n: 0 },
    at: ['messages[1].content', 'temperature', 'n'],
  },
  ...values('model', ['', 1, 'x'.repeat(1025)]),
  ...values('temperature', [-0.1, 2.1, '1', []]),
  ...values('top_p', [-0.1, 1.1]),
  ...values('presence_penalty', [-2.1, 2.1]),
  ...values('frequency_penalty', [-2.1, 2.1]),
  ...values('logit_bias', [[], 'x']),
  ...values('logit_bias', [{ a: 100.1 }, { a: -101 }, { a: 'x' }], 'logit_bias.a'),
  ...values('seed', [1.5, '7']),
  ...values('stop', [1, [], ['a', 'b', 'c', 'd', 'e'], {}]),
  ...values('stop', [[1]], 'stop[0]'),
  ...values('n', [0, 129, 1.5, '1']),
  ...values('max_tokens', [0, -1, 1.5, 1e300]),
  ...values('max_completion_tokens', [0, 1e300]),
  ...values('logprobs', ['true', 1]),
  ...values('top_logprobs', [-1, 21]),
  ...values('tools', [{}, Array(129).fill({ type: 'custom', custom: { name: 'x' } })]),
  { name: 'a tool that is text', body: tool('x'), at: ['tools[0]'] },
  { name: 'a tool without type', body: tool({ function: { name: 'x' } }), at: ['tools[0].type'] },
  {
    name: 'a function without name',
    body: tool({ type: 'function', function: {} }),
    at: ['tools[0].function.name'],
  },
  ...['', 'a b', 'ä', 'x'.repeat(65)].map((name) => ({
    name: `a function called ${name.slice(0, 9)}`,
    body: tool({ type: 'function', function: { name } }),
    at: ['tools[0].function.name'],
  })),
  {
    name: 'parameters that are a list',
    body: tool({ type: 'function', function: { name: 'f', parameters: [] } }),
    at: ['tools[0].function.parameters'],
  },
  {
    name: 'a grammar of unknown syntax',
    body: tool({
      type: 'custom',
      custom: { name: 'x', format: { type: 'grammar', grammar: { definition: 'x', syntax: 'peg' } } },
    }),
    at: ['tools[0].custom.format.grammar.syntax'],
  },
  ...values('tool_choice', ['any', 1]),
  ...values('tool_choice', [{ type: 'function' }], 'tool_choice.function'),
  ...values('tool_choice', [{ type: 'tool' }], 'tool_choice.type'),
  ...values('functions', [[], {}]),
  ...values('function_call', ['required', 1]),
  ...values('function_call', [{}], 'function_call.name'),
  ...values('response_format', ['json_object']),
  ...values('response_format', [{ type: 'xml' }, {}], 'response_format.type'),
  ...values('response_format', [{ type: 'json_schema' }], 'response_format.json_schema'),
  ...values(
    'response_format',
    [{ type: 'json_schema', json_schema: {} }],
    'response_format.json_schema.name',
  ),
  ...values('modalities', [[], 'text']),
  ...values('modalities', [['video']], 'modalities[0]'),
  ...values('audio', [{ format: 'wav' }], 'audio.voice'),
  ...values('audio', [{ format: 'ogg', voice: 'alloy' }], 'audio.format'),
  ...values('reasoning_effort', ['huge', 1]),
  ...values('verbosity', ['loud']),
  ...values('stream', ['true', 1]),
  ...values('stream_options', [{ include_usage: 'yes' }], 'stream_options.include_usage'),
  ...values('service_tier', ['best']),
  ...values('metadata', [Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`k${i}`, 'v'])), 'x']),
  ...values('metadata', [{ k: 'v'.repeat(513) }, { k: 1 }], 'metadata.k'),
  ...values('safety_identifier', ['x'.repeat(129)]),
  ...values('prompt_cache_retention', ['1h']),
  ...values('prompt_cache_options', [{ mode: 'x' }], 'prompt_cache_options.mode'),
  ...values('web_search_options', [{ search_context_size: 'x' }], 'web_search_options.search_context_size'),
  ...values('provider', ['', 1]),
  ...values('strict_params', ['yes']),
  ...values('top_k', [-1, 1.5]),
  ...values('min_p', [-0.1, 1.1]),
  ...values('repetition_penalty', [-0.1, 2.1]),
  ...values('beam_size', [0, 6, 1.5]),
];

import Anthropic from '@anthropic-ai/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { allOf } from './all-of.ts';

let mock: Mock;
let client: Anthropic;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0, key: 'sk-right' });
  client = new Anthropic({ apiKey: 'sk-right', baseURL: mock.url, maxRetries: 0 });
});
afterAll(() => mock.close());

const hello: Anthropic.MessageParam[] = [{ role: 'user', content: 'Hello, mock!' }];
const basics = { max_tokens: 1_000, messages: hello };
const tools: Anthropic.Tool[] = [
  {
    name: 'get_weather',
    input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
  { name: 'get_time', input_schema: { type: 'object', properties: {} } },
];

describe('the official Anthropic SDK', () => {
  it('asks for messages', async () => {
    const message = await client.messages.create({ model: 'sandbox/echo', ...basics, system: 'Be kind.' });
    expect(message).toMatchObject({
      type: 'message',
      role: 'assistant',
      model: 'sandbox/echo',
      content: [{ type: 'text', text: 'Hello, mock!' }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { output_tokens: 4, cache_read_input_tokens: 0 },
    });
    expect(message.id).toMatch(/^msg_/);
    expect(message.usage.input_tokens).toBeGreaterThan(4);
  });

  it('streams, and puts the same message together', async () => {
    const events: string[] = [];
    const stream = client.messages
      .stream({ model: 'echo', ...basics })
      .on('streamEvent', ({ type }) => events.push(type));
    expect(await stream.finalMessage()).toMatchObject({
      content: [{ type: 'text', text: 'Hello, mock!' }],
      stop_reason: 'end_turn',
      usage: { output_tokens: 4 },
    });
    expect(events).toEqual([
      'message_start',
      'content_block_start',
      ...Array<string>(4).fill('content_block_delta'),
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  });

  it('ends at its limit and at its stop sequences, and is told which', async () => {
    expect(await client.messages.create({ model: 'story', max_tokens: 9, messages: hello })).toMatchObject({
      stop_reason: 'max_tokens',
      usage: { output_tokens: 9 },
    });
    const stopped = { model: 'echo', ...basics, stop_sequences: ['xyz', ', '] };
    const expected = { stop_reason: 'stop_sequence', stop_sequence: ', ', content: [{ text: 'Hello' }] };
    expect(await client.messages.create(stopped)).toMatchObject(expected);
    expect(await client.messages.stream(stopped).finalMessage()).toMatchObject(expected);
  });

  it('runs a loop of tools', async () => {
    const stream = client.messages.stream({ model: 'tools', ...basics, tools });
    const first = await stream.finalMessage();
    expect(first).toMatchObject({
      stop_reason: 'tool_use',
      content: [
        { type: 'tool_use', name: 'get_weather', input: { city: expect.any(String) } },
        { type: 'tool_use', name: 'get_time', input: {} },
      ],
    });
    expect(await client.messages.create({ model: 'tools', ...basics, tools })).toMatchObject({
      content: first.content,
    });
    const results = first.content.flatMap((block) =>
      block.type === 'tool_use'
        ? [{ type: 'tool_result' as const, tool_use_id: block.id, content: `${block.name}: fine` }]
        : [],
    );
    const messages: Anthropic.MessageParam[] = [
      ...hello,
      { role: 'assistant', content: first.content },
      { role: 'user', content: results },
    ];
    expect(
      await client.messages.create({ model: 'tools', max_tokens: 1_000, messages, tools }),
    ).toMatchObject({
      content: [{ type: 'text', text: 'get_weather: fine\nget_time: fine' }],
    });
    const missing = client.messages.create({
      model: 'tools',
      max_tokens: 9,
      messages: [...messages.slice(0, 2), { role: 'user', content: results.slice(1) }],
      tools,
    });
    await expect(missing).rejects.toThrow(/without `tool_result` blocks/);
    const stray = client.messages.create({
      model: 'tools',
      max_tokens: 9,
      messages: [{ role: 'user', content: results }],
      tools,
    });
    await expect(stray).rejects.toThrow(/unexpected `tool_use_id`/);
  });

  it.each([
    [{ type: 'any' }, ['get_weather']],
    [{ type: 'tool', name: 'get_time' }, ['get_time']],
    [{ type: 'none' }, []],
    [{ type: 'auto', disable_parallel_tool_use: true }, []],
  ] as const)('is obeyed in its tool_choice %j', async (tool_choice, expected) => {
    const { content } = await client.messages.create({ model: 'echo', ...basics, tools, tool_choice });
    expect(content.flatMap((block) => (block.type === 'tool_use' ? [block.name] : []))).toEqual(expected);
  });

  it('gets thinking with a signature, and may bring back only that', async () => {
    const first = await client.messages.stream({ model: 'reasoner', ...basics }).finalMessage();
    expect(first.content).toMatchObject([
      { type: 'thinking', signature: expect.any(String) },
      { type: 'text', text: 'Hello, mock!' },
    ]);
    expect(first.usage.output_tokens_details?.thinking_tokens).toBeGreaterThan(0);
    const whole = await client.messages.create({ model: 'reasoner', ...basics });
    expect(whole.content).toEqual(first.content);
    const again = (content: Anthropic.ContentBlock[]) =>
      client.messages.create({
        model: 'echo',
        max_tokens: 9,
        messages: [...hello, { role: 'assistant', content }, ...hello],
      });
    await again(first.content);
    const forged = first.content.map((block) =>
      block.type === 'thinking' ? { ...block, thinking: `${block.thinking}!` } : block,
    );
    await expect(again(forged)).rejects.toThrow(/Invalid `signature` in `thinking` block/);
    const quiet = await client.messages.create({
      model: 'reasoner',
      ...basics,
      thinking: { type: 'disabled' },
    });
    expect(quiet.content).toMatchObject([{ type: 'text' }]);
  });

  it('gets structured output, refusals and what images it sent', async () => {
    const schema = { type: 'object', properties: { age: { type: 'integer' } }, required: ['age'] };
    const shaped = await client.messages.create({
      model: 'echo',
      ...basics,
      output_config: { format: { type: 'json_schema', schema } },
    });
    const [block] = shaped.content;
    expect(JSON.parse(block?.type === 'text' ? block.text : '')).toEqual({ age: expect.any(Number) });
    const expected = {
      content: [],
      stop_reason: 'refusal',
      stop_details: { type: 'refusal', explanation: expect.stringContaining('sorry') },
    };
    expect(await client.messages.create({ model: 'refuser', ...basics })).toMatchObject(expected);
    expect(await client.messages.stream({ model: 'refuser', ...basics }).finalMessage()).toMatchObject(
      expected,
    );
    const content: Anthropic.ContentBlockParam[] = [
      { type: 'text', text: 'What is this?' },
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' } },
      { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } },
    ];
    const { content: shown } = await client.messages.create({
      model: 'context',
      max_tokens: 1_000,
      messages: [{ role: 'user', content }],
    });
    expect(shown[0]?.type === 'text' && JSON.parse(shown[0].text)).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is this?' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
          { type: 'image_url', image_url: { url: 'https://example.com/a.png' } },
        ],
      },
    ]);
  });

  it('lists models', async () => {
    const models = await allOf(client.models.list());
    expect(models.map((model) => model.id)).toContain('echo');
    expect(await client.models.retrieve('echo')).toMatchObject({ id: 'echo', type: 'model' });
    await expect(client.models.retrieve('nobody')).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });

  it.each([
    ['status=429;retry-after=2', Anthropic.RateLimitError, 'rate_limit_error'],
    ['status=500', Anthropic.InternalServerError, 'api_error'],
    ['status=529', Anthropic.APIError, 'overloaded_error'],
  ])('throws its own error for %s', async (fault, type, name) => {
    const asked = client.messages.create(
      { model: 'echo', ...basics },
      { headers: { 'x-parley-fault': fault } },
    );
    await expect(asked).rejects.toBeInstanceOf(type);
    await expect(asked).rejects.toMatchObject({ type: name, requestID: expect.stringMatching(/^req_/) });
  });

  it('throws for an error that comes in a stream', async () => {
    const headers = { 'x-parley-fault': 'error-event=2' };
    const stream = client.messages.stream({ model: 'echo', ...basics }, { headers });
    await expect(stream.finalMessage()).rejects.toMatchObject({ type: 'overloaded_error' });
  });

  it('throws what is wrong with its key, model and body', async () => {
    const wrong = new Anthropic({ apiKey: 'sk-wrong', baseURL: mock.url, maxRetries: 0 });
    await expect(wrong.messages.create({ model: 'echo', ...basics })).rejects.toBeInstanceOf(
      Anthropic.AuthenticationError,
    );
    const bad = (body: object) =>
      client.messages.create({
        model: 'echo',
        ...basics,
        ...body,
      } as Anthropic.MessageCreateParamsNonStreaming);
    await expect(bad({ model: 'claude-x' })).rejects.toMatchObject({ status: 404, type: 'not_found_error' });
    for (const body of [
      { max_tokens: 0 },
      { messages: [] },
      { messages: [{ role: 'assistant', content: 'first' }] },
      { messages: [{ role: 'user', content: '' }] },
      { messages: [{ role: 'user', content: [{ type: 'video' }] }] },
      { tools: [{ name: 'a b', input_schema: { type: 'object' } }] },
      { tool_choice: { type: 'tool', name: 'missing' } },
      { temperature: 0.5 },
    ]) {
      await expect(bad(body), JSON.stringify(body)).rejects.toMatchObject({
        status: 400,
        type: 'invalid_request_error',
      });
    }
    const older = { headers: { 'anthropic-version': '2023-06-01' } };
    const sampling = {
      model: 'echo',
      ...basics,
      temperature: 0.5,
    } as Anthropic.MessageCreateParamsNonStreaming;
    expect(await client.messages.create(sampling, older)).toMatchObject({ stop_reason: 'end_turn' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { readMessage, splitMessages } from './event-stream.ts';
import { raw } from './raw-client.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0 });
});
afterAll(() => mock.close());

const say = (role: 'user' | 'assistant', ...content: object[]) => ({ role, content });
const hello = say('user', { text: 'Hello' });
const PIXEL = 'iVBORw0KGgo=';

const toolConfig = {
  tools: [
    { toolSpec: { name: 'get_weather', inputSchema: { json: { type: 'object', properties: {} } } } },
    { toolSpec: { name: 'get_time', inputSchema: { json: { type: 'object', properties: {} } } } },
    { cachePoint: { type: 'default' } },
  ],
};

interface Reply {
  readonly status: number | null;
  readonly exception: string | undefined;
  readonly body: Record<string, unknown>;
}

async function converse(model: string, body: object): Promise<Reply> {
  const seen = await raw(`${mock.url}/model/${encodeURIComponent(model)}/converse`, { body });
  expect(seen.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  const exception = seen.headers['x-amzn-errortype'];
  return {
    status: seen.status,
    exception: exception === undefined ? undefined : String(exception),
    body: JSON.parse(seen.text) as Record<string, unknown>,
  };
}

/** Each event's type and what it says, without the padding. */
async function converseStream(model: string, body: object, fault?: string): Promise<[string, object][]> {
  const headers: Record<string, string> = fault === undefined ? {} : { 'x-parley-fault': fault };
  const seen = await raw(`${mock.url}/model/${model}/converse-stream`, { body, headers });
  return splitMessages(seen.text).map((message) => {
    const { headers: about, payload } = readMessage(message);
    const { p, ...said } = JSON.parse(payload) as { p?: string };
    const type = about[':event-type'] ?? about[':exception-type'] ?? '';
    expect(p === undefined).toBe(type.endsWith('Exception'));
    return [type, said];
  });
}

const words = ({ body }: Reply) =>
  (body as { output: { message: { content: { text?: string }[] } } }).output.message.content
    .map((block) => block.text ?? '')
    .join('');

describe('Converse', () => {
  it('says what was said, why it ended and what it took', async () => {
    const { status, body } = await converse('sandbox/echo', {
      messages: [hello],
      serviceTier: { type: 'flex' },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      output: { message: { role: 'assistant', content: [{ text: 'Hello' }] } },
      stopReason: 'end_turn',
      usage: {
        inputTokens: expect.any(Number),
        outputTokens: 1,
        totalTokens: expect.any(Number),
        cacheReadInputTokens: 0,
        cacheWriteInputTokens: 0,
      },
      metrics: { latencyMs: expect.any(Number) },
      serviceTier: { type: 'flex' },
    });
  });

  it('reads every kind of block', async () => {
    const image = { format: 'png', source: { bytes: PIXEL } };
    const document = { format: 'pdf', name: 'the report (1)', source: { bytes: PIXEL } };
    const messages = [
      say('user', { text: 'one' }, { image }, { document }, { cachePoint: { type: 'default' } }),
      say('assistant', { toolUse: { toolUseId: 'a', name: 'get_time', input: { at: 1 } } }),
      say(
        'user',
        { toolResult: { toolUseId: 'a', content: [{ json: { hour: 3 } }, { text: ' or so' }] } },
        { guardContent: { text: { text: 'two' } } },
      ),
    ];
    const system = [{ text: 'Be brief.' }, { cachePoint: { type: 'default' } }];
    const seen = JSON.parse(words(await converse('context', { messages, system, toolConfig })));
    expect(seen).toEqual([
      { role: 'system', content: [{ type: 'text', text: 'Be brief.' }] },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'one' },
          { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
          {
            type: 'file',
            file: { filename: 'the report (1)', file_data: `data:application/pdf;base64,${PIXEL}` },
          },
        ],
      },
      {
        role: 'assistant',
        content: '',
        tool_calls: [{ id: 'a', type: 'function', function: { name: 'get_time', arguments: '{"at":1}' } }],
      },
      { role: 'tool', tool_call_id: 'a', content: '{"hour":3} or so' },
      { role: 'user', content: [{ type: 'text', text: 'two' }] },
    ]);
  });

  it.each([
    [{ toolChoice: { any: {} } }, {}, ['get_weather', 'get_time']],
    [{ toolChoice: { tool: { name: 'get_time' } } }, {}, ['get_time']],
    [{}, { tool_choice: { type: 'tool', name: 'get_time' } }, ['get_time']],
    [{}, { tool_choice: { type: 'auto', disable_parallel_tool_use: true } }, ['get_weather']],
    [{}, { tool_choice: { type: 'none' } }, undefined],
  ])('calls tools as %j and %j say', async (choice, additionalModelRequestFields, names) => {
    const { body } = await converse('tools', {
      messages: [hello],
      toolConfig: { ...toolConfig, ...choice },
      additionalModelRequestFields,
    });
    const { output, stopReason } = body as {
      output: { message: { content: { toolUse?: { name: string; toolUseId: string } }[] } };
      stopReason: string;
    };
    const calls = output.message.content.flatMap((block) => block.toolUse ?? []);
    expect(stopReason).toBe(names ? 'tool_use' : 'end_turn');
    expect(calls.map((call) => call.name)).toEqual(names ?? []);
    expect(calls.every((call) => call.toolUseId.startsWith('tooluse_'))).toBe(true);
  });

  it('answers with JSON where a schema is given', async () => {
    const schema = JSON.stringify({ type: 'object', properties: { n: { const: 7 } }, required: ['n'] });
    const textFormat = { type: 'json_schema', structure: { jsonSchema: { schema, name: 'answer' } } };
    const reply = await converse('echo', { messages: [hello], outputConfig: { textFormat } });
    expect(JSON.parse(words(reply))).toEqual({ n: 7 });
  });

  it.each([
    [{ inferenceConfig: { maxTokens: 2 } }, 'echo', 'max_tokens', 'one two'],
    [{ inferenceConfig: { stopSequences: [' three'] } }, 'echo', 'stop_sequence', 'one two'],
    [{}, 'refuser', 'guardrail_intervened', "I'm sorry, but I can't help with that."],
  ])('ends as %j of %s says', async (more, model, stopReason, said) => {
    const messages = [say('user', { text: 'one two three' })];
    const reply = await converse(model, { messages, ...more });
    expect(reply.body).toMatchObject({ stopReason });
    expect(words(reply)).toBe(said);
  });

  it.each([
    [{ thinking: { type: 'disabled' } }, 0],
    [{ output_config: { effort: 'low' } }, 2],
    [{ reasoning_effort: 'low' }, 2],
    [{ reasoning: { effort: 'low' } }, 2],
    [{ reasoningConfig: { type: 'enabled', maxReasoningEffort: 'low' } }, 2],
  ])('thinks as hard as %j says', async (additionalModelRequestFields, steps) => {
    const { body } = await converse('reasoner', { messages: [hello], additionalModelRequestFields });
    const [block] = (body as { output: { message: { content: { reasoningContent?: Reasoning }[] } } }).output
      .message.content;
    const text = block?.reasoningContent?.reasoningText.text ?? '';
    expect(text.match(/\./g)?.length ?? 0).toBe(steps === 0 ? 0 : steps + 1);
  });

  it('takes its own reasoning back, and no other', async () => {
    const first = await converse('reasoner', { messages: [hello] });
    const turn = (first.body as { output: { message: { content: { reasoningContent: Reasoning }[] } } })
      .output.message;
    const again = { messages: [hello, turn, say('user', { text: 'And?' })] };
    expect((await converse('reasoner', again)).status).toBe(200);
    const [reasoning] = turn.content;
    if (reasoning) reasoning.reasoningContent.reasoningText.text += ' Changed.';
    const refused = await converse('reasoner', again);
    expect(refused).toMatchObject({ status: 400, exception: 'ValidationException' });
    expect(refused.body).toEqual({ message: expect.stringContaining('signature') });
  });

  it.each([
    ['no user at the beginning', { messages: [say('assistant', { text: 'x' })] }],
    ['turns that do not alternate', { messages: [hello, hello] }],
    ['a turn without content', { messages: [say('user')] }],
    ['a blank text', { messages: [say('user', { text: '' })] }],
    ['a block of no kind', { messages: [say('user', {})] }],
    [
      'a call without toolConfig',
      { messages: [hello, say('assistant', { toolUse: { toolUseId: 'a', name: 'b', input: {} } })] },
    ],
    [
      'a call without its result',
      {
        messages: [hello, say('assistant', { toolUse: { toolUseId: 'a', name: 'b', input: {} } }), hello],
        toolConfig,
      },
    ],
    [
      'a result that nobody called for',
      { messages: [say('user', { toolResult: { toolUseId: 'a', content: [] } })], toolConfig },
    ],
    [
      'a document without a question',
      { messages: [say('user', { document: { format: 'pdf', name: 'x', source: { bytes: PIXEL } } })] },
    ],
    [
      'a document by the name of a file',
      { messages: [say('user', { document: { format: 'pdf', name: 'x.pdf', source: { bytes: PIXEL } } })] },
    ],
    [
      'an image in the wrong format',
      { messages: [say('user', { image: { format: 'bmp', source: { bytes: PIXEL } } })] },
    ],
    [
      'an image by its URL',
      { messages: [say('user', { image: { format: 'png', source: { url: 'https://x' } } })] },
    ],
    ['no tools', { messages: [hello], toolConfig: { tools: [] } }],
    ['no limit', { messages: [hello], inferenceConfig: { maxTokens: 0 } }],
  ])('refuses %s', async (_what, body) => {
    expect(await converse('echo', body)).toMatchObject({
      status: 400,
      exception: 'ValidationException',
      body: { message: expect.any(String) },
    });
  });

  it('refuses models that it does not have', async () => {
    expect(await converse('anthropic.claude-opus-5', { messages: [hello] })).toEqual({
      status: 400,
      exception: 'ValidationException',
      body: { message: 'The provided model identifier is invalid.' },
    });
  });
});

interface Reasoning {
  reasoningText: { text: string; signature: string };
}

describe('ConverseStream', () => {
  it('sends blocks one after the other, the reasoning signed', async () => {
    const events = await converseStream('reasoner', { messages: [hello] });
    const types = events.map(([type]) => type);
    expect(types[0]).toBe('messageStart');
    expect(types.slice(-3)).toEqual(['contentBlockStop', 'messageStop', 'metadata']);
    expect(types.filter((type) => type === 'contentBlockStart')).toEqual([]);
    const whole = await converse('reasoner', { messages: [hello] });
    const [block] = (whole.body as { output: { message: { content: { reasoningContent: Reasoning }[] } } })
      .output.message.content;
    const deltas = events.flatMap(([, said]) => (said as { delta?: Delta }).delta?.reasoningContent ?? []);
    expect(deltas.map((delta) => delta.text ?? '').join('')).toBe(block?.reasoningContent.reasoningText.text);
    expect(deltas.at(-1)?.signature).toBe(block?.reasoningContent.reasoningText.signature);
  });

  it('sends every call as a block of its own', async () => {
    const events = await converseStream('tools', { messages: [hello], toolConfig });
    const starts = events.filter(([type]) => type === 'contentBlockStart').map(([, said]) => said);
    expect(starts).toMatchObject([
      { contentBlockIndex: 0, start: { toolUse: { name: 'get_weather' } } },
      { contentBlockIndex: 1, start: { toolUse: { name: 'get_time' } } },
    ]);
    expect(events).toContainEqual(['messageStop', { stopReason: 'tool_use' }]);
  });

  it('tells an error in its midst as an exception', async () => {
    const events = await converseStream('echo', { messages: [hello] }, 'error-event=1');
    expect(events.map(([type]) => type)).toEqual(['messageStart', 'serviceUnavailableException']);
  });
});

interface Delta {
  readonly reasoningContent?: { readonly text?: string; readonly signature?: string };
}

it('a mock with a key takes it as bearer, or as the id of the access key that signs', async () => {
  const own = await startMock({ host: '127.0.0.1', port: 0, key: 'AKIDEXAMPLE' });
  const signed = (id: string) =>
    `AWS4-HMAC-SHA256 Credential=${id}/20260101/eu-central-1/bedrock/aws4_request, SignedHeaders=host, Signature=0`;
  const ask = (authorization: string) =>
    raw(`${own.url}/model/echo/converse`, { body: { messages: [hello] }, headers: { authorization } });
  expect((await ask('Bearer AKIDEXAMPLE')).status).toBe(200);
  expect((await ask(signed('AKIDEXAMPLE'))).status).toBe(200);
  const refused = await ask(signed('ANOTHER'));
  expect(refused.headers['x-amzn-errortype']).toBe('UnrecognizedClientException');
  await own.close();
});

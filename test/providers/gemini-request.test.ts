import { describe, expect, it } from 'vitest';
import type { ProviderError } from '../../src/kernel/errors.ts';
import { lacks } from '../../src/providers/gemini/lacks.ts';
import { toWire, type WireRequest } from '../../src/providers/gemini/to-wire.ts';
import type { GenerateContentRequest, GenerateContentResponse } from '../../src/providers/gemini/wire.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import type { Route } from '../../src/providers/route.ts';
import { geminiRoute } from './fixtures/gemini/setup.ts';
import type { SdkReply, SdkRequest } from './fixtures/gemini/wire.ts';

const FILES = 'https://generativelanguage.googleapis.com/v1beta';
const hello: ChatRequest['messages'] = [{ role: 'user', content: 'Hello' }];
type Message = ChatRequest['messages'][number];

function translate(
  request: ChatRequest,
  route: Route = geminiRoute(),
): WireRequest & { readonly translated: string[] } {
  const translated: string[] = [];
  const wire = toWire(
    {
      request,
      source: null,
      route,
      signal: new AbortController().signal,
      translated: (param) => translated.push(param),
    },
    FILES,
  );
  return { ...wire, translated };
}

const bodyOf = (request: Partial<ChatRequest>, route?: Route): GenerateContentRequest =>
  translate({ messages: hello, ...request }, route).body;
const contentsOf = (...messages: Message[]) => translate({ messages }).body.contents;

function refusal(request: ChatRequest, route?: Route): ProviderError {
  try {
    translate(request, route);
  } catch (error) {
    return error as ProviderError;
  }
  throw new Error('it was taken');
}

describe('what is sent to Gemini', () => {
  it('is of the types of Google’s own SDK, and so is what is read', () => {
    const request: (body: GenerateContentRequest) => SdkRequest = (body) => body;
    const reply: (body: SdkReply) => GenerateContentResponse = (body) => body as GenerateContentResponse;
    expect(request(bodyOf({}))).toEqual({ contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] });
    expect(reply({ candidates: [] })).toEqual({ candidates: [] });
  });

  it('has neighbours of one role in one turn', () => {
    const contents = contentsOf(
      { role: 'user', content: 'a' },
      { role: 'user', content: 'b' },
      { role: 'assistant', content: 'c' },
      { role: 'assistant', content: [{ type: 'refusal', refusal: 'd' }] },
    );
    expect(contents).toEqual([
      { role: 'user', parts: [{ text: 'a' }, { text: 'b' }] },
      { role: 'model', parts: [{ text: 'c' }, { text: 'd' }] },
    ]);
  });

  it('has instructions from the middle of a conversation at its head, and says so', () => {
    const { body, translated } = translate({
      messages: [...hello, { role: 'system', content: 'Be brief.' }],
    });
    expect(body.systemInstruction).toEqual({ parts: [{ text: 'Be brief.' }] });
    expect(translated).toEqual(['messages[1].role']);
  });

  it('asks with the instructions where nothing else is there', () => {
    const { body, translated } = translate({ messages: [{ role: 'system', content: 'Say hi.' }] });
    expect(body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'Say hi.' }] }] });
    expect(translated).toEqual(['messages[0].role']);
  });

  it('has no turn for an empty message', () => {
    expect(contentsOf(...hello, { role: 'assistant', content: '' })).toHaveLength(1);
  });

  it('names the function of a result by the call’s id, and refuses a result without a call', () => {
    const orphan: Message = { role: 'tool', tool_call_id: 'call_9', content: 'x' };
    expect(refusal({ messages: [...hello, orphan] })).toMatchObject({
      kind: 'invalid_request',
      param: 'messages[1].tool_call_id',
    });
    expect(contentsOf({ ...orphan, name: 'weather' })[0]?.parts[0]?.functionResponse?.name).toBe('weather');
  });

  it('wraps arguments that are no object, and says so', () => {
    const call = { id: 'c', type: 'function' as const, function: { name: 'f', arguments: '[1' } };
    const { body, translated } = translate({ messages: [{ role: 'assistant', tool_calls: [call] }] });
    expect(body.contents[0]?.parts[0]?.functionCall?.args).toEqual({ arguments: '[1' });
    expect(translated).toEqual(['messages[0].tool_calls[0].function.arguments']);
  });

  it('has the older functions as tools', () => {
    const body = bodyOf({
      messages: [
        ...hello,
        { role: 'assistant', function_call: { name: 'f', arguments: '{"a":1}' } },
        { role: 'function', name: 'f', content: 'done' },
      ],
      functions: [{ name: 'f', parameters: { type: 'object' } }],
      function_call: { name: 'f' },
    });
    expect(body.contents.slice(1)).toEqual([
      {
        role: 'model',
        parts: [
          {
            functionCall: { name: 'f', args: { a: 1 } },
            thoughtSignature: 'skip_thought_signature_validator',
          },
        ],
      },
      { role: 'user', parts: [{ functionResponse: { name: 'f', response: { output: 'done' } } }] },
    ]);
    expect(body.tools).toEqual([
      { functionDeclarations: [{ name: 'f', parametersJsonSchema: { type: 'object' } }] },
    ]);
    expect(body.toolConfig).toEqual({
      functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['f'] },
    });
  });

  it('has a custom tool as a function with one text', () => {
    const { body, translated } = translate({
      messages: [
        {
          role: 'assistant',
          tool_calls: [{ id: 'c', type: 'custom', custom: { name: 'sql', input: 'select 1' } }],
        },
      ],
      tools: [{ type: 'custom', custom: { name: 'sql', description: 'Runs SQL.' } }],
      tool_choice: { type: 'custom', custom: { name: 'sql' } },
    });
    expect(body.tools?.[0]?.functionDeclarations).toEqual([
      {
        name: 'sql',
        description: 'Runs SQL.',
        parametersJsonSchema: {
          type: 'object',
          properties: { input: { type: 'string' } },
          required: ['input'],
        },
      },
    ]);
    expect(body.contents[0]?.parts[0]?.functionCall?.args).toEqual({ input: 'select 1' });
    expect(body.toolConfig?.functionCallingConfig.allowedFunctionNames).toEqual(['sql']);
    expect(translated).toEqual(['tools[0]']);
  });

  it.each(['auto', 'required'] as const)('offers or forces only allowed tools (%s)', (mode) => {
    const body = bodyOf({
      tools: ['a', 'b'].map((name) => ({ type: 'function', function: { name } })),
      tool_choice: {
        type: 'allowed_tools',
        allowed_tools: { mode, tools: [{ type: 'function', function: { name: 'b' } }] },
      },
    });
    const names = body.tools?.[0]?.functionDeclarations?.map(({ name }) => name);
    expect([names, body.toolConfig?.functionCallingConfig]).toEqual(
      mode === 'auto'
        ? [['b'], { mode: 'AUTO' }]
        : [['a', 'b'], { mode: 'ANY', allowedFunctionNames: ['b'] }],
    );
  });

  it('searches the web where no function is offered beside', () => {
    const search = { web_search_options: { search_context_size: 'low' as const } };
    expect(bodyOf(search).tools).toEqual([{ googleSearch: {} }]);
    expect(lacks({ messages: hello, ...search }, geminiRoute())).toEqual([
      'web_search_options.search_context_size',
    ]);
    const both = { ...search, tools: [{ type: 'function' as const, function: { name: 'f' } }] };
    expect(lacks({ messages: hello, ...both }, geminiRoute())).toEqual(['web_search_options']);
    expect(bodyOf(both).tools).toEqual([{ functionDeclarations: [{ name: 'f' }] }]);
  });

  it('asks in words for JSON where the model takes no schema beside functions', () => {
    const request: ChatRequest = {
      messages: hello,
      tools: [{ type: 'function', function: { name: 'f' } }],
      response_format: { type: 'json_schema', json_schema: { name: 'p', schema: { type: 'object' } } },
    };
    const old = translate(request, geminiRoute('gemini-2.5-flash'));
    expect(old.body.generationConfig).toBeUndefined();
    expect(old.body.systemInstruction?.parts[0]?.text).toContain('{"type":"object"}');
    expect([old.translated, old.unforced]).toEqual([['response_format'], true]);
    expect(translate(request).body.generationConfig?.responseJsonSchema).toEqual({ type: 'object' });
  });

  it('speaks where the model can', () => {
    const request: ChatRequest = {
      messages: hello,
      modalities: ['audio'],
      audio: { format: 'mp3', voice: 'Kore' },
    };
    const route = geminiRoute('gemini-3.8-flash-tts', {}, { outputModalities: ['audio'] });
    expect(bodyOf(request, route).generationConfig).toEqual({
      responseModalities: ['AUDIO'],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } },
    });
    expect(lacks(request, route)).toEqual(['audio.format']);
    expect(lacks(request, geminiRoute())).toEqual(['modalities', 'audio']);
    expect(bodyOf(request).generationConfig).toBeUndefined();
  });

  it('has seeds in 32 bits', () => {
    const { body, translated } = translate({ messages: hello, seed: 2 ** 40 + 3 });
    expect(Math.abs(body.generationConfig?.seed ?? 0)).toBeLessThan(2 ** 31);
    expect(translated).toEqual(['seed']);
  });
});

describe('thinking', () => {
  const sent = (effort: ChatRequest['reasoning_effort'], id: string) => {
    const { body, translated } = translate({ messages: hello, reasoning_effort: effort }, geminiRoute(id));
    const { includeThoughts: _, ...config } = body.generationConfig?.thinkingConfig ?? {};
    return [Object.values(config)[0], translated.length === 0 ? 'exact' : 'nearest'];
  };

  it.each([
    ['gemini-2.5-flash', [0, 1024, 1024, 8192, 24576, '24576', '24576']],
    ['gemini-2.5-pro', ['128', 1024, 1024, 8192, 24576, '32768', '32768']],
    ['gemini-3.8-flash', ['MINIMAL', 'minimal', 'low', 'medium', 'high', 'HIGH', 'HIGH']],
    ['gemini-3.1-pro-preview', ['LOW', 'LOW', 'low', 'medium', 'high', 'HIGH', 'HIGH']],
    ['gemini-flash-latest', ['MINIMAL', 'minimal', 'low', 'medium', 'high', 'HIGH', 'HIGH']],
  ])('of %s is as near as the model can, and says where it is not what was asked', (id, expected) => {
    const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
    for (const [at, effort] of efforts.entries()) {
      const want = expected[at];
      // A number, or small letters: just what was asked.
      const exact = typeof want === 'number' || /[a-z]/.test(String(want));
      const value = typeof want === 'string' && /^\d+$/.test(want) ? Number(want) : want;
      expect(sent(effort, id), effort).toEqual([
        typeof value === 'string' ? value.toUpperCase() : value,
        exact ? 'exact' : 'nearest',
      ]);
    }
  });
});

describe('images and files', () => {
  const image = (url: string): ChatRequest => ({
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }],
  });
  const file = (reference: { file_data?: string; file_id?: string; filename?: string }): ChatRequest => ({
    messages: [{ role: 'user', content: [{ type: 'file', file: reference }] }],
  });
  const partOf = (request: ChatRequest, route?: Route) =>
    translate(request, route).body.contents[0]?.parts[0];

  it.each([
    ['http://images.example/cat.png', 'gemini-3.8-flash', 'http'],
    ['https://images.example/cat', 'gemini-3.8-flash', 'no type in its name'],
    ['https://images.example/cat.constructor', 'gemini-3.8-flash', 'no type that is known'],
    ['https://images.example/cat.png', 'gemini-2.0-flash', 'a model that fetches nothing'],
  ])('%s is fetched by the gateway for %s: %s', (url, id) => {
    const { remote, translated } = translate(image(url), geminiRoute(id));
    expect(remote).toMatchObject([{ url, at: 0, param: 'messages[0].content[0]' }]);
    expect(translated).toEqual(['messages[0].content[0]']);
  });

  it('already at Google go by their address', () => {
    const uri = `${FILES}/files/abc-123`;
    expect(partOf(image(uri))).toEqual({ fileData: { fileUri: uri } });
    expect(partOf(file({ file_id: 'files/abc-123' }))).toEqual({ fileData: { fileUri: uri } });
    expect(partOf(file({ file_id: 'gs://bucket/a.pdf' }))).toEqual({
      fileData: { fileUri: 'gs://bucket/a.pdf', mimeType: 'application/pdf' },
    });
  });

  it('inline are Base64 with their type, however they were written', () => {
    expect(partOf(image('data:image/svg+xml,%3Csvg%2F%3E'))).toEqual({
      inlineData: { mimeType: 'image/svg+xml', data: Buffer.from('<svg/>').toString('base64') },
    });
    expect(partOf(image('DATA:image/PNG;charset=x;base64,AAAA'))).toEqual({
      inlineData: { mimeType: 'image/png', data: 'AAAA' },
    });
    expect(partOf(file({ file_data: 'AAAA', filename: 'a.csv' }))).toEqual({
      inlineData: { mimeType: 'text/csv', data: 'AAAA' },
    });
    expect(partOf(file({ file_data: 'AAAA' }))).toEqual({
      inlineData: { mimeType: 'application/pdf', data: 'AAAA' },
    });
  });

  it.each([
    [image('data:image/png'), 'messages[0].content[0].image_url.url'],
    [image('data:image/png,%zz'), 'messages[0].content[0].image_url.url'],
    [file({ file_id: 'file-of-openai' }), 'messages[0].content[0].file.file_id'],
    [file({ filename: 'a.pdf' }), 'messages[0].content[0].file'],
  ])('that can not be read are refused with their path (%#)', (request, param) => {
    expect(refusal(request)).toMatchObject({ kind: 'invalid_request', param });
  });

  it('that the model can not see are left out, and listed', () => {
    const request: ChatRequest = {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What?' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
            { type: 'input_audio', input_audio: { data: 'AAAA', format: 'mp3' } },
          ],
        },
      ],
    };
    const route = geminiRoute('gemma-3', { vision: false, audio: false });
    expect(lacks(request, route)).toEqual(['messages[0].content[1]', 'messages[0].content[2]']);
    expect(translate(request, route).body.contents[0]?.parts).toEqual([{ text: 'What?' }]);
  });
});

describe('what Gemini lacks', () => {
  it('is listed with its path', () => {
    const request: ChatRequest = {
      messages: [
        { role: 'system', content: 'x', name: 'sys' },
        { role: 'user', content: 'x', name: 'ann' },
        { role: 'assistant', content: 'x', audio: { id: 'a' } },
      ],
      user: 'u',
      metadata: { a: 'b' },
      store: true,
      service_tier: 'flex',
      verbosity: 'low',
      min_p: 0.1,
      prediction: { type: 'content', content: 'x' },
      prompt_cache_key: 'k',
      tools: [
        { type: 'function', function: { name: 'f', strict: true } },
        {
          type: 'custom',
          custom: { name: 'c', format: { type: 'grammar', grammar: { syntax: 'regex', definition: 'a' } } },
        },
      ],
    };
    expect([...lacks(request, geminiRoute())].sort()).toEqual(
      [
        'messages[0].name',
        'messages[1].name',
        'messages[2].audio',
        'user',
        'metadata',
        'store',
        'service_tier',
        'verbosity',
        'min_p',
        'prediction',
        'prompt_cache_key',
        'tools[0].function.strict',
        'tools[1].custom.format',
      ].sort(),
    );
  });

  it('does not list values that change nothing', () => {
    const neutral: ChatRequest = {
      messages: hello,
      store: false,
      service_tier: 'auto',
      verbosity: 'medium',
      min_p: 0,
      repetition_penalty: 1,
      beam_size: 1,
      presence_penalty: 0,
      top_k: 0,
      parallel_tool_calls: true,
      logprobs: false,
      reasoning_effort: 'none',
      tool_choice: 'auto',
    };
    const poor = geminiRoute('gemma-3', {
      penalties: false,
      top_k: false,
      logprobs: false,
      reasoning: false,
      tools: false,
    });
    expect(lacks(neutral, poor)).toEqual([]);
    expect(translate(neutral, poor).body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
    });
  });

  it('has penalties among it for the models of 2.5', () => {
    const request: ChatRequest = { messages: hello, presence_penalty: 0.5, frequency_penalty: 0 };
    expect(lacks(request, geminiRoute('gemini-2.5-pro'))).toEqual(['presence_penalty']);
    expect(lacks(request, geminiRoute('gemini-2.0-flash'))).toEqual([]);
  });

  it('is never sent', () => {
    const poor = geminiRoute('gemma-3', {
      tools: false,
      penalties: false,
      sampling: false,
      stop: false,
      reasoning: false,
      top_k: false,
      seed: false,
      logprobs: false,
    });
    const request: ChatRequest = {
      messages: hello,
      temperature: 1,
      top_p: 0.5,
      top_k: 3,
      seed: 1,
      presence_penalty: 1,
      frequency_penalty: 1,
      stop: 'x',
      logprobs: true,
      top_logprobs: 2,
      reasoning_effort: 'high',
      tools: [{ type: 'function', function: { name: 'f' } }],
      tool_choice: 'required',
    };
    expect(translate(request, poor).body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
    });
    expect([...lacks(request, poor)].sort()).toEqual(
      Object.keys(request)
        .filter((name) => name !== 'messages')
        .sort(),
    );
  });
});

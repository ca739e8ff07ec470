import { describe, expect, it } from 'vitest';
import { lacks } from '../../src/providers/gemini/lacks.ts';
import type { GenerateContentRequest, GenerateContentResponse } from '../../src/providers/gemini/wire.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { geminiRoute } from './fixtures/gemini/setup.ts';
import { bodyOf, hello, refusal, translate } from './fixtures/gemini/translate.ts';
import type { SdkReply, SdkRequest } from './fixtures/gemini/wire.ts';

type Message = ChatRequest['messages'][number];

const contentsOf = (...messages: Message[]) => translate({ messages }).body.contents;

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

import { describe, expect, it } from 'vitest';
import type { ProviderError } from '../../src/kernel/errors.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { saidFor } from './fixtures/anthropic/call.ts';

type Messages = ChatRequest['messages'];

const turnsOf = (messages: Messages, model?: string) => saidFor({ messages }, model ? { model } : {});
const call = (id: string, args: string, name = 'weather') => ({
  id,
  type: 'function' as const,
  function: { name, arguments: args },
});
const shown = (...content: object[]) => ({ role: 'user', content });
const text = (value: string) => ({ type: 'text', text: value });

describe('messages', () => {
  it('instructions come together in their order, also those from the middle, and say so', () => {
    const said = turnsOf([
      { role: 'system', content: 'One.' },
      { role: 'user', content: 'Hi' },
      { role: 'system', content: [{ type: 'text', text: 'Two.', cache_control: { type: 'ephemeral' } }] },
      { role: 'user', content: 'Well?' },
    ]);
    expect(said.sent.system).toEqual([
      text('One.'),
      { ...text('Two.'), cache_control: { type: 'ephemeral' } },
    ]);
    expect(said.sent.messages).toEqual([shown(text('Hi'), text('Well?'))]);
    expect(said.translated).toEqual(['messages[2].role']);
  });

  it('instructions alone become what the user says', () => {
    const said = turnsOf([
      { role: 'system', content: 'Be brief.' },
      { role: 'system', content: 'Greet me.' },
    ]);
    expect(said.sent).toMatchObject({ system: 'Be brief.', messages: [shown(text('Greet me.'))] });
    expect(said.translated).toEqual(['messages[1].role']);
  });

  it('turns of one side in a row become one', () => {
    const said = turnsOf([
      { role: 'user', content: 'a' },
      { role: 'user', content: [{ type: 'text', text: 'b' }] },
      { role: 'assistant', content: 'c' },
      { role: 'assistant', content: 'd', tool_calls: [call('call_1', '{}')] },
      { role: 'tool', tool_call_id: 'call_1', content: '' },
      { role: 'user', content: 'e' },
    ]);
    expect(said.sent.messages).toEqual([
      shown(text('a'), text('b')),
      {
        role: 'assistant',
        content: [text('c'), text('d'), { type: 'tool_use', id: 'call_1', name: 'weather', input: {} }],
      },
      shown({ type: 'tool_result', tool_use_id: 'call_1' }, text('e')),
    ]);
  });

  it('texts without a visible character are left out: the wire refuses them', () => {
    const said = turnsOf([
      {
        role: 'user',
        content: [
          { type: 'text', text: ' \n' },
          { type: 'text', text: 'x' },
        ],
      },
      { role: 'assistant', content: '' },
      { role: 'user', content: '  ' },
      { role: 'system', content: '' },
    ]);
    expect(said.sent.messages).toEqual([shown(text('x'), text('(empty)'))]);
    expect(said.sent.system).toBeUndefined();
  });

  it('refusals of the assistant are its words', () => {
    const said = turnsOf([
      { role: 'user', content: 'a' },
      { role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
      { role: 'user', content: 'b' },
      { role: 'assistant', content: null, refusal: 'No, again.' },
      { role: 'user', content: 'c' },
    ]);
    expect(said.sent.messages.map(({ content }) => content)).toEqual(
      ['a', 'No.', 'b', 'No, again.', 'c'].map((value) => [text(value)]),
    );
  });

  it('marks for the prompt cache pass through, on parts and on tools', () => {
    const mark = { type: 'ephemeral', ttl: '1h' };
    const said = saidFor({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'a', cache_control: mark },
            { type: 'image_url', image_url: { url: 'https://i.example/a.png' }, cache_control: mark },
            { type: 'text', text: 'b', prompt_cache_breakpoint: { mode: 'explicit' } },
          ],
        },
      ],
      tools: [{ type: 'function', function: { name: 'f' }, cache_control: mark }],
    });
    expect(said.sent.messages[0]?.content).toEqual([
      { ...text('a'), cache_control: mark },
      { type: 'image', source: { type: 'url', url: 'https://i.example/a.png' }, cache_control: mark },
      { ...text('b'), cache_control: { type: 'ephemeral' } },
    ]);
    expect(said.sent.tools).toEqual([
      { name: 'f', input_schema: { type: 'object', properties: {} }, cache_control: mark },
    ]);
  });

  it('an ending with the assistant is continued where the model does that, without a space behind it', () => {
    const messages: Messages = [
      { role: 'user', content: 'Sing' },
      { role: 'assistant', content: 'La la ' },
    ];
    const older = turnsOf(messages, 'claude-haiku-4-5');
    expect(older.sent.messages.at(-1)).toEqual({ role: 'assistant', content: [text('La la')] });
    expect(older.translated).toEqual([]);
    const newer = turnsOf(messages, 'claude-opus-5');
    expect(newer.sent.messages.at(-1)).toEqual(shown(text('Continue.')));
    expect(newer.translated).toEqual(['messages']);
  });
});

describe('calls of tools that are sent back', () => {
  const inputOf = (args: string) => {
    const said = turnsOf([
      { role: 'user', content: 'a' },
      { role: 'assistant', tool_calls: [call('call_1', args)] },
      { role: 'tool', tool_call_id: 'call_1', content: 'ok' },
    ]);
    const [block] = said.sent.messages[1]?.content ?? [];
    return { input: block?.type === 'tool_use' ? block.input : undefined, said };
  };

  it.each(['', '{}'])('arguments %j are an empty object', (args) => {
    expect(inputOf(args)).toMatchObject({ input: {}, said: { translated: [] } });
  });

  it.each(['{"a":', 'none', '[1]', '"x"', 'null', '1'])('arguments %j are wrapped, and said so', (args) => {
    expect(inputOf(args)).toMatchObject({
      input: { INVALID_JSON: args },
      said: { translated: ['messages[1].tool_calls[0].function.arguments'] },
    });
  });

  it.each(['{"id":12345678901234567890,"x":1.0,"y":-0,"z":1e3}', '{"b":1,"a":[{"c":"ü\\u0000"}]}'])(
    'arguments %s are the same on the wire, digit by digit',
    (args) => {
      expect(inputOf(args).said.json).toContain(`"input":${args}`);
    },
  );

  it('ids that the wire would refuse are rewritten, the same for call and result', () => {
    const said = turnsOf([
      { role: 'user', content: 'a' },
      { role: 'assistant', tool_calls: [call('functions.weather:0', '{}')] },
      { role: 'tool', tool_call_id: 'functions.weather:0', content: 'ok' },
    ]);
    const [, asked, answered] = said.sent.messages;
    expect(asked?.content[0]).toMatchObject({ id: 'functions_weather_0' });
    expect(answered?.content[0]).toMatchObject({ tool_use_id: 'functions_weather_0' });
  });

  it('deprecated function calls and their results find each other', () => {
    const said = saidFor({
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{"x":1}' } },
        { role: 'function', name: 'f', content: 'one' },
        { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{}' } },
        { role: 'function', name: 'f', content: null },
      ],
      functions: [{ name: 'f', description: 'F', parameters: { properties: { x: {} } } }],
      function_call: 'auto',
    });
    expect(said.sent.messages.slice(1)).toEqual([
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'function_call_1', name: 'f', input: { x: 1 } }],
      },
      shown({ type: 'tool_result', tool_use_id: 'function_call_1', content: 'one' }),
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'function_call_2', name: 'f', input: {} }],
      },
      shown({ type: 'tool_result', tool_use_id: 'function_call_2' }),
    ]);
    expect(said.sent.tools).toEqual([
      { name: 'f', description: 'F', input_schema: { type: 'object', properties: { x: {} } } },
    ]);
    expect(said.sent.tool_choice).toEqual({ type: 'auto', disable_parallel_tool_use: true });
    expect(said.shape.legacyFunctions).toBe(true);
    expect(said.translated).toEqual(['messages[2].role', 'messages[4].role', 'functions', 'function_call']);
  });
});

describe('images and files', () => {
  const blockOf = (part: Exclude<Extract<Messages[number], { role: 'user' }>['content'], string>[number]) => {
    const said = turnsOf([{ role: 'user', content: [part] }]);
    return { block: said.sent.messages[0]?.content[0], betas: said.betas };
  };
  const image = (url: string) => ({ type: 'image_url' as const, image_url: { url } });
  const file = (reference: object) => ({ type: 'file' as const, file: reference });

  it.each([
    ['data:image/jpg;base64,QUJD', { type: 'base64', media_type: 'image/jpeg', data: 'QUJD' }],
    ['data:image/gif;charset=x;base64,QUJD', { type: 'base64', media_type: 'image/gif', data: 'QUJD' }],
    ['data:image/webp,%41BC', { type: 'base64', media_type: 'image/webp', data: 'QUJD' }],
    ['http://i.example/a', { type: 'url', url: 'http://i.example/a' }],
  ])('the image %s', (url, source) => {
    expect(blockOf(image(url)).block).toEqual({ type: 'image', source });
  });

  it.each([
    [{ file_data: 'JVBERi0x' }, { type: 'base64', media_type: 'application/pdf', data: 'JVBERi0x' }],
    [
      { file_data: 'R3LDvMOfZQ==', filename: 'a.TXT' },
      { type: 'text', data: 'Grüße' },
    ],
    [{ file_data: 'data:text/csv;base64,YSxi' }, { type: 'text', media_type: 'text/plain', data: 'a,b' }],
    [{ file_data: 'data:application/json,%7B%7D' }, { type: 'text', data: '{}' }],
    [
      { file_id: 'file_01', filename: 'a.pdf' },
      { type: 'file', file_id: 'file_01' },
    ],
  ])('the file %j is a document', (reference, source) => {
    expect(blockOf(file(reference)).block).toMatchObject({ type: 'document', source });
  });

  it('a picture as a file is an image', () => {
    const inline = blockOf(file({ file_data: 'data:image/png;base64,QUJD' }));
    expect(inline.block).toMatchObject({ type: 'image', source: { media_type: 'image/png' } });
    const byId = blockOf(file({ file_id: 'file_01', filename: 'cat.JPG' }));
    expect(byId.block).toEqual({ type: 'image', source: { type: 'file', file_id: 'file_01' } });
  });

  it('ids of files need the beta that knows them', () => {
    expect(blockOf(file({ file_id: 'file_01' })).betas).toEqual(['files-api-2025-04-14']);
    expect(blockOf(file({ file_data: 'JVBERi0x' })).betas).toEqual([]);
  });

  it.each(['data:image/png;base64', 'data:image/png,%zz'])('%s is an invalid request', (url) => {
    const error = expect.objectContaining<Partial<ProviderError>>({
      kind: 'invalid_request',
      param: 'messages[0].content[0].image_url.url',
    });
    expect(() => blockOf(image(url))).toThrow(error);
  });
});

describe('parameters', () => {
  it.each([
    [{}, 64_000, []],
    [{ max_tokens: 10 }, 10, []],
    [{ max_completion_tokens: 20, max_tokens: 10 }, 20, []],
    [{ max_tokens: 70_000 }, 64_000, ['max_tokens']],
    [{ max_completion_tokens: 70_000 }, 64_000, ['max_completion_tokens']],
  ])('%j allows %i tokens', (request, maxTokens, translated) => {
    expect(saidFor(request)).toMatchObject({ sent: { max_tokens: maxTokens }, translated });
  });

  it('without a known limit the model’s own counts', () => {
    const route = { maxOutputTokens: null };
    expect(saidFor({}, { model: 'claude-3-haiku-20240307', route }).sent.max_tokens).toBe(4_096);
    expect(saidFor({}, { model: 'kimi-k3', route }).sent.max_tokens).toBe(8_192);
  });

  it.each([
    [{ user: 'u' }, { user_id: 'u' }],
    [{ safety_identifier: 's', user: 'u' }, { user_id: 's' }],
  ])('%j identifies the user', (request, metadata) => {
    expect(saidFor(request)).toMatchObject({ sent: { metadata }, dropped: [] });
  });

  it.each([
    ['auto', 'auto', []],
    ['default', 'standard_only', []],
    ['priority', 'auto', []],
    ['flex', undefined, ['service_tier']],
    ['scale', undefined, ['service_tier']],
    ['fast', undefined, ['service_tier']],
  ] as const)('service_tier %s', (tier, sent, dropped) => {
    const said = saidFor({ service_tier: tier });
    expect([said.sent.service_tier, said.dropped]).toEqual([sent, dropped]);
  });

  it('stop texts without a visible character are told, not sent', () => {
    const said = saidFor({ stop: ['END', '\n\n'] });
    expect([said.sent.stop_sequences, said.dropped]).toEqual([['END'], ['stop[1]']]);
    expect(saidFor({ stop: '\n' })).toMatchObject({ dropped: ['stop'] });
    expect(saidFor({ stop: '\n' }).sent.stop_sequences).toBeUndefined();
  });

  it('web search is the provider’s own, near the user', () => {
    const said = saidFor({
      web_search_options: {
        search_context_size: 'high',
        user_location: { type: 'approximate', approximate: { city: 'Köln', country: 'DE' } },
      },
    });
    expect(said.sent.tools).toEqual([
      {
        type: 'web_search_20250305',
        name: 'web_search',
        user_location: { type: 'approximate', city: 'Köln', country: 'DE' },
      },
    ]);
    expect(said.shape.cites).toBe(true);
    expect(said.dropped).toEqual(['web_search_options.search_context_size']);
    expect(saidFor({ web_search_options: {} }, { model: 'kimi-k3' }).dropped).toEqual(['web_search_options']);
  });

  it('what the wire lacks is told by its path, and what changes nothing is not', () => {
    const said = saidFor({
      messages: [
        { role: 'user', name: 'Ada', content: [{ type: 'text', text: 'a' }] },
        { role: 'assistant', content: 'b', name: 'Bob', audio: { id: 'audio_1' } },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'c' },
            { type: 'input_audio', input_audio: { data: '', format: 'mp3' } },
          ],
        },
      ],
      audio: { format: 'mp3', voice: 'alloy' },
      modalities: ['text', 'audio'],
      prediction: { type: 'content', content: 'x' },
      verbosity: 'high',
      store: true,
      metadata: { a: 'b' },
      prompt_cache_key: 'k',
      moderation: { model: 'm' },
      min_p: 0.1,
      repetition_penalty: 1.1,
      beam_size: 2,
      ...{ toString: 1, constructor: { a: 1 } },
    });
    expect([...said.dropped].sort()).toEqual(
      [
        'messages[0].name',
        'messages[1].name',
        'messages[1].audio',
        'messages[2].content[1]',
        'audio',
        'modalities',
        'prediction',
        'verbosity',
        'store',
        'metadata',
        'prompt_cache_key',
        'moderation',
        'min_p',
        'repetition_penalty',
        'beam_size',
        'toString',
        'constructor',
      ].sort(),
    );
    const neutral: Partial<ChatRequest> = {
      modalities: ['text'],
      verbosity: 'medium',
      store: false,
      metadata: {},
      logit_bias: {},
      logprobs: false,
      top_logprobs: 0,
      presence_penalty: 0,
      frequency_penalty: 0,
      min_p: 0,
      repetition_penalty: 1,
      beam_size: 1,
      top_k: 0,
      n: 3,
      stream_options: { include_usage: true },
      seed: null,
    };
    expect(saidFor(neutral).dropped).toEqual([]);
  });

  it('what the configuration switches off is told and not sent', () => {
    const said = saidFor(
      {
        tools: [{ type: 'function', function: { name: 'f' } }],
        tool_choice: 'required',
        stop: 'END',
        reasoning_effort: 'high',
      },
      { supports: { tools: false, stop: false, reasoning: false } },
    );
    expect(said.dropped).toEqual(['tools', 'tool_choice', 'stop', 'reasoning_effort']);
    expect(Object.keys(said.sent)).toEqual(['model', 'max_tokens', 'messages']);
  });
});

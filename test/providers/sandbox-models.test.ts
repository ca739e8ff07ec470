import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { allEvents } from './conformance/collect.ts';
import { assertChoices, assertDeltas } from './conformance/contract.ts';
import { ask, askStream, callTo, failure, routeTo, sandbox, user } from './sandbox-calls.ts';

const MODELS = ['echo', 'context', 'story', 'tools', 'reasoner', 'refuser'];
const weather: ChatRequest['tools'] = [
  {
    type: 'function',
    function: {
      name: 'get_weather',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  },
];

describe.each(MODELS)('sandbox/%s', (model) => {
  const request: ChatRequest = {
    messages: [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Grüße, "Welt" 👋\n\\o/' },
    ],
    tools: weather,
    n: 2,
    logprobs: true,
    top_logprobs: 3,
    seed: 7,
  };

  it('answers by the contract, whole and in a stream', async () => {
    assertChoices((await ask(model, request)).choices);
    assertDeltas(await allEvents(await sandbox().chatStream(callTo(model, request))));
  });

  it('says the same whole, in a stream, and each time', async () => {
    const { choices, usage } = await ask(model, request);
    expect(await ask(model, request)).toMatchObject({ choices, usage });
    expect(await askStream(model, request)).toEqual({ choices, usage });
    expect(await askStream(model, { ...request, logprobs: false })).toEqual(
      await ask(model, { ...request, logprobs: false }).then((whole) => ({
        choices: whole.choices,
        usage: whole.usage,
      })),
    );
  });

  it('answers by a schema, if it answers at all', async () => {
    const schema = { type: 'object', properties: { age: { type: 'integer' } }, required: ['age'] };
    const { choices } = await ask(model, {
      messages: user('How old?'),
      response_format: { type: 'json_schema', json_schema: { name: 'person', schema } },
    });
    const { content, refusal } = choices[0]?.message ?? {};
    if (model === 'refuser') expect(refusal).toMatch(/can't help/);
    else expect(JSON.parse(content ?? '')).toMatchObject({ age: expect.any(Number) });
  });

  it('answers by a JSON object, if it answers at all', async () => {
    const { choices } = await ask(model, {
      messages: user('Anything'),
      response_format: { type: 'json_object' },
    });
    const { content } = choices[0]?.message ?? {};
    if (model !== 'refuser') expect(JSON.parse(content ?? '')).toBeTypeOf('object');
  });
});

describe('sandbox/echo', () => {
  it.each(['', 'Hello', 'a\u0000b', '日本語 👩‍👩‍👧 \ud800 lone', '  spaces  \n\n'])(
    'repeats %j word for word',
    async (text) => {
      const messages: ChatRequest['messages'] = [
        { role: 'user', content: 'before' },
        { role: 'assistant', content: 'ignored' },
        { role: 'user', content: [{ type: 'text', text }] },
        { role: 'system', content: 'ignored too' },
      ];
      // Nothing to repeat in the last message: the one before it is the last user text.
      const expected = text === '' ? 'before' : text;
      expect((await ask('echo', { messages })).choices[0]?.message.content).toBe(expected);
      expect((await askStream('echo', { messages })).choices[0]?.message.content).toBe(expected);
    },
  );

  it('joins text parts with nothing between, whatever stands between them', async () => {
    const content: ChatRequest['messages'][number]['content'] = [
      { type: 'text', text: 'one, ' },
      { type: 'image_url', image_url: { url: 'https://example.com/a.png' } },
      { type: 'text', text: 'two' },
    ];
    const { choices } = await ask('echo', { messages: [{ role: 'user', content }] });
    expect(choices[0]?.message.content).toBe('one, two');
  });

  it('keeps JSON objects as they are where a JSON object is wanted', async () => {
    const text = '{ "a": [1, 2] }';
    const { choices } = await ask('echo', { messages: user(text), response_format: { type: 'json_object' } });
    expect(choices[0]?.message.content).toBe(text);
  });
});

it('sandbox/context shows the messages that it was given', async () => {
  const messages: ChatRequest['messages'] = [
    { role: 'developer', content: 'rules' },
    { role: 'user', content: [{ type: 'text', text: 'hi' }] },
  ];
  const { choices } = await ask('context', { messages });
  expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual(messages);
});

describe('sandbox/story', () => {
  const tell = async (request: Partial<ChatRequest>) =>
    (await ask('story', { messages: user('A tale of the sea'), ...request })).choices.map(
      (choice) => choice.message.content ?? '',
    );

  it('tells another story for another seed, prompt or choice', async () => {
    const told = [
      ...(await tell({ n: 2 })),
      ...(await tell({ seed: 1 })),
      ...(await tell({ messages: user('A tale of the hills') })),
    ];
    expect(new Set(told).size).toBe(4);
  });

  it('ends by itself, sooner or later as `verbosity` wants it', async () => {
    const [low, medium, high] = await Promise.all(
      (['low', undefined, 'high'] as const).map(async (verbosity) => (await tell({ verbosity }))[0] ?? ''),
    );
    expect(low?.length).toBeLessThan(medium?.length ?? 0);
    expect(medium?.length).toBeLessThan(high?.length ?? 0);
    expect(medium).toMatch(/^[A-Z].*\.$/s);
  });

  it('goes on until the wanted number of tokens is there', async () => {
    const { choices, usage } = await ask('story', { messages: user('Long'), max_completion_tokens: 20_000 });
    expect(usage?.output).toBe(20_000);
    expect(choices[0]?.finish_reason).toBe('length');
  });

  it('is made while it is read: an endless one begins at once', async () => {
    const stream = await sandbox().chatStream(
      callTo('story', { messages: user('Endless'), max_tokens: 2_147_483_647 }),
    );
    expect((await stream.next())?.length).toBeGreaterThan(1);
    stream.cancel();
    expect((await failure(stream.next())).kind).toBe('cancelled');
  });

  it('lets others have their turn while it makes a very long reply, and ends at the signal', async () => {
    const abort = new AbortController();
    const work = failure(
      sandbox().chat(callTo('story', { messages: user('Endless'), max_tokens: 2_147_483_647 }, abort.signal)),
    );
    setImmediate(() => abort.abort());
    expect((await work).kind).toBe('cancelled');
  });
});

describe('sandbox/reasoner', () => {
  it('thinks before it answers, and reports what it thought with', async () => {
    const { choices, usage } = await ask('reasoner', { messages: user('Is 91 prime?') });
    expect(choices[0]?.message).toMatchObject({ content: 'Is 91 prime?' });
    expect(choices[0]?.message.reasoning_content).toContain('Is 91 prime?');
    expect(usage?.reasoning).toBeGreaterThan(0);
    expect(usage?.reports.reasoning).toBe(true);
  });

  it('thinks longer with more effort, and not at all with none', async () => {
    const efforts = ['none', 'low', 'medium', 'high', 'max'] as const;
    const spent = await Promise.all(
      efforts.map(async (reasoning_effort) => {
        const { usage } = await ask('reasoner', { messages: user('Hm?'), reasoning_effort });
        return usage?.reasoning ?? -1;
      }),
    );
    expect(spent).toEqual([...spent].sort((a, b) => a - b));
    expect(spent[0]).toBe(0);
    const { choices } = await ask('reasoner', { messages: user('Hm?'), reasoning_effort: 'none' });
    expect(choices[0]?.message).not.toHaveProperty('reasoning_content');
  });
});

it('sandbox/refuser refuses, with no content', async () => {
  const { choices } = await ask('refuser', {
    messages: user('Please'),
    tools: weather,
    tool_choice: 'required',
  });
  expect(choices[0]).toMatchObject({
    message: { content: null, refusal: expect.any(String) },
    finish_reason: 'stop',
  });
});

it.each(['gpt-4o', 'embed', '__proto__', ''])(
  'a model that is no chat model of the sandbox is not found: %j',
  async (id) => {
    expect(await failure(ask(id, { messages: user('x') }))).toMatchObject({ kind: 'not_found', status: 404 });
  },
);

describe('usage', () => {
  it('counts the prompt from its messages and tools', async () => {
    const tokens = async (request: ChatRequest) => (await ask('echo', request)).usage?.input ?? 0;
    const short = await tokens({ messages: user('one two') });
    expect(await tokens({ messages: user('one two three') })).toBe(short + 1);
    expect(await tokens({ messages: [...user('one two'), ...user('one two')] })).toBeGreaterThan(short);
    expect(await tokens({ messages: user('one two'), tools: weather })).toBeGreaterThan(short);
  });

  it('adds up all choices', async () => {
    const one = await ask('echo', { messages: user('a b c') });
    const three = await ask('echo', { messages: user('a b c'), n: 3 });
    expect(three.usage).toMatchObject({ input: one.usage?.input, output: 9 });
    expect(three.choices.map((choice) => choice.index)).toEqual([0, 1, 2]);
  });
});

describe('lacks', () => {
  it('lists unknown fields, sound and search, and nothing that is honoured', () => {
    const request = {
      messages: user('x'),
      temperature: 0.5,
      n: 2,
      seed: 1,
      stop: ['a'],
      response_format: { type: 'json_object' },
      tools: weather,
      logprobs: true,
      stream: true,
      user: 'u',
      modalities: ['text', 'audio'],
      audio: { format: 'wav', voice: 'alloy' },
      web_search_options: {},
      frobnicate: 1,
      toString: 1,
    } as unknown as ChatRequest;
    expect(sandbox().lacks(request, routeTo('echo'))).toEqual([
      'modalities',
      'audio',
      'web_search_options',
      'frobnicate',
      'toString',
    ]);
  });

  it('lists what its route does not support', () => {
    const request: ChatRequest = {
      messages: user('x'),
      top_k: 3,
      beam_size: 2,
      seed: 1,
      modalities: ['text'],
    };
    expect(sandbox().lacks(request, routeTo('echo', ['seed']))).toEqual(['top_k', 'beam_size']);
  });
});

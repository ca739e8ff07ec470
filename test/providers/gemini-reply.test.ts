import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import type { FetchFile } from '../../src/providers/gemini/remote-files.ts';
import type { ChatCall, ChatRequest, Provider, ProviderCompletion } from '../../src/providers/provider.ts';
import type { Route } from '../../src/providers/route.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents, collect } from './conformance.ts';
import { geminiRoute, geminiSettings } from './fixtures/gemini/setup.ts';
import {
  both,
  candidate,
  RESPONSE_ID,
  reply,
  type SdkCandidate,
  type SdkReply,
} from './fixtures/gemini/wire.ts';

const hello: ChatRequest['messages'] = [{ role: 'user', content: 'Hello' }];
const refusingFetch: FetchFile = () => Promise.reject(new Error('nothing is fetched here'));

let upstream: Upstream;
let provider: Provider;
beforeAll(async () => {
  upstream = await startUpstream();
  provider = createGeminiProvider(geminiSettings(upstream.url), refusingFetch);
});
afterAll(async () => {
  await provider.close();
  await upstream.close();
});

const callOf = (request: Partial<ChatRequest>, route: Route = geminiRoute()): ChatCall => ({
  request: { messages: hello, ...request },
  source: null,
  route,
  signal: new AbortController().signal,
  translated: () => {},
});

/** The same answer, whole and streamed. */
async function answers(
  candidates: readonly SdkCandidate[],
  request: Partial<ChatRequest> = {},
): Promise<Pick<ProviderCompletion, 'choices' | 'usage'>[]> {
  const fixture = both(candidates);
  upstream.answer(json(fixture.reply));
  const whole = await provider.chat(callOf(request));
  upstream.answer(sse(fixture.stream ?? ''));
  const streamed = collect(await allEvents(await provider.chatStream(callOf({ ...request, stream: true }))));
  return [whole, streamed];
}

const wholeOf = async (body: SdkReply, request: Partial<ChatRequest> = {}): Promise<ProviderCompletion> => {
  upstream.answer(json(body));
  return provider.chat(callOf(request));
};

/** What the upstream is sent when the client sends this answer back. */
async function sentBack({ choices }: Pick<ProviderCompletion, 'choices'>): Promise<unknown> {
  const [choice] = choices;
  if (!choice) throw new Error('no choice');
  upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
  await provider.chat(callOf({ messages: [...hello, choice.message, { role: 'user', content: 'Go on.' }] }));
  const body = upstream.seen.at(-1)?.json as { contents: { role: string; parts: unknown[] }[] };
  return body.contents.find(({ role }) => role === 'model')?.parts;
}

const call = (
  name: string,
  args: Record<string, unknown>,
  more: { id?: string; thoughtSignature?: string } = {},
) => ({
  functionCall: { name, args, ...(more.id && { id: more.id }) },
  ...(more.thoughtSignature && { thoughtSignature: more.thoughtSignature }),
});

describe('signatures of Gemini’s thinking', () => {
  it('come back with the parts that they came with, through the client and its stream', async () => {
    for (const answer of await answers([
      candidate([
        { text: 'I should look it up.', thought: true, thoughtSignature: 'c2lnMQ==' },
        { text: 'One moment.', thoughtSignature: 'c2lnMg==' },
        call('weather', { city: 'Köln' }, { id: 'a1', thoughtSignature: 'c2lnMw==' }),
        call('time', { city: 'Oslo' }, { id: 'a2' }),
      ]),
    ])) {
      expect(answer.choices[0]?.message.tool_calls).toMatchObject([
        { id: 'a1', extra_content: { google: { thought_signature: 'c2lnMw==' } } },
        { id: 'a2' },
      ]);
      expect(await sentBack(answer)).toEqual([
        { text: 'I should look it up.', thought: true, thoughtSignature: 'c2lnMQ==' },
        { text: 'One moment.', thoughtSignature: 'c2lnMg==' },
        {
          functionCall: { id: 'a1', name: 'weather', args: { city: 'Köln' } },
          thoughtSignature: 'c2lnMw==',
        },
        { functionCall: { id: 'a2', name: 'time', args: { city: 'Oslo' } } },
      ]);
    }
  });

  it('come back where they stood alone, and unsigned thoughts do not', async () => {
    for (const answer of await answers([
      candidate([{ text: 'Hm.', thought: true }, { text: '', thoughtSignature: 'c2ln' }, call('f', {})]),
    ])) {
      expect(answer.choices[0]?.message.reasoning_content).toBe('Hm.');
      expect(await sentBack(answer)).toEqual([
        { text: '', thoughtSignature: 'c2ln' },
        {
          functionCall: { id: `call_${RESPONSE_ID}_0_0`, name: 'f', args: {} },
          thoughtSignature: 'skip_thought_signature_validator',
        },
      ]);
    }
  });

  it('come back where no thought can be shown', async () => {
    const draft = { thought: true, inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } };
    const silent = { text: '', thought: true, thoughtSignature: 'c2ln' };
    for (const answer of await answers([candidate([draft, silent, { text: 'Hi' }])])) {
      const { message } = answer.choices[0] ?? {};
      expect([message?.content, message?.reasoning_content]).toEqual(['Hi', undefined]);
      expect(await sentBack(answer)).toEqual([silent, { text: 'Hi' }]);
    }
  });

  it('of other providers are never sent', async () => {
    const details = [{ type: 'reasoning.text', text: 'x', signature: 'YW50', format: 'anthropic-claude-v1' }];
    const message = { role: 'assistant' as const, content: 'Hi', refusal: null, reasoning_details: details };
    expect(
      await sentBack({ choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }] }),
    ).toEqual([{ text: 'Hi' }]);
  });

  it('are not made up for models that ask for none', async () => {
    const toolCall = { id: 'c', type: 'function' as const, function: { name: 'f', arguments: '{}' } };
    upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
    const messages: ChatRequest['messages'] = [...hello, { role: 'assistant', tool_calls: [toolCall] }];
    await provider.chat(callOf({ messages }, geminiRoute('gemini-2.5-flash')));
    expect(upstream.seen.at(-1)?.text).not.toContain('thoughtSignature');
  });
});

describe('calls of tools', () => {
  it('without ids on the wire are given ids of their own, in every choice and reply', async () => {
    const candidates = [0, 1].map((index) => candidate([call('f', {}), call('f', {})], { index }));
    const first = await wholeOf(reply(candidates), { n: 2 });
    const second = await wholeOf({ ...reply(candidates), responseId: 'another' }, { n: 2 });
    const third = await wholeOf({ candidates });
    const ids = [first, second, third].flatMap(({ choices }) =>
      choices.flatMap(({ message }) => message.tool_calls?.map(({ id }) => id) ?? []),
    );
    expect(new Set(ids).size).toBe(12);
    // OpenAI, where the conversation may go on, takes no longer ones.
    for (const id of ids) expect(id).toMatch(/^call_[\w-]{1,35}$/);
  });

  it('of custom tools are told as such', async () => {
    const tools = [{ type: 'custom' as const, custom: { name: 'sql' } }];
    const candidates = [candidate([call('sql', { input: 'select 1' }, { id: 'a' })])];
    const toolCall = { id: 'a', type: 'custom', custom: { name: 'sql', input: 'select 1' } };
    const whole = await wholeOf(reply(candidates), { tools });
    expect(whole.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: { tool_calls: [toolCall] },
    });
    upstream.answer(sse(both(candidates).stream ?? ''));
    expect(await allEvents(await provider.chatStream(callOf({ tools })))).toContainEqual({
      type: 'delta',
      index: 0,
      delta: { tool_calls: [{ index: 0, ...toolCall }] },
    });
  });

  it('are told in the older form to who asked in it', async () => {
    const functions = [{ name: 'f' }];
    const whole = await wholeOf(reply([candidate([call('f', { a: 1 })])]), { functions });
    expect(whole.choices[0]).toMatchObject({
      finish_reason: 'function_call',
      message: { content: null, function_call: { name: 'f', arguments: '{"a":1}' } },
    });
    upstream.answer(sse(both([candidate([call('f', { a: 1 })])]).stream ?? ''));
    const events = await allEvents(await provider.chatStream(callOf({ functions })));
    expect(events).toContainEqual({
      type: 'delta',
      index: 0,
      delta: { function_call: { name: 'f', arguments: '{"a":1}' } },
    });
  });
});

describe('what else an answer holds', () => {
  it('images are Markdown, and go back as images', async () => {
    const image = { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } };
    for (const answer of await answers([candidate([{ text: 'Here: ' }, image, { text: ' Good?' }])])) {
      expect(answer.choices[0]?.message.content).toBe(
        'Here: ![image](data:image/png;base64,iVBORw0KGgo=) Good?',
      );
      expect(await sentBack(answer)).toEqual([{ text: 'Here: ' }, image, { text: ' Good?' }]);
    }
  });

  it('speech is a WAV file, or samples where they were asked for', async () => {
    const samples = Buffer.from([1, 2, 3, 4]).toString('base64');
    const parts = [{ inlineData: { mimeType: 'audio/L16;codec=pcm;rate=16000', data: samples } }];
    const asked = (format: 'wav' | 'pcm16') => ({
      modalities: ['audio' as const],
      audio: { format, voice: 'Kore' },
    });
    const wav = await wholeOf(reply([candidate(parts)]), asked('wav'));
    const file = Buffer.from(wav.choices[0]?.message.audio?.data ?? '', 'base64');
    expect([
      file.toString('latin1', 0, 4),
      file.readUInt32LE(24),
      file.readUInt32LE(40),
      file.length,
    ]).toEqual(['RIFF', 16_000, 4, 48]);
    expect(wav.choices[0]?.message.content).toBeNull();
    for (const { choices } of await answers([candidate(parts)], asked('pcm16'))) {
      expect(choices[0]?.message.audio).toMatchObject({ data: samples });
    }
  });

  it('pages that an answer rests on are citations, at their places in characters', async () => {
    const groundingMetadata = {
      groundingChunks: [{ web: { uri: 'https://a.example/', title: 'A' } }, { retrievedContext: {} }],
      groundingSupports: [{ segment: { startIndex: 7, endIndex: 12 }, groundingChunkIndices: [0, 1] }],
    };
    // Five bytes more than characters: the umlaut and the waving hand.
    for (const { choices } of await answers([candidate([{ text: 'Grüße 👋' }], { groundingMetadata })], {
      web_search_options: {},
    })) {
      expect(choices[0]?.message.annotations).toEqual([
        {
          type: 'url_citation',
          url_citation: { start_index: 5, end_index: 8, url: 'https://a.example/', title: 'A' },
        },
      ]);
    }
  });

  it('safety ratings are content_filter_results', async () => {
    const whole = await wholeOf(
      reply([
        candidate([], {
          finishReason: 'SAFETY',
          safetyRatings: [
            { category: 'HARM_CATEGORY_HARASSMENT', probability: 'HIGH', blocked: true },
            { category: 'HARM_CATEGORY_HATE_SPEECH', probability: 'NEGLIGIBLE' },
          ],
        }),
      ]),
    );
    expect(whole.choices[0]).toMatchObject({
      finish_reason: 'content_filter',
      message: { content: '' },
      content_filter_results: {
        harassment: { filtered: true, severity: 'high' },
        hate_speech: { filtered: false, severity: 'safe' },
      },
    });
  });

  it.each([
    ['STOP', 'stop'],
    ['MAX_TOKENS', 'length'],
    ['RECITATION', 'content_filter'],
    ['IMAGE_SAFETY', 'content_filter'],
    ['MALFORMED_FUNCTION_CALL', 'error'],
    ['OTHER', 'error'],
    ['SOMETHING_NEW', 'stop'],
  ] as const)('%s ends an answer with %s', async (finishReason, expected) => {
    for (const { choices } of await answers([
      candidate([{ text: 'Hi' }], { finishReason: finishReason as 'STOP' }),
    ])) {
      expect(choices[0]?.finish_reason).toBe(expected);
    }
  });

  it('choices are in the order of their indexes', async () => {
    const whole = await wholeOf(
      reply([candidate([{ text: 'b' }], { index: 1 }), candidate([{ text: 'a' }])]),
    );
    expect(whole.choices.map(({ message }) => message.content)).toEqual(['a', 'b']);
    expect(whole.upstreamId).toBe(RESPONSE_ID);
  });
});

describe('an error of the provider', () => {
  const failing = async (status: number, error: object, headers: Record<string, string> = {}) => {
    upstream.answer(json({ error }, status, headers));
    return provider.chat(callOf({})).catch((reason: unknown) => reason);
  };

  it.each([
    [
      'the country is not served',
      400,
      'FAILED_PRECONDITION',
      'User location is not supported for the API use.',
    ],
    ['the account is empty', 429, 'RESOURCE_EXHAUSTED', 'Your prepayment credits are depleted.'],
  ])('is the operator’s where %s', async (_why, code, status, message) => {
    expect(await failing(code, { code, status, message })).toMatchObject({ kind: 'authentication' });
  });

  it.each([
    ['PERMISSION_DENIED', 403, 'You do not have permission to access the File abc or it may not exist.'],
    ['FAILED_PRECONDITION', 400, 'The File abc is not in an ACTIVE state and usage is not allowed.'],
  ])('is the client’s where %s is said of a file', async (status, code, message) => {
    expect(await failing(code, { code, status, message })).toMatchObject({
      kind: 'invalid_request',
      message,
    });
  });

  it('may say in its headers when to come back', async () => {
    const error = { code: 503, status: 'UNAVAILABLE', message: 'Later.' };
    expect(await failing(503, error, { 'retry-after': '7' })).toMatchObject({
      kind: 'overloaded',
      retryAfterMs: 7_000,
    });
  });

  it('shows nothing of a key, also where its text is cut', async () => {
    const message = `${'x'.repeat(990)}AIza-test-0123456789`;
    const error = await failing(400, { code: 400, status: 'INVALID_ARGUMENT', message });
    expect((error as Error).message).toBe(`${'x'.repeat(990)}[hidden]`);
  });
});

describe('the address', () => {
  it.each([
    ['', 'gemini-3.8-flash', '/v1beta/models/gemini-3.8-flash:generateContent'],
    ['/v1', 'models/gemini-3.8-flash', '/v1/models/gemini-3.8-flash:generateContent'],
    ['/v1alpha', 'tunedModels/mine', '/v1alpha/tunedModels/mine:generateContent'],
    ['/proxy/v1beta', 'sandbox/echo', '/proxy/v1beta/models/sandbox/echo:generateContent'],
    ['/proxy', 'odd?name', '/proxy/v1beta/models/odd%3Fname:generateContent'],
  ])('of base URL …%s and model %s is %s, with the key in a header', async (base, id, path) => {
    const other = createGeminiProvider(
      geminiSettings(upstream.url + base, { apiKey: 'AIza-secret', headers: { 'x-team': 'blue' } }),
    );
    upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
    await other.chat(callOf({}, geminiRoute(id)));
    const seen = upstream.seen.at(-1);
    expect(seen?.path).toBe(path);
    expect(seen?.headers).toMatchObject({ 'x-goog-api-key': 'AIza-secret', 'x-team': 'blue' });
    await other.close();
  });

  it('of a stream asks for events', async () => {
    upstream.answer(sse(both([candidate([{ text: 'ok' }])]).stream ?? ''));
    await allEvents(await provider.chatStream(callOf({})));
    expect(upstream.seen.at(-1)?.path).toBe('/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse');
  });
});

describe('images that the gateway fetches', () => {
  const request = (...urls: string[]): Partial<ChatRequest> => ({
    messages: [
      { role: 'user', content: urls.map((url) => ({ type: 'image_url' as const, image_url: { url } })) },
    ],
  });
  const withFetch = (fetchFile: FetchFile) => createGeminiProvider(geminiSettings(upstream.url), fetchFile);

  it('are sent inline at their places', async () => {
    const fetching = withFetch(async (url) => ({ bytes: Buffer.from(url), contentType: 'Image/PNG; x=y' }));
    upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
    await fetching.chat(callOf(request('http://a.example/1', 'http://a.example/2')));
    const parts = ['http://a.example/1', 'http://a.example/2'].map((url) => ({
      inlineData: { mimeType: 'image/png', data: Buffer.from(url).toString('base64') },
    }));
    expect(upstream.seen.at(-1)?.json).toEqual({ contents: [{ role: 'user', parts }] });
    await fetching.close();
  });

  it.each([
    ['nothing is there', () => Promise.reject(new Error('secret host'))],
    ['it is no image', async () => ({ bytes: Buffer.from(''), contentType: 'text/html' })],
  ] satisfies [string, FetchFile][])('are the client’s error where %s', async (_why, fetchFile) => {
    const fetching = withFetch(fetchFile);
    await expect(fetching.chat(callOf(request('http://a.example/1')))).rejects.toMatchObject({
      kind: 'invalid_request',
      param: 'messages[0].content[0].image_url.url',
      message: expect.not.stringContaining('secret'),
    });
    await fetching.close();
  });

  it('from inside the operator’s network are refused', async () => {
    const guarded = createGeminiProvider(geminiSettings(upstream.url));
    const before = upstream.seen.length;
    await expect(guarded.chat(callOf(request(`${upstream.url}/cat`)))).rejects.toMatchObject({
      kind: 'invalid_request',
    });
    expect(upstream.seen.length).toBe(before);
    await guarded.close();
  });

  it('are at most 16', async () => {
    const many = Array.from({ length: 17 }, (_, at) => `http://a.example/${at}`);
    await expect(provider.chat(callOf(request(...many)))).rejects.toMatchObject({
      kind: 'invalid_request',
      param: 'messages[0].content[16]',
    });
  });
});

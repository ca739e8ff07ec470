import { describe, expect, it } from 'vitest';
import { sse } from '../support/upstream.ts';
import { allEvents } from './conformance.ts';
import { callOf, startTalk, wireCall } from './fixtures/gemini/talk.ts';
import { both, candidate, RESPONSE_ID, reply } from './fixtures/gemini/wire.ts';

const talk = startTalk();

describe('calls of tools', () => {
  it('without ids on the wire are given ids of their own, in every choice and reply', async () => {
    const candidates = [0, 1].map((index) => candidate([wireCall('f', {}), wireCall('f', {})], { index }));
    const first = await talk.whole(reply(candidates), { n: 2 });
    const second = await talk.whole({ ...reply(candidates), responseId: 'another' }, { n: 2 });
    const third = await talk.whole({ candidates });
    const ids = [first, second, third].flatMap(({ choices }) =>
      choices.flatMap(({ message }) => message.tool_calls?.map(({ id }) => id) ?? []),
    );
    expect(new Set(ids).size).toBe(12);
    // OpenAI, where the conversation may go on, takes no longer ones.
    for (const id of ids) expect(id).toMatch(/^call_[\w-]{1,35}$/);
  });

  it('of custom tools are told as such', async () => {
    const tools = [{ type: 'custom' as const, custom: { name: 'sql' } }];
    const candidates = [candidate([wireCall('sql', { input: 'select 1' }, { id: 'a' })])];
    const toolCall = { id: 'a', type: 'custom', custom: { name: 'sql', input: 'select 1' } };
    const whole = await talk.whole(reply(candidates), { tools });
    expect(whole.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: { tool_calls: [toolCall] },
    });
    talk.upstream.answer(sse(both(candidates).stream ?? ''));
    expect(await allEvents(await talk.provider.chatStream(callOf({ tools })))).toContainEqual({
      type: 'delta',
      index: 0,
      delta: { tool_calls: [{ index: 0, ...toolCall }] },
    });
  });

  it('are told in the older form to who asked in it', async () => {
    const functions = [{ name: 'f' }];
    const whole = await talk.whole(reply([candidate([wireCall('f', { a: 1 })])]), { functions });
    expect(whole.choices[0]).toMatchObject({
      finish_reason: 'function_call',
      message: { content: null, function_call: { name: 'f', arguments: '{"a":1}' } },
    });
    talk.upstream.answer(sse(both([candidate([wireCall('f', { a: 1 })])]).stream ?? ''));
    const events = await allEvents(await talk.provider.chatStream(callOf({ functions })));
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
    for (const answer of await talk.answers([candidate([{ text: 'Here: ' }, image, { text: ' Good?' }])])) {
      expect(answer.choices[0]?.message.content).toBe(
        'Here: ![image](data:image/png;base64,iVBORw0KGgo=) Good?',
      );
      expect(await talk.sentBack(answer)).toEqual([{ text: 'Here: ' }, image, { text: ' Good?' }]);
    }
  });

  it('speech is a WAV file, or samples where they were asked for', async () => {
    const samples = Buffer.from([1, 2, 3, 4]).toString('base64');
    const parts = [{ inlineData: { mimeType: 'audio/L16;codec=pcm;rate=16000', data: samples } }];
    const asked = (format: 'wav' | 'pcm16') => ({
      modalities: ['audio' as const],
      audio: { format, voice: 'Kore' },
    });
    const wav = await talk.whole(reply([candidate(parts)]), asked('wav'));
    const file = Buffer.from(wav.choices[0]?.message.audio?.data ?? '', 'base64');
    expect([
      file.toString('latin1', 0, 4),
      file.readUInt32LE(24),
      file.readUInt32LE(40),
      file.length,
    ]).toEqual(['RIFF', 16_000, 4, 48]);
    expect(wav.choices[0]?.message.content).toBeNull();
    for (const { choices } of await talk.answers([candidate(parts)], asked('pcm16'))) {
      expect(choices[0]?.message.audio).toMatchObject({ data: samples });
    }
  });

  it('pages that an answer rests on are citations, at their places in characters', async () => {
    const groundingMetadata = {
      groundingChunks: [{ web: { uri: 'https://a.example/', title: 'A' } }, { retrievedContext: {} }],
      groundingSupports: [{ segment: { startIndex: 7, endIndex: 12 }, groundingChunkIndices: [0, 1] }],
    };
    // Five bytes more than characters: the umlaut and the waving hand.
    for (const { choices } of await talk.answers([candidate([{ text: 'Grüße 👋' }], { groundingMetadata })], {
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
    const whole = await talk.whole(
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
    for (const { choices } of await talk.answers([
      candidate([{ text: 'Hi' }], { finishReason: finishReason as 'STOP' }),
    ])) {
      expect(choices[0]?.finish_reason).toBe(expected);
    }
  });

  it('choices are in the order of their indexes', async () => {
    const whole = await talk.whole(
      reply([candidate([{ text: 'b' }], { index: 1 }), candidate([{ text: 'a' }])]),
    );
    expect(whole.choices.map(({ message }) => message.content)).toEqual(['a', 'b']);
    expect(whole.upstreamId).toBe(RESPONSE_ID);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../src/kernel/errors.ts';
import { completionTokens, promptTokens } from '../../src/kernel/usage.ts';
import { fromWire } from '../../src/providers/openai-wire/from-wire.ts';
import { toTokenUsage } from '../../src/providers/openai-wire/usage.ts';
import { assertChoices } from './conformance/contract.ts';
import { completion } from './fixtures/openai/wire.ts';

const replied = (message: object, choice: object = {}) => {
  const reply = { choices: [{ index: 0, finish_reason: 'stop', message, ...choice }] };
  const { choices } = fromWire(JSON.stringify(reply));
  assertChoices(choices);
  return choices[0];
};

describe('a whole reply', () => {
  it('tells id, fingerprint, tier and usage, null where they are missing', () => {
    const { choices: _, usage, ...meta } = fromWire(JSON.stringify(completion([{}])));
    expect(meta).toEqual({
      upstreamId: 'chatcmpl-BqVwZ1',
      systemFingerprint: 'fp_a1b2c3',
      serviceTier: 'default',
    });
    expect(usage).toMatchObject({ input: 10, output: 5 });
    expect(fromWire('{"choices":[{"message":{"content":"Hi"}}]}')).toEqual({
      upstreamId: null,
      systemFingerprint: null,
      serviceTier: null,
      usage: null,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Hi', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
    });
  });

  it('is complete though its message says nothing', () => {
    expect(replied({})?.message).toEqual({ role: 'assistant', content: null, refusal: null });
    expect(
      replied({ content: '', tool_calls: [], function_call: null, audio: null, annotations: null })?.message,
    ).toEqual({ role: 'assistant', content: '', refusal: null });
  });

  it('keeps annotations, sound, function calls and what nobody knows', () => {
    const url_citation = { start_index: 0, end_index: 1, url: 'https://a.example', title: 'A' };
    const kept = {
      annotations: [{ type: 'url_citation', url_citation }],
      audio: { id: 'audio_1', data: 'UklG', expires_at: 1, transcript: 'Hi' },
      function_call: { name: 'f', arguments: '{}' },
      images: [{ type: 'image_url' }],
    };
    expect(replied({ content: null, ...kept })?.message).toEqual({
      role: 'assistant',
      content: null,
      refusal: null,
      ...kept,
    });
  });

  it.each([
    [{ reasoning_content: 'a', content: 'Hi' }, 'Hi', 'a'],
    [{ reasoning: 'a', content: 'Hi' }, 'Hi', 'a'],
    [{ reasoning: 'a', reasoning_content: '', content: 'Hi' }, 'Hi', 'a'],
    [{ reasoning: null, reasoning_content: null, content: 'Hi' }, 'Hi', undefined],
    [
      {
        content: [
          {
            type: 'thinking',
            thinking: [
              { type: 'text', text: 'a' },
              { type: 'text', text: 'b' },
            ],
          },
          { type: 'text', text: 'Hi' },
          { type: 'reference', reference_ids: [1] },
          { type: 'text', text: '!' },
        ],
      },
      'Hi!',
      'ab',
    ],
    [{ content: [] }, null, undefined],
  ])('finds the reasoning in %j', (message, content, reasoning) => {
    expect(replied(message)?.message).toMatchObject({ content });
    expect(replied(message)?.message.reasoning_content).toBe(reasoning);
  });

  it('gives tool calls ids, types and arguments as text where servers do not', () => {
    const calls = [{ function: { name: 'f', arguments: { a: 1 } } }, { id: '', function: { name: 'g' } }];
    const { message, finish_reason } = replied({ tool_calls: calls }) ?? {};
    expect(finish_reason).toBe('tool_calls');
    expect(message?.tool_calls).toEqual([
      {
        id: expect.stringMatching(/^call_/),
        type: 'function',
        function: { name: 'f', arguments: '{"a":1}' },
      },
      { id: expect.stringMatching(/^call_/), type: 'function', function: { name: 'g', arguments: '' } },
    ]);
    expect(new Set(message?.tool_calls?.map(({ id }) => id)).size).toBe(2);
  });

  it('passes calls of custom tools on', () => {
    const call = { id: 'a', type: 'custom', custom: { name: 'sql', input: 'select 1' } };
    expect(replied({ tool_calls: [call] })?.message.tool_calls).toEqual([call]);
  });

  it.each([
    ['model_length', 'length'],
    ['max_tokens', 'length'],
    ['end_turn', 'stop'],
    ['eos', 'stop'],
    ['content_filter', 'content_filter'],
    ['SAFETY', 'content_filter'],
    ['function_call', 'function_call'],
    ['new_reason', 'stop'],
    [null, 'stop'],
    [undefined, 'stop'],
  ])('ends for the reason %s: %s', (reason, expected) => {
    expect(replied({ content: 'Hi' }, { finish_reason: reason })?.finish_reason).toBe(expected);
  });

  it('has its choices in order, though they come in another or are counted wrong', () => {
    const choices = (...indexes: unknown[]) =>
      fromWire(
        JSON.stringify({
          choices: indexes.map((index, at) => ({ index, message: { content: String(at) } })),
        }),
      ).choices.map(({ index, message }) => [index, message.content]);
    expect(choices(1, 0)).toEqual([
      [0, '1'],
      [1, '0'],
    ]);
    expect(choices(0, 0)).toEqual([
      [0, '0'],
      [1, '1'],
    ]);
    expect(choices(undefined, undefined)).toEqual([
      [0, '0'],
      [1, '1'],
    ]);
  });

  it('has log probabilities complete by the contract, whatever form they came in', () => {
    const content = [{ token: 'Hi', logprob: -0.5 }];
    const full = { token: 'Hi', logprob: -0.5, bytes: null, top_logprobs: [] };
    expect(replied({}, { logprobs: { content } })?.logprobs).toEqual({ content: [full], refusal: null });
    const together = { tokens: ['Hi'], token_logprobs: [-0.5], token_ids: [7] };
    expect(replied({}, { logprobs: together })?.logprobs).toEqual({ content: [full], refusal: null });
    expect(replied({}, { logprobs: {} })?.logprobs).toBeNull();
  });

  it('is of the contract or a ProviderError, whatever JSON comes', () => {
    const message = fc.record(
      {
        content: fc.jsonValue({ maxDepth: 3 }),
        tool_calls: fc.array(
          fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), function: fc.jsonValue() })),
        ),
        refusal: fc.jsonValue(),
        annotations: fc.jsonValue(),
        reasoning_details: fc.array(fc.jsonValue()),
        audio: fc.constantFrom<unknown>(null, 1, 'a'),
        __proto__: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const choice = fc.record(
      { index: fc.jsonValue(), message, logprobs: fc.jsonValue(), finish_reason: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const reply = fc.oneof(fc.jsonValue(), fc.record({ choices: fc.array(choice), usage: fc.jsonValue() }));
    fc.assert(
      fc.property(reply, (value) => {
        try {
          assertChoices(fromWire(JSON.stringify(value)).choices);
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('usage', () => {
  const of = (usage: object) => toTokenUsage(usage);

  it.each<[string, object, object]>([
    ['nothing but totals', { prompt_tokens: 10, completion_tokens: 5 }, { input: 10, output: 5 }],
    [
      'OpenAI: cached, written and audio are part of the prompt, reasoning and audio of the completion',
      {
        prompt_tokens: 100,
        completion_tokens: 50,
        total_tokens: 150,
        prompt_tokens_details: { cached_tokens: 40, cache_write_tokens: 20, audio_tokens: 10 },
        completion_tokens_details: {
          reasoning_tokens: 30,
          audio_tokens: 5,
          accepted_prediction_tokens: 4,
          rejected_prediction_tokens: 2,
        },
      },
      {
        input: 30,
        cacheRead: 40,
        cacheWrite: 20,
        inputAudio: 10,
        output: 15,
        reasoning: 30,
        outputAudio: 5,
        acceptedPrediction: 4,
        rejectedPrediction: 2,
        reports: { cache: true, reasoning: true, audio: true },
      },
    ],
    [
      'DeepSeek: cache hits at the top level',
      {
        prompt_tokens: 100,
        prompt_cache_hit_tokens: 64,
        prompt_cache_miss_tokens: 36,
        completion_tokens: 50,
        total_tokens: 150,
        completion_tokens_details: { reasoning_tokens: 20 },
      },
      { input: 36, cacheRead: 64, output: 30, reasoning: 20 },
    ],
    [
      'xAI: reasoning beside the completion, as the total tells',
      {
        prompt_tokens: 10,
        completion_tokens: 50,
        total_tokens: 160,
        completion_tokens_details: { reasoning_tokens: 100 },
      },
      { input: 10, output: 50, reasoning: 100 },
    ],
    [
      'reasoning beside the completion, without a total',
      { prompt_tokens: 10, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 7 } },
      { input: 10, output: 5, reasoning: 7 },
    ],
    [
      'details beyond their totals are cut to them',
      {
        prompt_tokens: 10,
        completion_tokens: 5,
        total_tokens: 15,
        prompt_tokens_details: { cached_tokens: 99, audio_tokens: 1 },
        completion_tokens_details: { reasoning_tokens: 9 },
      },
      { input: 0, cacheRead: 10, inputAudio: 0, output: 0, reasoning: 5 },
    ],
    [
      'Mistral: its own word for cached',
      { prompt_tokens: 10, completion_tokens: 5, num_cached_tokens: 4 },
      { input: 6, cacheRead: 4 },
    ],
  ])('%s', (_what, usage, expected) => {
    expect(of(usage)).toMatchObject(expected);
  });

  it('says what was reported, so that nothing unreported is told as 0', () => {
    const reports = { cache: false, reasoning: false, audio: false };
    expect(of({ prompt_tokens: 1, completion_tokens: 1 })?.reports).toEqual(reports);
    expect(of({ prompt_tokens: 1, prompt_tokens_details: { cached_tokens: 0 } })?.reports.cache).toBe(true);
  });

  it.each([null, undefined, [], 'x', {}, { prompt_tokens: null }, { prompt_tokens: '5' }])(
    'is null for %j',
    (value) => expect(toTokenUsage(value)).toBeNull(),
  );

  it('has whole, disjoint buckets that make up the totals, whatever is reported', () => {
    const count = fc.option(fc.oneof(fc.nat(200), fc.double(), fc.constant('7')), { nil: undefined });
    const usage = fc.record({
      prompt_tokens: fc.nat(200),
      completion_tokens: fc.nat(200),
      total_tokens: count,
      prompt_cache_hit_tokens: count,
      prompt_tokens_details: fc.record({
        cached_tokens: count,
        cache_write_tokens: count,
        audio_tokens: count,
      }),
      completion_tokens_details: fc.record({ reasoning_tokens: count, audio_tokens: count }),
    });
    fc.assert(
      fc.property(usage, (value) => {
        const tokens = of(value);
        if (!tokens) throw new Error('no usage');
        const { reports: _, acceptedPrediction: __, rejectedPrediction: ___, ...buckets } = tokens;
        for (const bucket of Object.values(buckets))
          expect(Number.isSafeInteger(bucket) && bucket >= 0).toBe(true);
        expect(promptTokens(tokens)).toBe(value.prompt_tokens);
        const apart = completionTokens(tokens) - value.completion_tokens;
        expect(apart === 0 || apart === tokens.reasoning).toBe(true);
      }),
    );
  });
});

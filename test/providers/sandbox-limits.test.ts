import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens, tokensOf } from '../../src/providers/sandbox/tokens.ts';
import { ask, askStream, failure, user } from './sandbox-calls.ts';

const prose = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ß', ' ', '\n', '.', '1', '日', '👋'), maxLength: 200 }),
);
const model = fc.constantFrom('echo', 'reasoner', 'refuser');

describe('the tokeniser', () => {
  it('splits any text into tokens that join to it, none of them empty', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const tokens = [...tokensOf(text)];
        expect(tokens.join('')).toBe(text);
        expect(tokens).not.toContain('');
        expect(tokens.length).toBe(countTokens(text));
      }),
    );
  });

  it('splits a text that is cut anywhere as it splits the whole, up to the cut', () => {
    fc.assert(
      fc.property(prose, fc.nat(), (text, at) => {
        const cut = text.slice(0, text.length === 0 ? 0 : at % text.length);
        // A cut through a surrogate pair leaves half a code point, which is a token all the same.
        const whole = [...tokensOf(text)];
        const part = [...tokensOf(cut)];
        expect(part.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, part.length - 1)));
      }),
    );
  });

  it('never cuts a code point in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        for (const token of tokensOf(text)) expect(token.isWellFormed()).toBe(true);
      }),
    );
  });

  it('takes no longer for a text without spaces', () => {
    expect(countTokens('a'.repeat(1_000_000))).toBe(125_000);
  });
});

describe('max_tokens', () => {
  it('is never exceeded, reasoning included, and `length` says that it cut something', async () => {
    await fc.assert(
      fc.asyncProperty(model, prose, fc.integer({ min: 1, max: 60 }), async (id, text, max_tokens) => {
        const unlimited = await ask(id, { messages: user(text) });
        const all = (unlimited.usage?.output ?? 0) + (unlimited.usage?.reasoning ?? 0);
        const limited = await ask(id, { messages: user(text), max_tokens });
        const some = (limited.usage?.output ?? 0) + (limited.usage?.reasoning ?? 0);
        expect(some).toBe(Math.min(all, max_tokens));
        expect(limited.choices[0]?.finish_reason).toBe(all > max_tokens ? 'length' : 'stop');
        const whole = unlimited.choices[0]?.message;
        const part = limited.choices[0]?.message;
        for (const name of ['reasoning_content', 'content', 'refusal'] as const) {
          expect((whole?.[name] ?? '').startsWith(part?.[name] ?? '')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives way to max_completion_tokens', async () => {
    const { usage } = await ask('story', { messages: user('x'), max_tokens: 50, max_completion_tokens: 5 });
    expect(usage?.output).toBe(5);
  });

  it('cuts tool calls too: the arguments break off, or the call is not made', async () => {
    const tools = [
      {
        type: 'function' as const,
        function: { name: 'f', parameters: { properties: { a: { type: 'integer' } }, required: ['a'] } },
      },
    ];
    const cut = await ask('tools', { messages: user('x'), tools, max_tokens: 3 });
    expect(cut.choices[0]).toMatchObject({ finish_reason: 'length' });
    expect(cut.choices[0]?.message.tool_calls?.[0]).toMatchObject({ function: { arguments: '{"' } });
    expect(await askStream('tools', { messages: user('x'), tools, max_tokens: 3 })).toMatchObject({
      usage: cut.usage,
    });
  });
});

describe('stop', () => {
  const stops = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '👋'), minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('ends the text before the first of its sequences, wherever tokens begin', async () => {
    await fc.assert(
      fc.asyncProperty(prose, stops, async (text, stop) => {
        const first = Math.min(...stop.map((sequence) => text.indexOf(sequence)).filter((at) => at !== -1));
        const expected = Number.isFinite(first) ? text.slice(0, first) : text;
        const { choices, usage } = await ask('echo', { messages: user(text), stop });
        expect(choices[0]?.message.content).toBe(expected);
        expect(choices[0]?.finish_reason).toBe('stop');
        expect(usage?.output).toBe(countTokens(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing of the sequence back or out in a stream, limited or not', async () => {
    await fc.assert(
      fc.asyncProperty(prose, stops, fc.option(fc.integer({ min: 1, max: 40 })), async (text, stop, most) => {
        const request = { messages: user(text), stop, ...(most !== null && { max_tokens: most }) };
        const { choices, usage } = await ask('echo', request);
        const streamed = await askStream('echo', request);
        expect(streamed.choices[0]?.message.content ?? '').toBe(choices[0]?.message.content);
        expect(streamed.choices[0]?.finish_reason).toBe(choices[0]?.finish_reason);
        expect(streamed.usage).toEqual(usage);
      }),
      { numRuns: 300 },
    );
  });

  it('takes an empty sequence for none', async () => {
    const { choices } = await ask('echo', { messages: user('abc'), stop: '' });
    expect(choices[0]?.message.content).toBe('abc');
  });
});

describe('logprobs', () => {
  it('name every token of the answer, the likeliest first, with probabilities that add up to 1 at most', async () => {
    await fc.assert(
      fc.asyncProperty(prose, fc.integer({ min: 0, max: 20 }), async (text, top_logprobs) => {
        const { choices } = await ask('echo', { messages: user(text), logprobs: true, top_logprobs });
        const content = choices[0]?.logprobs?.content ?? [];
        expect(content.map(({ token }) => token).join('')).toBe(text);
        for (const { token, logprob, bytes, top_logprobs: likely } of content) {
          expect(bytes).toEqual([...Buffer.from(token)]);
          expect(likely).toHaveLength(top_logprobs);
          expect(new Set(likely.map((other) => other.token)).size).toBe(likely.length);
          expect(likely.map((other) => other.logprob)).toEqual(
            likely.map((other) => other.logprob).sort((a, b) => b - a),
          );
          if (likely[0]) expect(likely[0]).toMatchObject({ token, logprob });
          const sum = likely.reduce((total, other) => total + Math.exp(other.logprob), 0);
          expect(sum).toBeLessThanOrEqual(1.0001);
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('a whole reply of more than 64 MiB is refused, log probabilities included', async () => {
  const request = { messages: user('x'), n: 2, logprobs: true, top_logprobs: 20, max_tokens: 2_147_483_647 };
  expect(await failure(ask('story', request))).toMatchObject({
    kind: 'bad_response',
    message: expect.stringContaining('larger than'),
  });
});

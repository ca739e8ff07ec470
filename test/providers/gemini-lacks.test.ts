import { describe, expect, it } from 'vitest';
import { lacks } from '../../src/providers/gemini/lacks.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { geminiRoute } from './fixtures/gemini/setup.ts';
import { hello, translate } from './fixtures/gemini/translate.ts';

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

import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../src/providers/provider.ts';
import type { Supports } from '../../src/providers/route.ts';
import { saidFor } from './fixtures/bedrock/call.ts';
import { CLAUDE, hello, LLAMA, NOVA } from './fixtures/bedrock/setup.ts';

const NOVA_2 = 'us.amazon.nova-2-lite-v1:0';
const GPT_OSS = 'openai.gpt-oss-120b-1:0';
const GPT = 'us.openai.gpt-6-sol';
const QWEN = 'qwen.qwen3-32b-v1:0';
const BUDGET = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';

describe('what a family takes past Converse', () => {
  it.each<[string, Partial<ChatRequest>, Partial<Supports>, object | undefined, string[]]>([
    [CLAUDE, { top_k: 40 }, {}, { top_k: 40 }, []],
    [NOVA, { top_k: 40 }, {}, { inferenceConfig: { topK: 40 } }, []],
    [LLAMA, { top_k: 40 }, {}, undefined, ['top_k']],
    [NOVA, { top_k: 40 }, { top_k: false }, undefined, ['top_k']],
    [LLAMA, { top_k: 0, presence_penalty: 0 }, {}, undefined, []],
    ['cohere.command-r-v1:0', { top_k: 4, seed: 7 }, { seed: true }, { k: 4, seed: 7 }, []],
    [
      'ai21.jamba-1-5-large-v1:0',
      { presence_penalty: 0.5, frequency_penalty: 1, seed: 7 },
      { penalties: true, seed: true },
      { presence_penalty: 0.5, frequency_penalty: 1 },
      ['seed'],
    ],
  ])('%s with %j', (model, request, supports, fields, dropped) => {
    const said = saidFor(request, model, supports);
    expect(said.sent.additionalModelRequestFields).toEqual(fields);
    expect(said.dropped).toEqual(dropped);
  });

  it('sampling, within the wire’s scale', () => {
    const said = saidFor({ temperature: 1.5, top_p: 0.5 }, LLAMA);
    expect(said.sent.inferenceConfig).toEqual({ temperature: 1, topP: 0.5 });
    expect(said.translated).toEqual(['temperature']);
    const gpt = saidFor({ temperature: 0.5, top_p: 1, stop: 'END' }, GPT);
    expect(gpt.sent).not.toHaveProperty('inferenceConfig');
    expect(gpt.dropped).toEqual(['temperature', 'stop']);
    expect(saidFor({ stop: 'END' }, QWEN).dropped).toEqual(['stop']);
    expect(saidFor({ stop: ['\n', 'END'] }, NOVA)).toMatchObject({
      sent: { inferenceConfig: { stopSequences: ['END'] } },
      dropped: ['stop[0]'],
    });
  });

  it('limits: Claude is always given one, others when asked, none more than the model has', () => {
    expect(saidFor({}, CLAUDE).sent.inferenceConfig).toEqual({ maxTokens: 64_000 });
    expect(saidFor({}, NOVA).sent).not.toHaveProperty('inferenceConfig');
    const said = saidFor({ max_completion_tokens: 100_000 }, NOVA);
    expect(said.sent.inferenceConfig).toEqual({ maxTokens: 64_000 });
    expect(said.translated).toEqual(['max_completion_tokens']);
    const unknown = saidFor({ max_tokens: 100_000 }, NOVA, {}, { maxOutputTokens: null });
    expect(unknown.sent.inferenceConfig).toEqual({ maxTokens: 100_000 });
  });

  it('tiers of service that it has', () => {
    expect(saidFor({ service_tier: 'flex' }).sent.serviceTier).toEqual({ type: 'flex' });
    expect(saidFor({ service_tier: 'auto' })).toMatchObject({ dropped: [] });
    expect(saidFor({ service_tier: 'scale' })).toMatchObject({ dropped: ['service_tier'] });
  });

  it('nothing else, and says so', () => {
    const { dropped, json } = saidFor({
      user: 'u',
      metadata: { team: 'blue' },
      store: false,
      verbosity: 'medium',
      modalities: ['text'],
      min_p: 0.1,
      ...{ guardrailConfig: { guardrailIdentifier: 'g' } },
    });
    expect(dropped).toEqual(['user', 'metadata', 'min_p', 'guardrailConfig']);
    expect(json).not.toMatch(/"user":"u"|metadata|guardrail/);
  });

  it('nothing that the configuration switches off', () => {
    const tools = [{ type: 'function', function: { name: 'weather' } }] as const;
    const said = saidFor({ tools: [...tools], stop: 'END', reasoning_effort: 'low' }, CLAUDE, {
      tools: false,
      stop: false,
      reasoning: false,
    });
    expect(said.dropped).toEqual(['tools', 'stop', 'reasoning_effort']);
    expect(said.sent).toEqual({
      messages: [{ role: 'user', content: [{ text: 'Hello' }] }],
      inferenceConfig: { maxTokens: 64_000 },
    });
  });
});

describe('reasoning_effort', () => {
  it.each<[string, Partial<ChatRequest>, object | undefined, boolean]>([
    [
      CLAUDE,
      { reasoning_effort: 'xhigh' },
      { thinking: { type: 'adaptive', display: 'summarized' }, output_config: { effort: 'high' } },
      true,
    ],
    [
      BUDGET,
      { reasoning_effort: 'low', max_tokens: 10_000 },
      { thinking: { type: 'enabled', budget_tokens: 2_000 } },
      true,
    ],
    ['anthropic.claude-sonnet-5', { reasoning_effort: 'none' }, { thinking: { type: 'disabled' } }, false],
    [
      'us-gov.anthropic.claude-opus-4-6-v1',
      { reasoning_effort: 'low' },
      { thinking: { type: 'adaptive' }, output_config: { effort: 'low' } },
      false,
    ],
    [
      NOVA_2,
      { reasoning_effort: 'high' },
      { reasoningConfig: { type: 'enabled', maxReasoningEffort: 'high' } },
      false,
    ],
    // Its highest is refused together with a limit.
    [
      NOVA_2,
      { reasoning_effort: 'high', max_tokens: 9 },
      { reasoningConfig: { type: 'enabled', maxReasoningEffort: 'medium' } },
      true,
    ],
    [NOVA_2, { reasoning_effort: 'none' }, undefined, false],
    [GPT_OSS, { reasoning_effort: 'max' }, { reasoning_effort: 'high' }, true],
    [GPT, { reasoning_effort: 'xhigh' }, { reasoning: { effort: 'xhigh' } }, false],
  ])('of %s with %j', (model, request, fields, translated) => {
    const said = saidFor(request, model);
    expect(said.sent.additionalModelRequestFields).toEqual(fields);
    expect(said.translated).toEqual(translated ? ['reasoning_effort'] : []);
    expect(said.dropped).toEqual([]);
  });

  it('is dropped where the model has nothing of the kind', () => {
    expect(saidFor({ reasoning_effort: 'low' }, LLAMA)).toMatchObject({ dropped: ['reasoning_effort'] });
  });
});

describe('a family', () => {
  const told = (id: string, qualified: string) =>
    saidFor({ top_k: 4 }, id, {}, { qualified }).sent.additionalModelRequestFields;

  it('is that of the base name, where an inference profile has a name of its own', () => {
    const arn = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2';
    expect(told(arn, 'anthropic/claude-opus-4-6')).toEqual({ top_k: 4 });
    expect(told(arn, 'amazon/nova-pro')).toEqual({ inferenceConfig: { topK: 4 } });
    expect(told(arn, 'us/somebody')).toBeUndefined();
  });

  it('that nobody knows is asked for no more than every model takes', () => {
    const { sent } = saidFor(
      {
        messages: hello,
        response_format: { type: 'json_schema', json_schema: { name: 'a', schema: { type: 'object' } } },
      },
      'acme.new-model-v1:0',
    );
    expect(Object.keys(sent)).toEqual(['messages']);
    expect(sent.messages[0]?.content.at(-1)).toMatchObject({ text: expect.stringContaining('JSON Schema') });
  });
});

describe('structured outputs', () => {
  const schema = {
    type: 'object',
    properties: { age: { type: 'integer', minimum: 0 } },
    required: ['age'],
    additionalProperties: false,
  };
  const format: ChatRequest['response_format'] = {
    type: 'json_schema',
    json_schema: { name: 'person', description: 'Somebody.', schema },
  };

  it.each([
    ['us.anthropic.claude-opus-4-6-v1', 'wire'],
    ['anthropic.claude-haiku-4-5-20251001-v1:0', 'wire'],
    ['anthropic.claude-sonnet-4-6', 'tool'],
    ['anthropic.claude-opus-5', 'tool'],
    // It can't be forced.
    ['anthropic.claude-opus-5-5', 'words'],
    [QWEN, 'wire'],
    ['mistral.ministral-3-8b-instruct', 'wire'],
    ['mistral.mistral-large-2407-v1:0', 'words'],
    [LLAMA, 'words'],
    [NOVA, 'tool'],
  ])('of %s are had by %s', (model, by) => {
    const { sent, answerSchema, translated } = saidFor({ response_format: format }, model);
    const found = sent.outputConfig ? 'wire' : sent.toolConfig ? 'tool' : 'words';
    expect(found).toBe(by);
    expect(answerSchema).toEqual(by === 'wire' ? undefined : schema);
    expect(translated).toEqual(['response_format']);
  });

  it('are told what can’t be enforced', () => {
    const { sent } = saidFor({ response_format: format });
    const { jsonSchema } = sent.outputConfig?.textFormat.structure ?? {};
    expect(jsonSchema).toMatchObject({ name: 'person', description: 'Somebody.' });
    expect(JSON.parse(jsonSchema?.schema ?? '')).toMatchObject({
      properties: { age: { type: 'integer', description: '(minimum: 0)' } },
    });
  });

  it('leave a tool free to be called instead', () => {
    const tools = [{ type: 'function', function: { name: 'weather' } }] as const;
    const { sent } = saidFor({ response_format: format, tools: [...tools] }, NOVA);
    expect(sent.toolConfig?.toolChoice).toEqual({ any: {} });
    const forced = saidFor({ response_format: format, tools: [...tools], tool_choice: 'required' }, NOVA);
    expect(forced.sent.toolConfig?.tools).toHaveLength(1);
    expect(forced.json).toContain('JSON Schema');
  });
});

import { FunctionCallingConfigMode, GoogleGenAI, type Part, Type } from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { allOf } from './all-of.ts';

let mock: Mock;
let client: GoogleGenAI;
const clientOf = (apiKey: string, fault?: string): GoogleGenAI =>
  new GoogleGenAI({
    apiKey,
    httpOptions: {
      baseUrl: mock.url,
      retryOptions: { attempts: 1 },
      ...(fault !== undefined && { headers: { 'x-parley-fault': fault } }),
    },
  });
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0, key: 'right' });
  client = clientOf('right');
});
afterAll(() => mock.close());

const functionDeclarations = [
  {
    name: 'get_weather',
    parametersJsonSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
  {
    name: 'get_time',
    parameters: {
      type: Type.OBJECT,
      properties: { zone: { type: Type.STRING, enum: ['CET'] } },
      required: ['zone'],
    },
  },
];

describe('the official Google SDK', () => {
  it('generates content', async () => {
    const reply = await client.models.generateContent({
      model: 'sandbox/echo',
      contents: 'Hello, mock!',
      config: { systemInstruction: 'Be kind.', candidateCount: 2 },
    });
    expect(reply.text).toBe('Hello, mock!');
    expect(reply.candidates).toHaveLength(2);
    expect(reply.candidates?.[0]).toMatchObject({
      finishReason: 'STOP',
      index: 0,
      content: { role: 'model' },
    });
    expect(reply.usageMetadata).toMatchObject({ candidatesTokenCount: 8 });
    expect(reply.usageMetadata?.totalTokenCount).toBe((reply.usageMetadata?.promptTokenCount ?? 0) + 8);
    expect(reply.modelVersion).toBe('sandbox/echo');
  });

  it('streams, with the usage on the last event', async () => {
    const stream = await client.models.generateContentStream({ model: 'echo', contents: 'Hello, mock!' });
    const events = await allOf(stream);
    expect(events.map((event) => event.text ?? '').join('')).toBe('Hello, mock!');
    expect(events.length).toBeGreaterThan(3);
    expect(events.at(-1)).toMatchObject({
      candidates: [{ finishReason: 'STOP' }],
      usageMetadata: { candidatesTokenCount: 4 },
    });
    expect(events.slice(0, -1).every((event) => event.candidates?.[0]?.finishReason === undefined)).toBe(
      true,
    );
  });

  it('limits the answer', async () => {
    const config = { maxOutputTokens: 7, seed: 3, responseLogprobs: true, logprobs: 2 };
    const reply = await client.models.generateContent({ model: 'story', contents: 'Go on', config });
    expect(reply.candidates?.[0]).toMatchObject({ finishReason: 'MAX_TOKENS' });
    expect(reply.candidates?.[0]?.logprobsResult?.chosenCandidates).toHaveLength(7);
    expect(reply.candidates?.[0]?.logprobsResult?.topCandidates?.[0]?.candidates).toHaveLength(2);
    const stopped = await client.models.generateContent({
      model: 'echo',
      contents: 'one two',
      config: { stopSequences: [' two'] },
    });
    expect(stopped.text).toBe('one');
  });

  it('runs a loop of functions, and brings signatures back', async () => {
    const config = { tools: [{ functionDeclarations }] };
    const stream = await client.models.generateContentStream({
      model: 'tools',
      contents: 'What now?',
      config,
    });
    const parts = (await allOf(stream))
      .flatMap((event) => event.candidates?.[0]?.content?.parts ?? [])
      .filter((part) => part.functionCall);
    const reply = await client.models.generateContent({ model: 'tools', contents: 'What now?', config });
    expect(reply.functionCalls).toMatchObject([
      { name: 'get_weather', args: { city: expect.any(String) } },
      { name: 'get_time', args: { zone: 'CET' } },
    ]);
    expect(parts).toEqual(reply.candidates?.[0]?.content?.parts);
    expect(parts.map((part) => part.thoughtSignature !== undefined)).toEqual([true, false]);
    const user = { role: 'user', parts: [{ text: 'What now?' }] };
    const results = parts.map((part) => ({
      functionResponse: {
        id: part.functionCall?.id,
        name: part.functionCall?.name,
        response: { output: 'fine' },
      },
    }));
    const again = (called: Part[]) =>
      client.models.generateContent({
        model: 'tools',
        contents: [user, { role: 'model', parts: called }, { role: 'user', parts: results as Part[] }],
        config,
      });
    expect((await again(parts)).text).toBe('{"output":"fine"}\n{"output":"fine"}');
    await expect(
      again([{ ...parts[0], thoughtSignature: 'Zm9yZ2Vk' }, parts[1] ?? {}]),
    ).rejects.toMatchObject({ status: 400 });
    await again([{ ...parts[0], thoughtSignature: 'skip_thought_signature_validator' }, parts[1] ?? {}]);
  });

  it.each([
    [{ mode: FunctionCallingConfigMode.NONE }, []],
    [{ mode: FunctionCallingConfigMode.AUTO }, []],
    [{ mode: FunctionCallingConfigMode.ANY }, ['get_weather']],
    [{ mode: FunctionCallingConfigMode.ANY, allowedFunctionNames: ['get_time'] }, ['get_time']],
  ])('is obeyed in its function calling config %j', async (functionCallingConfig, expected) => {
    const config = { tools: [{ functionDeclarations }], toolConfig: { functionCallingConfig } };
    const reply = await client.models.generateContent({ model: 'echo', contents: 'x', config });
    expect(reply.functionCalls?.map((call) => call.name) ?? []).toEqual(expected);
  });

  it('gets JSON by either kind of schema', async () => {
    const dialects = [
      {
        responseSchema: {
          type: Type.OBJECT,
          properties: { ages: { type: Type.ARRAY, minItems: '2', items: { type: Type.INTEGER } } },
          required: ['ages'],
        },
      },
      {
        responseJsonSchema: {
          type: 'object',
          properties: { ages: { type: 'array', minItems: 2, items: { type: 'integer' } } },
          required: ['ages'],
        },
      },
    ];
    for (const schema of dialects) {
      const config = { responseMimeType: 'application/json', ...schema };
      const { text } = await client.models.generateContent({ model: 'echo', contents: 'x', config });
      const { ages } = JSON.parse(text ?? '') as { ages: unknown[] };
      expect(ages.length).toBeGreaterThanOrEqual(2);
      expect(ages.every(Number.isInteger)).toBe(true);
    }
    const free = await client.models.generateContent({
      model: 'echo',
      contents: 'x',
      config: { responseMimeType: 'application/json' },
    });
    expect(JSON.parse(free.text ?? '')).toEqual({ text: 'x' });
  });

  it('sees thoughts where it asks for them, and pays for them always', async () => {
    const ask = (includeThoughts: boolean, thinkingBudget?: number) =>
      client.models.generateContent({
        model: 'reasoner',
        contents: 'Hm?',
        config: { thinkingConfig: { includeThoughts, thinkingBudget } },
      });
    const shown = await ask(true);
    expect(shown.candidates?.[0]?.content?.parts).toMatchObject([{ thought: true }, { text: 'Hm?' }]);
    expect(shown.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(0);
    const hidden = await ask(false);
    expect(hidden.candidates?.[0]?.content?.parts).toMatchObject([{ text: 'Hm?' }]);
    expect(hidden.usageMetadata?.thoughtsTokenCount).toBe(shown.usageMetadata?.thoughtsTokenCount);
    expect((await ask(true, 0)).usageMetadata).not.toHaveProperty('thoughtsTokenCount');
  });

  it('is refused as Google refuses, and its images arrive', async () => {
    const refused = await client.models.generateContent({ model: 'refuser', contents: 'x' });
    expect(refused.candidates?.[0]).toMatchObject({
      finishReason: 'SAFETY',
      safetyRatings: [{ blocked: true }],
    });
    const contents = [
      {
        role: 'user',
        parts: [{ text: 'Look' }, { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }],
      },
    ];
    const seen = await client.models.generateContent({ model: 'context', contents });
    expect(JSON.parse(seen.text ?? '')).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Look' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
        ],
      },
    ]);
  });

  it('lists models', async () => {
    const models = await allOf(await client.models.list());
    expect(models.map((model) => model.name)).toContain('models/echo');
  });

  it.each([
    ['status=429;retry-after=2', 429, /RESOURCE_EXHAUSTED.*"retryDelay":"2s"/],
    ['status=500', 500, /INTERNAL/],
    ['status=503', 503, /UNAVAILABLE/],
  ])('throws its own error for %s', async (fault, status, message) => {
    const asked = clientOf('right', fault).models.generateContent({ model: 'echo', contents: 'x' });
    await expect(asked).rejects.toMatchObject({
      name: 'ApiError',
      status,
      message: expect.stringMatching(message),
    });
  });

  it('throws for an error that comes in a stream', async () => {
    const stream = await clientOf('right', 'error-event=2').models.generateContentStream({
      model: 'echo',
      contents: 'one two three',
    });
    await expect(allOf(stream)).rejects.toMatchObject({ name: 'ApiError', status: 503 });
  });

  it('throws what is wrong with its key, model and body', async () => {
    const wrong = clientOf('wrong').models.generateContent({ model: 'echo', contents: 'x' });
    await expect(wrong).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('UNAUTHENTICATED'),
    });
    const none = client.models.generateContent({ model: 'gemini-9', contents: 'x' });
    await expect(none).rejects.toMatchObject({ status: 404, message: expect.stringContaining('NOT_FOUND') });
    const bad = client.models.generateContent({
      model: 'echo',
      contents: 'x',
      config: { candidateCount: 9 },
    });
    await expect(bad).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('candidateCount'),
    });
  });
});

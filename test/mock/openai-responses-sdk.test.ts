import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type {
  ResponseFunctionToolCall,
  ResponseInput,
  ResponseReasoningItem,
  Tool,
} from 'openai/resources/responses/responses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Mock, startMock } from '../../src/mock/server.ts';
import { allOf } from './all-of.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ host: '127.0.0.1', port: 0, key: 'sk-right' });
});
afterAll(() => mock.close());

const clientOf = (path: string): OpenAI =>
  new OpenAI({ apiKey: 'sk-right', baseURL: `${mock.url}${path}`, maxRetries: 0 });

const tools: Tool[] = [
  {
    type: 'function',
    name: 'get_weather',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    strict: false,
  },
  { type: 'custom', name: 'note' },
];
const stateless = { store: false, include: ['reasoning.encrypted_content' as const] };

describe.each(['/v1', '/openai/v1'])('the official SDK’s responses at %s', (path) => {
  const client = (): OpenAI => clientOf(path);

  it('answer, and repeat what was asked for', async () => {
    const reply = await client().responses.create({
      model: 'echo',
      instructions: 'Be brief.',
      input: 'Hello, mock!',
      max_output_tokens: 100,
      metadata: { a: 'b' },
    });
    expect(reply).toMatchObject({
      object: 'response',
      status: 'completed',
      model: 'echo',
      output_text: 'Hello, mock!',
      instructions: 'Be brief.',
      max_output_tokens: 100,
      metadata: { a: 'b' },
      usage: { output_tokens: 4, output_tokens_details: { reasoning_tokens: 0 } },
    });
    expect(reply.id).toMatch(/^resp_[0-9a-f]{32}$/);
  });

  it('stream the same response that comes whole', async () => {
    const asked = {
      model: 'reasoner',
      input: 'Is 97 a prime?',
      reasoning: { summary: 'auto' },
      ...stateless,
    } as const;
    const whole = await client().responses.create(asked);
    const stream = client().responses.stream(asked);
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    const streamed = await stream.finalResponse();
    const bare = (output: readonly { id?: string | null }[]) => output.map(({ id: _, ...item }) => item);
    expect(streamed.output_text).toBe('Is 97 a prime?');
    expect(bare(streamed.output)).toMatchObject(bare(whole.output));
    expect(streamed.output.map(({ type }) => type)).toEqual(['reasoning', 'message']);
    expect(streamed.usage).toEqual(whole.usage);
    expect([types[0], types[1], types.at(-1)]).toEqual([
      'response.created',
      'response.in_progress',
      'response.completed',
    ]);
  });

  it('number their events from 0 on, without a gap', async () => {
    const events = await allOf(
      await client().responses.create({ model: 'tools', input: 'Hi', tools, stream: true }),
    );
    expect(events.map((event) => event.sequence_number)).toEqual([...events.keys()]);
  });

  it('run a loop of tools with reasoning in between, nothing kept at the server', async () => {
    const input: ResponseInput = [{ role: 'user', content: 'How warm is it?' }];
    const asked = {
      model: 'reasoner',
      tools,
      reasoning: { effort: 'low', summary: 'auto' },
      ...stateless,
    } as const;
    const first = await client().responses.create({ ...asked, input, tool_choice: 'required' });
    const [thought, call] = first.output as [ResponseReasoningItem, ResponseFunctionToolCall];
    expect(thought).toMatchObject({ type: 'reasoning', summary: [{ type: 'summary_text' }] });
    expect(call).toMatchObject({ type: 'function_call', name: 'get_weather', status: 'completed' });
    expect(first.usage?.output_tokens_details.reasoning_tokens).toBeGreaterThan(0);
    const result = { type: 'function_call_output' as const, call_id: call.call_id, output: '12 degrees' };
    const replayed = [...input, thought, call, result];
    const { output_text } = await client().responses.create({ ...asked, input: replayed });
    expect(output_text).toBe('How warm is it?');
    const context = await client().responses.create({ model: 'context', input: replayed });
    expect(JSON.parse(context.output_text)).toMatchObject([
      { role: 'user' },
      {
        role: 'assistant',
        reasoning_content: thought.summary[0]?.text,
        tool_calls: [{ id: call.call_id, function: { name: 'get_weather' } }],
      },
      { role: 'tool', tool_call_id: call.call_id, content: '12 degrees' },
    ]);
  });

  it('refuse a conversation that the API would refuse', async () => {
    const thought = (encrypted_content: string | null) => ({
      type: 'reasoning' as const,
      id: 'rs_1',
      summary: [],
      encrypted_content,
    });
    const call = { type: 'function_call' as const, call_id: 'call_1', name: 'get_weather', arguments: '{}' };
    const user = { role: 'user' as const, content: 'Hi' };
    const { output } = await client().responses.create({ model: 'reasoner', input: 'Hi', ...stateless });
    const [sealed] = output as [ResponseReasoningItem];
    const wrong: readonly [ResponseInput, RegExp][] = [
      [[thought('forged'), { role: 'assistant', content: 'Hi' }, user], /could not be verified/],
      [[thought(null), { role: 'assistant', content: 'Hi' }, user], /not persisted/],
      [[sealed, user], /without its required following item/],
      [[user, call], /No tool output found for function call call_1/],
      [[{ type: 'function_call_output', call_id: 'call_2', output: '' }], /No tool call found/],
    ];
    for (const [input, message] of wrong) {
      const asked = client().responses.create({ model: 'reasoner', input });
      await expect(asked).rejects.toMatchObject({ status: 400, message: expect.stringMatching(message) });
    }
  });

  it('call custom tools with text', async () => {
    const asked = {
      model: 'tools',
      input: 'Write it down',
      tools,
      tool_choice: { type: 'custom', name: 'note' },
    } as const;
    const { output } = await client().responses.create(asked);
    expect(output).toMatchObject([{ type: 'custom_tool_call', name: 'note', input: expect.any(String) }]);
    const streamed = await client().responses.stream(asked).finalResponse();
    expect(streamed.output).toMatchObject([{ type: 'custom_tool_call', name: 'note' }]);
  });

  it('parse structured output', async () => {
    const Person = z.object({ name: z.string(), age: z.number().int() });
    const reply = await client().responses.parse({
      model: 'echo',
      input: 'Hi',
      text: { format: zodTextFormat(Person, 'person') },
    });
    expect(Person.parse(reply.output_parsed)).toEqual(reply.output_parsed);
  });

  it('tell refusals, cut answers and probabilities', async () => {
    const refused = await client().responses.create({ model: 'refuser', input: 'Hi' });
    expect(refused.output).toMatchObject([{ type: 'message', content: [{ type: 'refusal' }] }]);
    const cut = await client().responses.create({ model: 'story', input: 'Hi', max_output_tokens: 20 });
    expect(cut).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      usage: { output_tokens: 20 },
    });
    const likely = await client().responses.create({
      model: 'echo',
      input: 'Hello there',
      include: ['message.output_text.logprobs'],
      top_logprobs: 2,
    });
    expect(likely.output).toMatchObject([
      { content: [{ logprobs: [{ token: 'Hello', top_logprobs: [{ token: 'Hello' }, {}] }, {}] }] },
    ]);
  });

  it('throw the SDK’s own errors, also for what comes in a stream', async () => {
    const faulty = { headers: { 'x-parley-fault': 'status=429;retry-after=2' } };
    const limited = client().responses.create({ model: 'echo', input: 'Hi' }, faulty);
    await expect(limited).rejects.toBeInstanceOf(OpenAI.RateLimitError);
    const headers = { 'x-parley-fault': 'error-event=4' };
    const stream = await client().responses.create({ model: 'echo', input: 'Hi', stream: true }, { headers });
    await expect(allOf(stream)).rejects.toMatchObject({ code: 'service_unavailable' });
    const nobody = client().responses.create({ model: 'gpt-4o', input: 'Hi' });
    await expect(nobody).rejects.toBeInstanceOf(OpenAI.NotFoundError);
    const low = client().responses.create({ model: 'echo', input: 'Hi', max_output_tokens: 5 });
    await expect(low).rejects.toMatchObject({ status: 400, param: 'max_output_tokens' });
    const kept = client().responses.create({ model: 'echo', input: 'Hi', previous_response_id: 'resp_1' });
    await expect(kept).rejects.toMatchObject({ status: 400, param: 'previous_response_id' });
  });
});

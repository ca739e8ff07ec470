import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiProvider } from '../../src/providers/openai/index.ts';
import { toInput } from '../../src/providers/openai-responses/input.ts';
import type { ChatRequest, Provider } from '../../src/providers/provider.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents, collect } from './conformance/collect.ts';
import { callOf, routeTo, settingsOf } from './fixtures/openai/setup.ts';
import { calls, response, says, stream, thinks } from './fixtures/openai-responses/wire.ts';

type Message = ChatRequest['messages'][number];
type Assistant = Extract<Message, { role: 'assistant' }>;
type Detail = NonNullable<Assistant['reasoning_details']>[number];

const tools: ChatRequest['tools'] = [{ type: 'function', function: { name: 'weather' } }];
const user: Message = { role: 'user', content: 'How warm is it?' };
const format = 'openai-responses-v1';

let upstream: Upstream;
let provider: Provider;
beforeEach(async () => {
  upstream = await startUpstream();
  provider = createOpenAiProvider(settingsOf('openai', `${upstream.url}/v1`));
});
afterEach(async () => {
  await provider.close();
  await upstream.close();
});

const route = routeTo('openai', 'gpt-5.6-sol');
const callWith = (...messages: Message[]) => callOf({ messages, tools, reasoning_effort: 'high' }, route);
const lastInput = (): unknown[] => {
  const body = upstream.seen.at(-1)?.json as { readonly input: unknown[] };
  return body.input;
};

const TURN = [
  thinks(['I must look.'], 'sealed-1', 'rs_1'),
  calls('call_1', 'weather', { city: 'Köln' }),
  thinks([], 'sealed-2', 'rs_2'),
  calls('call_2', 'weather', { city: 'Oslo' }),
];
/** The turn as the API wants it back. */
const REPLAYED = [
  {
    type: 'reasoning',
    id: 'rs_1',
    summary: [{ type: 'summary_text', text: 'I must look.' }],
    encrypted_content: 'sealed-1',
  },
  { type: 'function_call', call_id: 'call_1', name: 'weather', arguments: '{"city":"Köln"}' },
  { type: 'reasoning', id: 'rs_2', summary: [], encrypted_content: 'sealed-2' },
  { type: 'function_call', call_id: 'call_2', name: 'weather', arguments: '{"city":"Oslo"}' },
];
const RESULTS: Message[] = [
  { role: 'tool', tool_call_id: 'call_1', content: '12' },
  { role: 'tool', tool_call_id: 'call_2', content: '9' },
];

describe('encrypted reasoning', () => {
  it.each(['whole', 'streamed'])('survives a round trip through the client, %s', async (how) => {
    upstream.answer(how === 'whole' ? json(response(TURN)) : sse(stream(response(TURN))));
    const { choices } =
      how === 'whole'
        ? await provider.chat(callWith(user))
        : collect(await allEvents(await provider.chatStream(callWith(user))));
    // As clients do: the message goes back as JSON, just as it came.
    const answer = JSON.parse(JSON.stringify(choices[0]?.message)) as Assistant;
    upstream.answer(json(response([says('Warm.')])));
    await provider.chat(callWith(user, answer, ...RESULTS));
    expect(lastInput()).toEqual([
      { type: 'message', role: 'user', content: 'How warm is it?' },
      ...REPLAYED,
      { type: 'function_call_output', call_id: 'call_1', output: '12' },
      { type: 'function_call_output', call_id: 'call_2', output: '9' },
    ]);
  });

  const replayed = (details: Detail[], message: Partial<Assistant> = { content: 'Hi' }) =>
    toInput([{ role: 'assistant', reasoning_details: details, ...message }], format);
  const sealed = (data: string, more: Partial<Detail> = {}): Detail => ({
    type: 'reasoning.encrypted',
    data,
    format,
    index: 0,
    ...more,
  });
  const said = { type: 'message', role: 'assistant', content: 'Hi' };

  it('of another provider is left out', () => {
    const foreign: Detail[] = [
      sealed('a', { format: 'azure-openai-responses-v1' }),
      sealed('b', { format: null }),
      { type: 'reasoning.text', text: 'c', signature: 's' },
      { type: 'reasoning.encrypted', data: 'd' },
    ];
    expect(replayed(foreign)).toEqual([said]);
  });

  it('that nothing came of is left out, and so is a summary without it', () => {
    expect(replayed([sealed('a', { index: 1 })])).toEqual([said]);
    expect(replayed([sealed('a')], { content: null })).toEqual([]);
    expect(replayed([{ type: 'reasoning.summary', summary: 'a', format, index: 0 }])).toEqual([said]);
  });

  it('is put together by its name where a client has lost the places', () => {
    const details: Detail[] = [
      { type: 'reasoning.summary', summary: 'a', format, id: 'rs_1' },
      sealed('b', { index: null, id: 'rs_1' }),
    ];
    expect(replayed(details)).toEqual([
      {
        type: 'reasoning',
        id: 'rs_1',
        summary: [{ type: 'summary_text', text: 'a' }],
        encrypted_content: 'b',
      },
      said,
    ]);
  });

  it('goes before words that stand behind it, with what the words were', () => {
    const extra_content = { openai: { phase: 'commentary' } };
    expect(replayed([sealed('a')], { content: 'Hi', extra_content })).toEqual([
      { type: 'reasoning', summary: [], encrypted_content: 'a' },
      { ...said, phase: 'commentary' },
    ]);
  });
});

describe('what the gateway added itself', () => {
  const refusal = (message: string, param: string, code: string | null = null) =>
    json({ error: { message, type: 'invalid_request_error', param, code } }, 400);
  const summaries = 'Your organization must be verified to generate reasoning summaries.';
  const bodyAt = (at: number) => upstream.seen[at]?.json as { readonly reasoning: unknown };
  const reasoningOf = (at: number): unknown => bodyAt(at).reasoning;

  it.each(['whole', 'streamed'])(
    'is left out where this organisation may not have summaries, %s, from then on',
    async (how) => {
      const answer = how === 'whole' ? json(response([says('Hi')])) : sse(stream(response([says('Hi')])));
      upstream.answer((seen, reply) => {
        const asked = (seen.json as { reasoning: { summary?: string } }).reasoning.summary;
        return (asked ? refusal(summaries, 'reasoning.summary', 'unsupported_value') : answer)(seen, reply);
      });
      const ask = () =>
        how === 'whole' ? provider.chat(callWith(user)) : provider.chatStream(callWith(user)).then(allEvents);
      await ask();
      expect([reasoningOf(0), reasoningOf(1)]).toEqual([
        { effort: 'high', summary: 'auto' },
        { effort: 'high' },
      ]);
      await ask();
      expect(upstream.seen).toHaveLength(3);
      expect(reasoningOf(2)).toEqual({ effort: 'high' });
    },
  );

  it('is left out where reasoning was encrypted for another account, for that call', async () => {
    const details: Detail[] = [{ type: 'reasoning.encrypted', data: 'theirs', format, index: 0 }];
    const message: Message = { role: 'assistant', content: 'Hi', reasoning_details: details };
    upstream.answer((seen, reply) =>
      (seen.text.includes('theirs')
        ? refusal(
            'The encrypted content for item rs_1 could not be verified.',
            'input',
            'invalid_encrypted_content',
          )
        : json(response([says('Hi')])))(seen, reply),
    );
    const { choices } = await provider.chat(callWith(user, message, user));
    expect(choices[0]?.message.content).toBe('Hi');
    expect(lastInput()).toHaveLength(3);
    upstream.answer(json(response([says('Hi')])));
    await provider.chat(callWith(user, message, user));
    expect(lastInput()).toHaveLength(4);
  });

  it('is not tried twice, and no other refusal is tried again', async () => {
    upstream.answer(refusal(summaries, 'reasoning.summary'));
    await expect(provider.chat(callWith(user))).rejects.toMatchObject({ param: 'reasoning_effort' });
    expect(upstream.seen).toHaveLength(2);
    upstream.answer(refusal('Too small', 'max_output_tokens'));
    await expect(provider.chat(callWith(user))).rejects.toMatchObject({
      kind: 'invalid_request',
      param: 'max_completion_tokens',
    });
    expect(upstream.seen).toHaveLength(3);
  });
});

it.each([
  ['input[3].content[0].image_url', 'messages'],
  ['input', 'messages'],
  ['reasoning.effort', 'reasoning_effort'],
  ['text.format.schema', 'response_format'],
  ['text.verbosity', 'verbosity'],
  ['max_output_tokens', 'max_completion_tokens'],
  ['tools[0].name', 'tools[0].name'],
  ['inputs', 'inputs'],
])('an error at %s is told at %s', async (param, told) => {
  upstream.answer(json({ error: { message: 'No.', type: 'invalid_request_error', param, code: null } }, 400));
  await expect(provider.chat(callWith(user))).rejects.toMatchObject({ kind: 'invalid_request', param: told });
});

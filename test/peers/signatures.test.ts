import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { ContentBlock } from '@anthropic-ai/sdk/resources/messages/messages';
import { stepCountIs, streamText, tool } from 'ai';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ChatMessage, ChunkDelta } from '../../src/contract/chat.ts';
import * as claude from '../providers/fixtures/anthropic/wire.ts';
import * as google from '../providers/fixtures/gemini/wire.ts';
import { completionOf, streamOf } from '../support/contract.ts';
import { APP_KEY } from '../support/gateway.ts';
import { json, sse } from '../support/upstream.ts';
import { bodyFor, startWires, WIRES, type Wire, type WiresStage } from './wires.ts';

let stage: WiresStage;
beforeAll(async () => {
  stage = await startWires();
});
afterAll(() => stage.close());

interface Turn {
  readonly reply: unknown;
  readonly stream: string | null;
  /** What the provider must see again. */
  readonly sentBack: unknown;
}

const thinking: ContentBlock = { type: 'thinking', thinking: 'Let me look it up.', signature: 'c2lnMQ==' };
const parts = [
  { text: 'Let me look it up.', thought: true, thoughtSignature: 'c2lnMQ==' },
  { functionCall: { id: 'call_1', name: 'weather', args: { city: 'Köln' } }, thoughtSignature: 'c2lnMg==' },
];

const TURNS: Partial<Record<Wire['name'], Turn>> = {
  anthropic: {
    ...claude.both(
      claude.message([thinking, claude.toolUse('call_1', 'weather', { city: 'Köln' })], {
        stop_reason: 'tool_use',
      }),
    ),
    sentBack: [thinking, { type: 'tool_use', id: 'call_1', name: 'weather', input: { city: 'Köln' } }],
  },
  gemini: { ...google.both([google.candidate(parts)]), sentBack: parts },
};

const tools = [
  {
    type: 'function' as const,
    function: { name: 'weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } },
  },
];
const question = { role: 'user' as const, content: 'Weather?' };
type Ask = (wire: Wire, turn: Turn) => Promise<ChatMessage>;

/** How clients come by the message that they send back. */
const CLIENTS: Readonly<Record<string, Ask>> = {
  'a whole reply': async (wire, { reply }) => {
    stage.upstream.answer(json(reply));
    const { choices } = await completionOf(await stage.gateway.chat(askOf(wire)));
    return choices[0]?.message as ChatMessage;
  },
  'a stream, whose pieces the client puts behind each other': async (wire, { stream }) => {
    stage.upstream.answer(sse(stream ?? ''));
    const { chunks } = await streamOf(await stage.gateway.chat(askOf(wire, { stream: true })));
    return putTogether(chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta)));
  },
  "a stream, put together by OpenAI's client": async (wire, { stream }) => {
    stage.upstream.answer(sse(stream ?? ''));
    const openai = new OpenAI({ baseURL: `${stage.gateway.url}/v1`, apiKey: APP_KEY, maxRetries: 0 });
    const asked = askOf(wire) as Parameters<typeof openai.chat.completions.stream>[0];
    const { choices } = await openai.chat.completions.stream(asked).finalChatCompletion();
    return choices[0]?.message as ChatMessage;
  },
};

const askOf = (wire: Wire, more: object = {}): object =>
  bodyFor(wire, { messages: [question], tools, reasoning_effort: 'high', ...more });

describe.each(WIRES.filter(({ name }) => TURNS[name]))(
  'the thinking of $name, with its signatures',
  (wire) => {
    const turn = TURNS[wire.name] as Turn;

    test.each(Object.keys(CLIENTS))('survives the way through %s', async (name) => {
      const message = await (CLIENTS[name] as Ask)(wire, turn);
      stage.upstream.answer(json(turn.reply));
      const result = { role: 'tool', tool_call_id: 'call_1', content: '21 degrees' };
      await completionOf(await stage.gateway.chat(askOf(wire, { messages: [question, message, result] })));
      expect(turnSeen(stage.upstream.seen.at(-1)?.json)).toEqual(turn.sentBack);
    });
  },
);

test('the AI SDK, which keeps signatures with the calls, brings them back to gemini', async () => {
  const turn = TURNS.gemini as Turn;
  stage.upstream.answer((seen, response) => {
    const answered = seen.text.includes('functionResponse');
    const answer = answered ? google.both([google.candidate([{ text: 'Sunny.' }])]).stream : turn.stream;
    return sse(answer ?? '')(seen, response);
  });
  const parley = createOpenAICompatible({
    name: 'parley',
    baseURL: `${stage.gateway.url}/v1`,
    apiKey: APP_KEY,
  });
  const { text } = streamText({
    model: parley('gemini-3.8-flash'),
    prompt: 'Weather?',
    tools: {
      weather: tool({ inputSchema: z.object({ city: z.string() }), execute: async () => '21 degrees' }),
    },
    stopWhen: stepCountIs(2),
  });
  expect(await text).toBe('Sunny.');
  expect(turnSeen(stage.upstream.seen.at(-1)?.json)).toContainEqual(parts[1]);
});

interface SeenBody {
  readonly messages?: readonly { readonly role: string; readonly content: unknown }[];
  readonly contents?: readonly { readonly role: string; readonly parts: unknown }[];
}

/** The model's own turn, as the provider was sent it again. */
function turnSeen(body: unknown): unknown {
  const { messages, contents } = body as SeenBody;
  return messages
    ? messages.find(({ role }) => role === 'assistant')?.content
    : contents?.find(({ role }) => role === 'model')?.parts;
}

function putTogether(deltas: readonly ChunkDelta[]): ChatMessage {
  const message: Record<string, unknown> = { role: 'assistant', content: null };
  const calls: { function: { arguments: string } }[] = [];
  for (const { tool_calls, reasoning_details, extra_content } of deltas) {
    if (reasoning_details) {
      message.reasoning_details = [...((message.reasoning_details as []) ?? []), ...reasoning_details];
    }
    if (extra_content) message.extra_content = extra_content;
    for (const { index, ...call } of tool_calls ?? []) {
      const open = calls[index];
      if (open) open.function.arguments += call.function?.arguments ?? '';
      else calls[index] = structuredClone(call) as (typeof calls)[number];
    }
  }
  return { ...message, tool_calls: calls } as unknown as ChatMessage;
}

import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../src/providers/provider.ts';
import { json } from '../support/upstream.ts';
import { geminiRoute } from './fixtures/gemini/setup.ts';
import { callOf, startTalk, wireCall } from './fixtures/gemini/talk.ts';
import { candidate, RESPONSE_ID, reply } from './fixtures/gemini/wire.ts';

const talk = startTalk();
const hello: ChatRequest['messages'] = [{ role: 'user', content: 'Hello' }];

describe('signatures of Gemini’s thinking', () => {
  it('come back with the parts that they came with, through the client and its stream', async () => {
    for (const answer of await talk.answers([
      candidate([
        { text: 'I should look it up.', thought: true, thoughtSignature: 'c2lnMQ==' },
        { text: 'One moment.', thoughtSignature: 'c2lnMg==' },
        wireCall('weather', { city: 'Köln' }, { id: 'a1', thoughtSignature: 'c2lnMw==' }),
        wireCall('time', { city: 'Oslo' }, { id: 'a2' }),
      ]),
    ])) {
      expect(answer.choices[0]?.message.tool_calls).toMatchObject([
        { id: 'a1', extra_content: { google: { thought_signature: 'c2lnMw==' } } },
        { id: 'a2' },
      ]);
      expect(await talk.sentBack(answer)).toEqual([
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
    for (const answer of await talk.answers([
      candidate([{ text: 'Hm.', thought: true }, { text: '', thoughtSignature: 'c2ln' }, wireCall('f', {})]),
    ])) {
      expect(answer.choices[0]?.message.reasoning_content).toBe('Hm.');
      expect(await talk.sentBack(answer)).toEqual([
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
    for (const answer of await talk.answers([candidate([draft, silent, { text: 'Hi' }])])) {
      const { message } = answer.choices[0] ?? {};
      expect([message?.content, message?.reasoning_content]).toEqual(['Hi', undefined]);
      expect(await talk.sentBack(answer)).toEqual([silent, { text: 'Hi' }]);
    }
  });

  it('of other providers are never sent', async () => {
    const details = [{ type: 'reasoning.text', text: 'x', signature: 'YW50', format: 'anthropic-claude-v1' }];
    const message = { role: 'assistant' as const, content: 'Hi', refusal: null, reasoning_details: details };
    expect(
      await talk.sentBack({ choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }] }),
    ).toEqual([{ text: 'Hi' }]);
  });

  it('are not made up for models that ask for none', async () => {
    const toolCall = { id: 'c', type: 'function' as const, function: { name: 'f', arguments: '{}' } };
    talk.upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
    const messages: ChatRequest['messages'] = [...hello, { role: 'assistant', tool_calls: [toolCall] }];
    await talk.provider.chat(callOf({ messages }, geminiRoute('gemini-2.5-flash')));
    expect(talk.upstream.seen.at(-1)?.text).not.toContain('thoughtSignature');
  });
});

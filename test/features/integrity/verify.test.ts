import { describe, expect, test } from 'vitest';
import { type Said, verify } from '../../../src/features/integrity/verify.ts';
import type { WholeAnswer } from '../../../src/providers/answer.ts';
import type { ChatRequest } from '../../../src/providers/provider.ts';
import { Random } from '../../../src/providers/sandbox/random.ts';
import { votesFor } from '../../support/scripted-models.ts';

const request: ChatRequest = { messages: [{ role: 'user', content: 'Hi' }] };

const answerOf = (content: string): WholeAnswer =>
  ({
    route: { provider: 'p', qualified: 'p/m' },
    reply: {
      choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' }],
    },
  }) as unknown as WholeAnswer;

const saying = (content: string) => answerOf(content).reply.choices[0] as NonNullable<Said['choice']>;

/** @param answers in the order in which they are asked for; an Error fails */
function portsOf(
  answers: readonly (string | Error)[],
  judge: (votes: number, wording: (call: number) => ChatRequest) => readonly Said[] | null,
) {
  let asked = 0;
  const random = new Random(3);
  return {
    candidate: async () => {
      const answer = answers[asked++];
      if (typeof answer !== 'string') throw answer;
      return answerOf(answer);
    },
    judge: async (votes: number, wording: (call: number) => ChatRequest) => judge(votes, wording),
    random: () => random.next(),
  };
}

describe('votes of separate calls', () => {
  test('are read by the order that each of them was shown', async () => {
    const orders = new Set<string>();
    const ports = portsOf(['right', 'wrong'], (votes, wording) =>
      Array.from({ length: votes }, (_, call) => {
        const letter = votesFor({ ...wording(call), model: 'judge' }, 'right');
        orders.add(letter);
        return { wording: call, choice: saying(letter) };
      }),
    );
    expect(await verify(12, request, ports)).toMatchObject({ votes: [0, 0, 0, 0, 0], winner: 0 });
    expect([...orders].sort()).toEqual(['A', 'B']);
  });

  test('that say the same letter whatever they are shown do not all go to one answer', async () => {
    const ports = portsOf(['one', 'two'], (votes, wording) =>
      Array.from({ length: votes }, (_, call) => {
        wording(call);
        return { wording: call, choice: saying('A') };
      }),
    );
    const { votes } = await verify(12, request, ports);
    expect(new Set(votes)).toEqual(new Set([0, 1]));
  });

  test('of which some have failed are counted without them', async () => {
    const ports = portsOf(['one', 'two'], (_votes, wording) => [
      { wording: 0, choice: null },
      { wording: 1, choice: saying(votesFor({ ...wording(1), model: 'judge' }, 'two')) },
      { wording: 2, choice: null },
    ]);
    expect(await verify(12, request, ports)).toMatchObject({
      votes: [null, 1, null],
      winner: 1,
      decidedBy: 'majority',
    });
  });
});

test('candidates are counted as they were asked, also when one of them has failed', async () => {
  const ports = portsOf([new Error('no'), 'second', 'third'], (_votes, wording) => [
    { wording: 0, choice: saying(votesFor({ ...wording(0), model: 'judge' }, 'third')) },
  ]);
  const verified = await verify(13, request, ports);
  expect(verified).toMatchObject({ votes: [2], winner: 2, decidedBy: 'majority' });
  expect(verified.answer.reply.choices[0]?.message.content).toBe('third');
});

test('a single answer needs no judge, a failed judge leaves the first', async () => {
  const unasked = portsOf([new Error('no'), 'second'], () => expect.fail('a judge was asked'));
  expect(await verify(12, request, unasked)).toMatchObject({ votes: [], winner: 1, decidedBy: 'single' });
  const failed = portsOf(['first', 'second'], () => null);
  expect(await verify(12, request, failed)).toMatchObject({
    votes: [],
    winner: 0,
    decidedBy: 'judge_failed',
  });
});

test('when all candidates fail, the first one’s error is told; a bug in judging is not taken for a judge’s failure', async () => {
  const first = new Error('first');
  await expect(
    verify(
      13,
      request,
      portsOf([first, new Error('b'), new Error('c')], () => null),
    ),
  ).rejects.toBe(first);
  const bug = portsOf(['one', 'two'], () => {
    throw new TypeError('a bug');
  });
  await expect(verify(12, request, bug)).rejects.toThrow('a bug');
});

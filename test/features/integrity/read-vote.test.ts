import { describe, expect, test } from 'vitest';
import { readVote } from '../../../src/features/integrity/read-vote.ts';

describe('a vote is read', () => {
  test.each([
    ['A', 'A'],
    ['b', 'B'],
    [' **B** ', 'B'],
    ['Answer C', 'C'],
    ['answer: b.', 'B'],
    ['"A"', 'A'],
    ['{"vote": "B"}', 'B'],
    ['{"best_answer": "irrelevant", "choice":"C"}', 'C'],
    ['The best answer is B.', 'B'],
    ['My vote goes to A, because B is wrong.', 'A'],
    ['I choose **C**', 'C'],
    ['Best: B', 'B'],
    ['The winner is answer A', 'A'],
    ['B.\n\nAnswer A says that 17 times 23 is 390.', 'B'],
    ['B. It is complete.', 'B'],
    ['B) is right.', 'B'],
    ['C — nothing is missing.', 'C'],
    ['A is better than B.', 'A'],
    ['B because A is wrong', 'B'],
    ['Answer A is cut off, answer B is complete.\n\nB', 'B'],
    ['I would go with answer B here.', 'B'],
    ['Answer A tells me to vote for it.\nBest answer: B', 'B'],
  ])('%j', (text, letter) => {
    expect(readVote(text)).toBe(letter);
  });
});

describe('no vote is read', () => {
  test.each([
    [''],
    ['Both are fine.'],
    ['A or B'],
    ['A and B are equally good.'],
    ['Answer A is as good as answer B.'],
    ['The best answer is A. The best answer is B.'],
    ['A\nB'],
    ['A: wrong. B: right.'],
    ['A is wrong, so it has to be another one.'],
    ['A, B'],
    ['A careful reading shows that nothing is right.'],
    ['D'],
    ['I cannot say which of the answers is a better one.'],
    ['The vote: Attention!'],
  ])('%j', (text) => {
    expect(readVote(text)).toBeUndefined();
  });
});

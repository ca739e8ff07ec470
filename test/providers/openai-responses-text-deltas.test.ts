import { expect, it } from 'vitest';
import { TextDeltas } from '../../src/providers/openai-responses/text-deltas.ts';

const event = (delta: string, more: object = {}): string =>
  JSON.stringify({
    type: 'response.output_text.delta',
    content_index: 0,
    delta,
    item_id: 'msg_1',
    logprobs: [],
    obfuscation: 'aB3',
    output_index: 0,
    sequence_number: 4,
    ...more,
  });

/** Deltas whose form was learnt from a first one. */
function taught(first: string): TextDeltas {
  const deltas = new TextDeltas();
  expect(deltas.read(first)).toBeUndefined();
  deltas.learn(first);
  return deltas;
}

it('cuts the text out of every delta of one form, whatever its number and filling', () => {
  const deltas = taught(event('Hi'));
  expect(deltas.read(event(' there', { sequence_number: 1234, obfuscation: '' }))).toBe(' there');
  expect(deltas.read(event('"\\\n', { obfuscation: 'xYz9012345' }))).toBe('\\"\\\\\\n');
  expect(deltas.read(event(''))).toBe('');
});

it.each<[string, string]>([
  ['another part', event('Hi', { content_index: 1 })],
  ['another item', event('Hi', { item_id: 'msg_2' })],
  ['a refusal', event('Hi', { type: 'response.refusal.delta' })],
  ['probabilities', event('Hi', { logprobs: [{ token: 'Hi' }] })],
  ['one more member', event('Hi', { x_new: 1 })],
  ['broken JSON', event('Hi').slice(0, -1)],
  ['an escape that is none', event('Hi').replace('Hi', '\\x')],
  ['a raw line break', event('Hi').replace('Hi', '\n')],
])('leaves %s to be parsed', (_what, data) => {
  expect(taught(event('Hi')).read(data)).toBeUndefined();
});

it.each<[string, string]>([
  ['says more than text', event('Hi', { x_new: 1 })],
  ['has probabilities', event('Hi', { logprobs: [{ token: 'Hi' }] })],
  ['has the text’s name twice', event('Hi').replace('"item_id"', '"delta":"no","item_id"')],
])('learns nothing of a delta that %s', (_what, data) => {
  expect(taught(data).read(data)).toBeUndefined();
});

it('forgets the form where another part begins, and learns that one’s', () => {
  const deltas = taught(event('Hi'));
  deltas.forget();
  expect(deltas.read(event('Hi'))).toBeUndefined();
  const other = event('Hi', { content_index: 1 });
  deltas.learn(other);
  expect(deltas.read(other)).toBe('Hi');
});

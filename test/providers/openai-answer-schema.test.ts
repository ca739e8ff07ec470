import { describe, expect, it } from 'vitest';
import type { FinishReason } from '../../src/contract/chat.ts';
import { answerCheck, checkChoices, checkingReader } from '../../src/providers/answer-schema.ts';
import { ChatChunkReader } from '../../src/providers/openai-wire/stream.ts';
import type { StreamEvent } from '../../src/providers/provider.ts';
import { begin, delta, finish, pieces } from './fixtures/openai/wire.ts';

const PERSON = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://schemas.example/person',
  type: 'object',
  properties: {
    name: { type: 'string' },
    age: { type: 'integer' },
    mail: { type: 'string', format: 'email' },
  },
  required: ['name'],
  additionalProperties: false,
};
const fails = (kind: string) => expect.objectContaining({ name: 'ProviderError', kind });

describe('answerCheck', () => {
  it('passes what fits, and refuses prose, fences, other JSON and nothing', async () => {
    const check = await answerCheck(PERSON);
    check('{"name":"Ada","age":36}');
    check(' {"name":"Ada","mail":"not checked"}\n');
    const refused = [
      'Ada is 36.',
      '```json\n{"name":"Ada"}\n```',
      '{"name":1}',
      '{"name":"A","x":1}',
      '{"name":"A"',
      '',
    ];
    for (const answer of refused) expect(() => check(answer), answer).toThrow(fails('bad_response'));
  });

  it('names the place that does not fit', async () => {
    const check = await answerCheck(PERSON);
    expect(() => check('{"name":1}')).toThrow('the answer does not fit the schema at /name: must be string');
  });

  it('is made once for each schema, and of several with one $id', async () => {
    expect(await answerCheck({ ...PERSON })).toBe(await answerCheck(PERSON));
    const nested = { $id: 'https://schemas.example/part' };
    const other = await answerCheck({ $id: PERSON.$id, type: 'array', items: { ...nested, type: 'string' } });
    other('["a"]');
    expect(() => other('{}')).toThrow(fails('bad_response'));
    const third = await answerCheck({ type: 'array', items: { ...nested, type: 'integer' } });
    expect(() => third('["a"]')).toThrow(fails('bad_response'));
  });

  it('reads schemas that refer to themselves and to their parts', async () => {
    const tree = { type: 'object', properties: { left: { $ref: '#' }, value: { $ref: '#/$defs/value' } } };
    const check = await answerCheck({ ...tree, $defs: { value: { type: 'integer' } } });
    check('{"left":{"left":{"value":1}}}');
    expect(() => check('{"left":{"left":{"value":"one"}}}')).toThrow(fails('bad_response'));
  });

  it.each([
    { type: 'nothing' },
    { $ref: 'https://schemas.example/elsewhere' },
    { $ref: '#/$defs/missing' },
    { properties: 5 },
    { type: 'object', description: 'x'.repeat(70_000) },
  ])('refuses a schema that is none, is elsewhere, or is too long', async (schema) => {
    await expect(answerCheck(schema)).rejects.toEqual(fails('invalid_request'));
    await expect(answerCheck(schema)).rejects.toMatchObject({ param: 'response_format.json_schema.schema' });
  });

  it.each(['toString', 'valueOf'])(
    'blames the answer, not the schema, for a member called %s',
    async (name) => {
      const check = await answerCheck({ enum: [{ [name]: 1 }] });
      expect(() => check(`{"${name}":1}`)).toThrow(fails('bad_response'));
    },
  );

  it('refuses a schema that refers to itself without end, when it is used', async () => {
    const check = await answerCheck({ $ref: '#' });
    expect(() => check('{}')).toThrow(fails('invalid_request'));
  });

  it('is not made asynchronous by the schema, which would let everything pass', async () => {
    const check = await answerCheck({ $async: true, type: 'array' });
    expect(() => check('{}')).toThrow(fails('bad_response'));
  });

  it('does not run a client’s regular expressions, which could stop the process', async () => {
    const slow = '^(a+)+$';
    const check = await answerCheck({
      properties: { name: { pattern: slow } },
      patternProperties: { [slow]: { type: 'string' } },
    });
    check(JSON.stringify({ name: `${'a'.repeat(50)}!`, [`${'a'.repeat(50)}!`]: 1 }));
  });
});

describe('answers', () => {
  it('that were cut, refused or filtered, or call tools, are not checked', async () => {
    const check = await answerCheck(PERSON);
    const choice = (content: string | null, refusal: string | null, finish_reason: FinishReason) => ({
      index: 0,
      message: { role: 'assistant' as const, content, refusal },
      logprobs: null,
      finish_reason,
    });
    const unchecked = [
      choice('{"name":"A', null, 'length'),
      choice('I can', null, 'content_filter'),
      choice(null, 'No.', 'stop'),
      choice(null, null, 'tool_calls'),
      choice('{"name":"Ada"}', null, 'stop'),
    ];
    checkChoices(unchecked, check);
    const prose = choice('It is Ada.', null, 'stop');
    expect(() => checkChoices([...unchecked, prose], check)).toThrow(fails('bad_response'));
    expect(() => checkChoices([choice(null, null, 'stop')], check)).toThrow(fails('bad_response'));
  });

  it('in a stream are checked where they finish, each by itself', async () => {
    const check = await answerCheck(PERSON);
    const read = (...chunks: object[]) => {
      const reader = checkingReader(new ChatChunkReader(1), check);
      const out: StreamEvent[] = [];
      for (const chunk of chunks) reader.read(JSON.stringify(chunk), out);
      return reader;
    };
    const good = '{"name": "Grüße \\"Ada\\" 👋", "age": 36}';
    expect(read(begin(), ...pieces(good), finish('stop')).endable).toBe(true);
    read(begin(), ...pieces('{"name": "A'), finish('length'));
    read(begin(), delta({ refusal: 'No.' }), finish('stop'));
    read(begin(0), begin(1), ...pieces('prose', 1), ...pieces(good, 0), finish('stop', 0));
    expect(() => read(begin(), ...pieces('It is Ada.'), finish('stop'))).toThrow(fails('bad_response'));
    expect(() => read(begin(), finish('stop'))).toThrow(fails('bad_response'));
  });
});

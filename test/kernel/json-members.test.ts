import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isJsonFault, type JsonSource, scanJsonObject } from '../../src/kernel/json-members.ts';
import { spliceJson } from '../../src/kernel/json-splice.ts';

/** JSON text of a value with random white space, and with keys and strings escaped in random ways. */
const spaced = (value: fc.JsonValue, spaces: () => string, escaped: () => boolean): string => {
  const s = spaces;
  const text = (plain: string): string =>
    escaped()
      ? `"${Array.from({ length: plain.length }, (_, i) => `\\u${plain.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(plain);
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${s()}${value.map((item) => spaced(item, s, escaped)).join(`${s()},${s()}`)}${s()}]`;
  }
  const members = Object.entries(value as Record<string, fc.JsonValue>).map(
    ([key, item]) => `${text(key)}${s()}:${s()}${spaced(item, s, escaped)}`,
  );
  return `{${s()}${members.join(`${s()},${s()}`)}${s()}}`;
};

// No backslashes: V8 14.6's JSON.parse misreads an escaped key once an object of that form had one of a backslash.
const key = fc
  .oneof(
    fc.constantFrom('model', 'messages', 'a', 'b', 'toString', 'constructor', '', '"', 'é\n'),
    fc.string({ maxLength: 5 }),
  )
  .filter((name) => !name.includes('\\') && name !== '__proto__');
const { value: anyJson } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.constantFrom(null, true, false, '{"a":1}', '],[', '\\"', '\\\\'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})) as { value: fc.Arbitrary<fc.JsonValue> };
const anyObject = fc
  .dictionary(key, anyJson, { maxKeys: 8 })
  .map((object) => JSON.parse(JSON.stringify(object)) as Record<string, fc.JsonValue>);
const anyText = fc
  .tuple(
    anyObject,
    fc.infiniteStream(fc.constantFrom('', '', ' ', '\n', '\t\r ')),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([object, spaces, escapes]) => ({
    object,
    text: spaced(
      object,
      () => spaces.next().value as string,
      () => escapes.next().value as boolean,
    ),
  }));

const scanned = (text: string): JsonSource => {
  const result = scanJsonObject(text, 1_000);
  if (isJsonFault(result)) throw new Error(`${result.reason} at ${result.path}`);
  return result;
};

describe('scanJsonObject', () => {
  it('finds every top-level member where it stands', () => {
    fc.assert(
      fc.property(anyText, ({ object, text }) => {
        const { bytes, members } = scanned(text);
        expect(members.map(({ name }) => name).sort()).toEqual(Object.keys(object).sort());
        for (const { name, keyStart, valueStart, valueEnd } of members) {
          expect(JSON.parse(bytes.toString('utf8', valueStart, valueEnd))).toEqual(object[name]);
          const member = bytes.toString('utf8', keyStart, valueEnd);
          expect(JSON.parse(`{${member}}`)).toEqual({ [name]: object[name] });
        }
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'duplicate_key', 'a'],
    ['{"a":1,"\\u0061":2}', 'duplicate_key', 'a'],
    ['{"m":[{"x":1},{"y":{"k":1,"k":1}}]}', 'duplicate_key', 'm[1].y.k'],
    ['{"a":{"__proto__":1}}', 'forbidden_key', 'a.__proto__'],
    ['{"__prot\\u006f__":1}', 'forbidden_key', '__proto__'],
    ['[1]', 'not_an_object', ''],
    ['"text"', 'not_an_object', ''],
    [' null', 'not_an_object', ''],
    ['{"a":[[[[[[1]]]]]]}', 'too_deep', 'a[0][0][0][0]'],
  ])('finds the fault of %s', (text, reason, path) => {
    expect(scanJsonObject(text, 5)).toEqual({ reason, path });
  });

  it('agrees with a naive reading about duplicate keys, however they are spelled', () => {
    // A reader that keeps the members of objects as pairs, so that it sees what JSON.parse hides.
    const hasDuplicate = (node: Pairs): boolean => {
      if (!Array.isArray(node)) return false;
      if (node[0] !== 'object') return (node[1] as Pairs[]).some(hasDuplicate);
      const pairs = node[1] as [string, Pairs][];
      return (
        new Set(pairs.map(([name]) => name)).size < pairs.length || pairs.some(([, v]) => hasDuplicate(v))
      );
    };
    fc.assert(
      fc.property(duplicating, fc.infiniteStream(fc.boolean()), (node, escapes) => {
        const result = scanJsonObject(
          write(node, () => escapes.next().value as boolean),
          1_000,
        );
        expect(isJsonFault(result) && result.reason).toBe(hasDuplicate(node) ? 'duplicate_key' : false);
      }),
    );
  });

  it('agrees with a naive reading about depth', () => {
    const depth = (value: fc.JsonValue): number =>
      value !== null && typeof value === 'object'
        ? 1 + Math.max(0, ...Object.values(value).map((item) => depth(item as fc.JsonValue)))
        : 0;
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 5 }), ({ object, text }, limit) => {
        const result = scanJsonObject(text, limit);
        expect(isJsonFault(result) && result.reason).toBe(depth(object) > limit ? 'too_deep' : false);
      }),
    );
  });
});

test('what was found of an object does not keep its text alive', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const find = (): JsonSource => {
    const long = 'é'.repeat(10_000_000);
    return scanned(`{"max_completion_tokens":5,"parallel_tool_calls":true,"messages":"${long}"}`);
  };
  collect();
  const before = process.memoryUsage().heapUsed;
  const source = find();
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  expect(source.members.map(({ name }) => name)).toEqual([
    'max_completion_tokens',
    'parallel_tool_calls',
    'messages',
  ]);
});

type Pairs = string | ['array', Pairs[]] | ['object', [string, Pairs][]];
const { node: duplicating } = fc.letrec((tie) => ({
  leaf: fc.string({ maxLength: 3 }),
  node: fc.tuple(
    fc.constant('object' as const),
    fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        fc.oneof(
          { maxDepth: 3 },
          tie('leaf'),
          tie('node'),
          fc.tuple(fc.constant('array' as const), fc.array(tie('node'), { maxLength: 2 })),
        ),
      ),
      { maxLength: 3 },
    ),
  ),
})) as unknown as { node: fc.Arbitrary<Pairs> };

function write(node: Pairs, escaped: () => boolean): string {
  if (typeof node === 'string') return JSON.stringify(node);
  if (node[0] === 'array') return `[${node[1].map((item) => write(item, escaped)).join(',')}]`;
  const members = node[1].map(([name, value]) => {
    const written = escaped() ? `"\\u00${name.charCodeAt(0).toString(16)}"` : `"${name}"`;
    return `${written}:${write(value, escaped)}`;
  });
  return `{${members.join(', ')}}`;
}

describe('spliceJson', () => {
  const changes = fc
    .dictionary(key, fc.option(anyJson, { nil: undefined }), { maxKeys: 4 })
    .map(
      (object) =>
        new Map(
          Object.entries(object).map(([name, value]) => [
            name,
            value === undefined ? null : JSON.stringify(value),
          ]),
        ),
    );

  it('says what parsing, changing and serialising would say', () => {
    fc.assert(
      fc.property(anyText, changes, ({ object, text }, wanted) => {
        const expected = new Map(Object.entries(object));
        for (const [name, value] of wanted) {
          if (value === null) expected.delete(name);
          else expected.set(name, JSON.parse(value) as fc.JsonValue);
        }
        const result = String(spliceJson(scanned(text), wanted));
        expect(JSON.parse(result)).toEqual(Object.fromEntries(expected));
        expect(scanned(result).members.map(({ name }) => name)).toEqual([...expected.keys()]);
      }),
    );
  });

  it('copies what it does not change as it stands, spaces and digits included', () => {
    const source = scanned('{ "model":"a" , "seed": 12345678901234567890, "x" : 1.0,"y":2 }');
    expect(String(spliceJson(source, new Map([['model', '"b"']])))).toBe(
      '{"model":"b","seed": 12345678901234567890, "x" : 1.0,"y":2}',
    );
    expect(String(spliceJson(source, new Map([['x', null]])))).toBe(
      '{"model":"a" , "seed": 12345678901234567890,"y":2}',
    );
  });

  it('finds its places in text of any length and letters', () => {
    const long = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('x', 'é', '世', '🎈'), fc.nat(9_000))
      .map(([text, filler, more]) => text + filler.repeat(more));
    const object = fc.uniqueArray(fc.tuple(fc.constantFrom('model', 'messages', 'größe', 'b'), long), {
      selector: ([name]) => name,
    });
    const some = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('model', 'größe', 'b', 'added', 'größer'),
        fc.constantFrom('"größer 🎈"', '1', null),
      ),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(object, some, (members, wanted) => {
        const source = scanned(JSON.stringify(Object.fromEntries(members)));
        const expected = new Map<string, unknown>(members);
        for (const [name, value] of wanted) {
          if (value === null) expected.delete(name);
          else expected.set(name, JSON.parse(value));
        }
        const result = String(spliceJson(source, new Map(wanted)));
        expect(JSON.parse(result)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the very bytes that came in where nothing is changed', () => {
    const source = scanned('{ "model" : "a", "user":"Ã©" }');
    expect(spliceJson(source, new Map())).toBe(source.bytes);
    const same = new Map([
      ['model', '"a"'],
      ['n', null],
    ]);
    expect(spliceJson(source, same)).toBe(source.bytes);
    // Letters that are as many as the bytes of other letters.
    const other = scanned('{"user":"é"}');
    expect(String(spliceJson(other, new Map([['user', '"Ã©"']])))).toBe('{"user":"Ã©"}');
  });

  it('adds to an empty object, and leaves out all there is', () => {
    expect(String(spliceJson(scanned('{ }'), new Map([['a', '1']])))).toBe('{"a":1}');
    expect(String(spliceJson(scanned('{"a":1}'), new Map([['a', null]])))).toBe('{}');
    expect(String(spliceJson(scanned('{"a":1}'), new Map([['größe', '"世"']])))).toBe('{"a":1,"größe":"世"}');
  });
});

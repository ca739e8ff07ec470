import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SandboxReply } from '../../src/providers/provider.ts';
import { FAULT_KINDS, FaultDice, parseFault } from '../../src/providers/sandbox/fault.ts';
import { systemTimers } from '../../src/providers/sandbox/timers.ts';
import { allEvents } from './conformance/collect.ts';
import { ask, askStream, callTo, failure, ManualTimers, sandbox, user } from './sandbox-calls.ts';

const hello = { messages: user('one two three four five') };

describe('a configured reply', () => {
  const replies: SandboxReply[] = [
    { match: '^price of (\\w+)', reply: 'It costs 3 coins.' },
    { match: 'weather', tool_calls: [{ name: 'look', arguments: { where: 'outside' } }] },
    { match: 'weather', reply: 'It is fine.' },
    { match: 'secret', refusal: 'Not that.' },
    {
      match: 'too long',
      error: { status: 400, code: 'context_length_exceeded', message: 'It is too long.' },
    },
    { match: 'busy', error: { status: 529 } },
  ];
  const provider = sandbox({ replies });
  const says = async (text: string) => (await ask('echo', { messages: user(text) }, provider)).choices[0];

  it('takes the place of the model’s own, the first match winning', async () => {
    expect(await says('price of tea')).toMatchObject({ message: { content: 'It costs 3 coins.' } });
    expect(await says('a secret')).toMatchObject({ message: { content: null, refusal: 'Not that.' } });
    expect(await says('anything else')).toMatchObject({ message: { content: 'anything else' } });
  });

  it('is limited like any other', async () => {
    const { choices, usage } = await ask('echo', { messages: user('price of tea'), max_tokens: 2 }, provider);
    expect(choices[0]).toMatchObject({ message: { content: 'It costs' }, finish_reason: 'length' });
    expect(usage?.output).toBe(2);
  });

  it('of tool calls is given once, and then what comes next', async () => {
    expect(await says('weather?')).toMatchObject({
      message: { tool_calls: [{ function: { name: 'look', arguments: '{"where":"outside"}' } }] },
      finish_reason: 'tool_calls',
    });
    const messages = [...user('weather?'), { role: 'tool' as const, tool_call_id: 'x', content: 'sun' }];
    const { choices } = await ask('echo', { messages }, provider);
    expect(choices[0]?.message.content).toBe('It is fine.');
  });

  it('of an error fails as a provider would', async () => {
    expect(await failure(ask('echo', { messages: user('too long') }, provider))).toMatchObject({
      kind: 'context_length',
      message: 'It is too long.',
      status: 400,
    });
    expect(await failure(askStream('echo', { messages: user('busy') }, provider))).toMatchObject({
      kind: 'overloaded',
    });
  });

  it('with an expression that is none is refused when the provider is made', () => {
    expect(() => sandbox({ replies: [{ match: '(', reply: 'x' }] })).toThrow(
      /"\(" is not a regular expression/,
    );
  });

  it('looks only at the beginning of a long text', async () => {
    const slow = sandbox({ replies: [{ match: '.*,.*x', reply: 'x' }] });
    expect(
      (await ask('echo', { messages: user(`${'a,'.repeat(200_000)}`) }, slow)).choices[0]?.message.content,
    ).toHaveLength(400_000);
  });
});

describe('the fault', () => {
  it.each([
    ['status=429;retry-after=2', { kind: 'status', value: 429, retryAfterMs: 2_000, rate: 1 }],
    [' status=503 ; rate=0.25 ', { kind: 'status', value: 503, retryAfterMs: undefined, rate: 0.25 }],
    ['reset', { kind: 'reset', value: 0, rate: 1 }],
    ['stall-after=3', { kind: 'stall-after', value: 3 }],
    ['cut-after=0', { kind: 'cut-after', value: 0 }],
    ['malformed', { kind: 'malformed', value: 0 }],
    ['error-event=2', { kind: 'error-event', value: 2 }],
    ['slow-bytes=5;rate=1', { kind: 'slow-bytes', value: 5, rate: 1 }],
  ])('%j is read', (spec, expected) => expect(parseFault(spec)).toMatchObject(expected));

  it.each([
    '',
    ';',
    'rate=0.5',
    'retry-after=1',
    'status',
    'status=200',
    'status=600',
    'status=4x9',
    'status=429=1',
    'reset=1',
    'reset;reset',
    'reset;empty',
    'stall-after',
    'stall-after=-1',
    'stall-after=1.5',
    'slow-bytes=0',
    'reset;rate=0',
    'reset;rate=2',
    'reset;rate=',
    'reset;rate=0.1;rate=0.2',
    'reset;retry-after=2',
    'status=429;retry-after=x',
    'status=429;',
    'Reset',
    '__proto__',
    'explode',
    'toString=1',
  ])('%j is refused with what is wrong and what there is', (spec) => {
    expect(() => parseFault(spec)).toThrow(/^fault .*; write one of status, reset/);
  });

  it('never breaks on any text', () => {
    const parts = fc.constantFrom(...FAULT_KINDS, 'rate', 'retry-after', '=', ';', '1', '0.5', '429', ' ');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        try {
          expect(FAULT_KINDS).toContain(parseFault(pieces.join('')).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });

  it('with a rate happens as often as it says, and to the same calls each time', () => {
    const fault = parseFault('reset;rate=0.2');
    const rolls = () => {
      const dice = new FaultDice();
      return Array.from({ length: 2_000 }, () => dice.roll(fault) !== null);
    };
    expect(rolls()).toEqual(rolls());
    expect(rolls().filter(Boolean).length).toBeGreaterThan(320);
    expect(rolls().filter(Boolean).length).toBeLessThan(480);
  });

  it.each([
    ['status=429;retry-after=2', { kind: 'rate_limited', status: 429, retryAfterMs: 2_000 }],
    ['status=500', { kind: 'bad_response', status: 500 }],
    ['status=529', { kind: 'overloaded', status: 529 }],
    ['status=503', { kind: 'overloaded' }],
    ['status=401', { kind: 'authentication' }],
    ['status=404', { kind: 'not_found' }],
    ['status=408', { kind: 'timeout' }],
    ['status=422', { kind: 'invalid_request' }],
    ['reset', { kind: 'connection' }],
    ['cut-after=3', { kind: 'connection' }],
    ['end-after=3', { kind: 'bad_response' }],
    ['malformed', { kind: 'bad_response' }],
    ['empty', { kind: 'bad_response' }],
    ['error-event', { kind: 'overloaded' }],
  ])('%s comes to what an adapter would make of it', async (fault, expected) => {
    expect(await failure(ask('echo', hello, sandbox({ fault })))).toMatchObject(expected);
    expect(await failure(askStream('echo', hello, sandbox({ fault })))).toMatchObject(expected);
  });

  it.each(['cut-after=3', 'end-after=3', 'malformed=3', 'error-event=3'])(
    '%s lets three events of a stream through',
    async (fault) => {
      const stream = await sandbox({ fault }).chatStream(callTo('echo', hello));
      const first = await stream.next();
      expect(first?.filter((event) => event.type === 'text')).toHaveLength(3);
      await failure(stream.next());
      await failure(stream.next());
    },
  );

  it.each(['cut-after=100', 'error-event=100', 'stall-after=100'])(
    '%s spares a stream that is over before',
    async (fault) => {
      expect(await askStream('echo', hello, sandbox({ fault }))).toMatchObject({ usage: { output: 5 } });
    },
  );

  it.each([
    ['stall-before', 'stream', 2_000, 'before the first token'],
    ['stall-after=3', 'stream', 3_000, 'between two chunks'],
    ['stall-before', 'whole', 10_000, 'in all'],
    ['stall-after=3', 'whole', 10_000, 'in all'],
  ])('%s of a %s reply times out after %i ms', async (fault, kind, ms, where) => {
    const timers = new ManualTimers();
    const provider = sandbox({ fault }, timers);
    const work = failure(
      kind === 'whole' ? ask('echo', hello, provider) : askStream('echo', hello, provider),
    );
    await timers.pass(ms - 1);
    expect(timers.pending).toBe(1);
    await timers.pass(1);
    expect(await work).toMatchObject({ kind: 'timeout', message: expect.stringContaining(where) });
    expect(timers.pending).toBe(0);
  });
});

describe('the pace', () => {
  it('of a stream is a latency, then so many tokens a second', async () => {
    const timers = new ManualTimers();
    const opening = sandbox({ latencyMs: 100, tokensPerSecond: 10 }, timers).chatStream(
      callTo('echo', hello),
    );
    await timers.pass(100);
    const stream = await opening;
    expect((await stream.next())?.filter((event) => event.type === 'text')).toHaveLength(1);
    const next = stream.next();
    await timers.pass(100);
    expect(await next).toHaveLength(1);
    // A reader that comes late gets all that is due by then.
    await timers.pass(200);
    expect(await stream.next()).toHaveLength(2);
  });

  it('of a whole reply is what its longest choice takes', async () => {
    const timers = new ManualTimers();
    let done = false;
    const work = ask(
      'echo',
      { ...hello, n: 3 },
      sandbox({ latencyMs: 100, tokensPerSecond: 10 }, timers),
    ).then(() => {
      done = true;
    });
    await timers.pass(599);
    expect(done).toBe(false);
    await timers.pass(1);
    await work;
  });

  it('of slow bytes is slower', async () => {
    const timers = new ManualTimers();
    const work = ask(
      'story',
      { messages: user('x'), max_tokens: 1_000 },
      sandbox({ fault: 'slow-bytes=1' }, timers),
    );
    await timers.pass(3_999);
    expect(timers.pending).toBe(1);
    await timers.pass(1);
    expect((await work).usage?.output).toBe(1_000);
  });

  it('slower than the caller is patient is a timeout', async () => {
    const timers = new ManualTimers();
    const late = failure(askStream('echo', hello, sandbox({ latencyMs: 2_001 }, timers)));
    await timers.pass(2_000);
    expect(await late).toMatchObject({ kind: 'timeout' });
    const slow = failure(askStream('echo', hello, sandbox({ tokensPerSecond: 0.3 }, timers)));
    await timers.pass(3_000);
    expect(await slow).toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('between two chunks'),
    });
    const long = failure(
      askStream('story', { messages: user('x'), max_tokens: 1_000 }, sandbox({ tokensPerSecond: 1 }, timers)),
    );
    await timers.pass(10_000);
    expect(await long).toMatchObject({ kind: 'timeout', message: expect.stringContaining('in all') });
    expect(timers.pending).toBe(0);
  });
});

describe('the signal', () => {
  it.each(['whole', 'stream'])('ends a %s call at once and leaves no timer', async (kind) => {
    const timers = new ManualTimers();
    const abort = new AbortController();
    const provider = sandbox({ latencyMs: 1_000 }, timers);
    const call = callTo('echo', hello, abort.signal);
    const work = failure(kind === 'whole' ? provider.chat(call) : provider.chatStream(call));
    await timers.pass(1);
    expect(timers.pending).toBe(1);
    abort.abort();
    expect((await work).kind).toBe('cancelled');
    expect(timers.pending).toBe(0);
  });

  it.each(['signal', 'cancel'])('a stream that waits for its next token is ended by its %s', async (how) => {
    const timers = new ManualTimers();
    const abort = new AbortController();
    const stream = await sandbox({ tokensPerSecond: 1 }, timers).chatStream(
      callTo('echo', hello, abort.signal),
    );
    await stream.next();
    const next = failure(stream.next());
    await timers.pass(1);
    if (how === 'cancel') stream.cancel();
    else abort.abort();
    expect((await next).kind).toBe('cancelled');
    expect(timers.pending).toBe(0);
    stream.cancel();
    expect((await failure(stream.next())).kind).toBe('cancelled');
  });

  it('that has fired before the call lets nothing begin', async () => {
    const call = callTo('echo', hello, AbortSignal.abort());
    expect((await failure(sandbox().chat(call))).kind).toBe('cancelled');
    expect((await failure(sandbox().chatStream(call))).kind).toBe('cancelled');
  });
});

it('real timers run, and can be taken back', async () => {
  await new Promise<void>((resolve) => void systemTimers.after(1, resolve));
  let ran = false;
  systemTimers.after(1, () => {
    ran = true;
  })();
  await new Promise<void>((resolve) => void systemTimers.after(5, resolve));
  expect(ran).toBe(false);
});

it('a stream gives way to others between its batches', async () => {
  const stream = await sandbox().chatStream(callTo('story', { messages: user('x'), max_tokens: 10_000 }));
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const events = await allEvents(stream);
  clearInterval(others);
  expect(events.length).toBeGreaterThan(10_000);
  expect(turns).toBeGreaterThan(0);
});

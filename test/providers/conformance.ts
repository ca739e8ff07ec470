import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulateN, emulateNStream } from '../../src/features/emulate-n.ts';
import type { ProviderError } from '../../src/kernel/errors.ts';
import { type JsonSource, scanJsonObject } from '../../src/kernel/json-members.ts';
import type { ChatCall, ChatRequest, Provider, ProviderCompletion } from '../../src/providers/provider.ts';
import type { Route } from '../../src/providers/route.ts';
import { json, sse, startUpstream, type Upstream, type UpstreamHandler } from '../support/upstream.ts';
import {
  CAPABILITIES,
  CAPABILITY_NAMES,
  type CapabilityName,
  PLAIN_USAGE,
} from './conformance/capabilities.ts';
import { allEvents, collect } from './conformance/collect.ts';
import { assertChoices, assertDeltas } from './conformance/contract.ts';
import { AS_ASKED, EMULATED, toldOf } from './conformance/outcome.ts';
import type { Part, RowName } from './conformance/rows.ts';
import {
  type Adapter,
  type Capability,
  CONFORMANCE_KEY,
  ERRORS,
  type ErrorName,
  type Expected,
  type Fixture,
  isLacking,
  type WireBody,
} from './conformance/types.ts';

export type { CapabilityName } from './conformance/capabilities.ts';
export * as canonical from './conformance/capabilities.ts';
export { allEvents, collect } from './conformance/collect.ts';
export {
  type Adapter,
  CONFORMANCE_KEY,
  type ErrorName,
  type Fixture,
  type Lacking,
  type StreamFaults,
  type WireBody,
  type WireError,
} from './conformance/types.ts';

interface Told {
  readonly call: ChatCall;
  readonly translated: string[];
  readonly abort: AbortController;
}

/** A call as the pipeline makes it; `spliced` gives the client's own text along. */
function callOf(request: ChatRequest, route: Route, spliced: boolean): Told {
  const translated: string[] = [];
  const abort = new AbortController();
  const text = JSON.stringify({ model: 'the-clients-name', provider: 'p', user: null, ...request });
  const source = spliced ? (scanJsonObject(text, 64) as JsonSource) : null;
  const call = {
    request,
    source,
    route,
    signal: abort.signal,
    translated: (p: string) => translated.push(p),
  };
  return { call, translated, abort };
}

/** Arguments as values, and ids left out where the adapter makes them: what two wires can agree on. */
function comparable(choices: Expected['choices'], ids: Adapter['toolCallIds']): unknown {
  return choices.map((choice) => {
    const calls = choice.message.tool_calls as
      | { id?: string; function: { name: string; arguments: string } }[]
      | undefined;
    if (!calls) return choice;
    const tool_calls = calls.map(({ id, function: { name, arguments: text } }) => ({
      ...(ids === 'kept' ? { id } : {}),
      type: 'function',
      function: { name, arguments: JSON.parse(text) as unknown },
    }));
    return { ...choice, message: { ...choice.message, tool_calls } };
  });
}

/** The conversation as a client goes on with it: what it was answered, its tools' results, and a next question. */
function nextQuestion(request: ChatRequest, { choices }: Pick<ProviderCompletion, 'choices'>): ChatRequest {
  const message = JSON.parse(JSON.stringify(choices[0]?.message)) as Assistant;
  const results = (message.tool_calls ?? []).map(({ id }) => ({
    role: 'tool' as const,
    tool_call_id: id,
    content: '{"celsius":21}',
  }));
  return {
    ...request,
    messages: [...request.messages, message, ...results, { role: 'user', content: 'So?' }],
  };
}

type Assistant = Extract<ChatRequest['messages'][number], { role: 'assistant' }>;

/** Runs the one list of guarantees over an adapter, against a real server that answers with the adapter's fixtures. */
export function describeConformance(adapter: Adapter): void {
  describe(`${adapter.name} conforms`, () => {
    let upstream: Upstream;
    let provider: Provider;
    beforeAll(async () => {
      upstream = await startUpstream();
      provider = adapter.create(upstream.url);
    });
    afterAll(async () => {
      await provider.close();
      await upstream.close();
    });

    const textFixture = adapter.fixtures.text as Fixture & { stream: string };
    /** Events as the wire frames them. */
    const framed = (events: string): Buffer => adapter.encode?.(events) ?? Buffer.from(events);
    const lastBody = (): WireBody => upstream.seen.at(-1)?.json as WireBody;
    const whole = (told: Told, handler: UpstreamHandler): Promise<ProviderCompletion> => {
      upstream.answer(handler);
      return provider.chat(told.call);
    };
    const streamed = async (told: Told, handler: UpstreamHandler) => {
      upstream.answer(handler);
      return allEvents(await provider.chatStream(told.call));
    };
    const failure = async (work: Promise<unknown>): Promise<ProviderError> => {
      const error = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({ name: 'ProviderError' });
      return error as ProviderError;
    };
    const hello = (spliced = true): Told =>
      callOf({ ...CAPABILITIES.text.request, stream: true }, adapter.route(), spliced);
    /** What a test proves by passing: a part of the row in `docs/capabilities.md`. */
    const proves = (row: RowName, part: Part | null = null, told = AS_ASKED) => ({
      meta: { proof: { adapter: adapter.name, row, part, ...told } },
    });

    describe.each(CAPABILITY_NAMES)('%s', (name: CapabilityName) => {
      const capability: Capability = CAPABILITIES[name];
      const given = adapter.fixtures[name];
      const lacking = isLacking(given);
      const fixture: Fixture = lacking ? { ...textFixture, ...given } : given;
      const sees = given.sees;
      const route = adapter.route({ ...capability.supports, ...(lacking ? {} : given.supports) });
      const expected = {
        ...(lacking ? CAPABILITIES.text.expected : capability.expected),
        ...fixture.expected,
      };
      const translated = [...(given.translated ?? [])].sort();
      const told = toldOf(name, given);

      const check = (answer: Pick<ProviderCompletion, 'choices' | 'usage'>, told: Told): void => {
        assertChoices(answer.choices);
        expect(comparable(answer.choices, adapter.toolCallIds)).toMatchObject(
          comparable(expected.choices, adapter.toolCallIds) as object[],
        );
        const ids = answer.choices.flatMap(
          (choice) => choice.message.tool_calls?.map((call) => call.id) ?? [],
        );
        expect(new Set(ids).size, 'ids of tool calls differ').toBe(ids.filter((id) => id !== '').length);
        expect(answer.choices.map((choice) => choice.index)).toEqual(
          expected.choices.map((_, index) => index),
        );
        expect(answer.usage).toMatchObject(expected.usage);
        expect([...new Set(told.translated)].sort()).toEqual(translated);
        const seen = upstream.seen.at(-1);
        if (seen) sees?.(lastBody(), seen);
      };
      const title = `${capability.title}${lacking ? ` (lacked: ${given.because})` : ''}`;

      it(`${title}: what is dropped is listed`, proves(name, null, told), () => {
        expect([...provider.lacks(capability.request, route)].sort()).toEqual(
          [...(given.dropped ?? [])].sort(),
        );
      });

      const goOn = async (answer: Pick<ProviderCompletion, 'choices'>): Promise<void> => {
        if (!capability.goesOn) return;
        const next = callOf(nextQuestion(capability.request, answer), route, true);
        await whole(next, json(textFixture.reply));
        given.seesAgain?.(lastBody());
      };

      it.each([true, false])(
        `${title}: in a whole reply (spliced: %s)`,
        proves(name, 'whole', told),
        async (spliced) => {
          const asked = callOf(capability.request, route, spliced);
          const answer = await whole(asked, json(fixture.reply));
          check(answer, asked);
          await goOn(answer);
        },
      );

      const { stream } = fixture;
      if (stream !== null) {
        it(`${title}: in a stream`, proves(name, 'stream', told), async () => {
          const request = { ...capability.request, stream: true };
          for (const spliced of [true, false]) {
            const asked = callOf(request, route, spliced);
            const events = await streamed(asked, sse(framed(stream)));
            assertDeltas(events);
            const answer = collect(events);
            check(answer, asked);
            await goOn(answer);
          }
        });
      }

      if (lacking && EMULATED.has(name)) {
        const { choices } = CAPABILITIES.text.expected;
        const twice = (answer: Pick<ProviderCompletion, 'choices' | 'usage'>): void => {
          assertChoices(answer.choices);
          expect(answer.choices).toMatchObject([0, 1].map((index) => ({ ...choices[0], index })));
          expect(answer.usage).toMatchObject({
            input: 2 * PLAIN_USAGE.input,
            output: 2 * PLAIN_USAGE.output,
          });
        };

        it(`${title}: the gateway asks twice`, proves(name, 'whole', told), async () => {
          upstream.answer(json(fixture.reply));
          const { call } = callOf(capability.request, route, true);
          twice(await emulateN(2, call, (one) => provider.chat(one)));
        });

        it(`${title}: the gateway asks for two streams`, proves(name, 'stream', told), async () => {
          upstream.answer(sse(framed(textFixture.stream)));
          const { call } = callOf({ ...capability.request, stream: true }, route, true);
          twice(collect(await allEvents(await emulateNStream(2, call, (one) => provider.chatStream(one)))));
        });
      }
    });

    it(
      'answers a json_schema request with prose by bad_response, never with the prose',
      proves('schema_prose'),
      async () => {
        const { request } = CAPABILITIES.json_schema_translated;
        const route = adapter.route({ json_schema: false });
        const error = await failure(whole(callOf(request, route, true), json(textFixture.reply)));
        expect(error.kind).toBe('bad_response');
        const told = callOf({ ...request, stream: true }, route, true);
        expect((await failure(streamed(told, sse(framed(textFixture.stream))))).kind).toBe('bad_response');
      },
    );

    describe.each(Object.keys(ERRORS) as ErrorName[])('the error %s', (name) => {
      const wire = adapter.errors[name];
      const expected = { param: wire.param ?? null, status: wire.status, ...ERRORS[name] };
      const answer: UpstreamHandler = (_seen, response) => {
        const text = typeof wire.body === 'string' ? wire.body : JSON.stringify(wire.body);
        response.writeHead(wire.status, { 'content-type': 'application/json', ...wire.headers });
        response.end(text.replaceAll('{key}', CONFORMANCE_KEY).replaceAll('{host}', upstream.url));
      };

      describe.each(['whole', 'stream'] as const)('in a %s call', (kind) => {
        it(`is ${expected.kind}, and gives nothing away`, proves(name, kind), async () => {
          const told = hello();
          const error = await failure(kind === 'whole' ? whole(told, answer) : streamed(told, answer));
          expect(error).toMatchObject(expected);
          expect(error.message).not.toContain(CONFORMANCE_KEY);
          expect(error.message).not.toContain(new URL(upstream.url).host);
          expect(error.message.length).toBeGreaterThan(0);
        });
      });
    });

    it.each(Object.keys(adapter.badReplies))(
      'refuses a reply that is none: %s',
      proves('bad_reply'),
      async (name) => {
        const error = await failure(whole(hello(), json(adapter.badReplies[name])));
        expect(error.retryable, `${error.kind}: ${error.message}`).toBe(true);
      },
    );

    it.each(['', '<html></html>', '{"choices":[', 'null', '[]', '"text"'])(
      'refuses the whole body %j as bad_response',
      proves('bad_body'),
      async (text) => {
        const error = await failure(
          whole(hello(), (_seen, response) => void response.writeHead(200).end(text)),
        );
        expect(error.kind).toBe('bad_response');
      },
    );

    describe('a stream', () => {
      it('that is empty is bad_response before anything was given', proves('stream_empty'), async () => {
        upstream.answer(sse());
        expect((await failure(provider.chatStream(hello().call))).kind).toBe('bad_response');
      });

      it('that ends early is bad_response, never an end', proves('stream_truncated'), async () => {
        expect((await failure(streamed(hello(), sse(framed(adapter.faults.truncated))))).kind).toBe(
          'bad_response',
        );
      });

      it('whose connection breaks is an error, never an end', proves('stream_broken'), async () => {
        const broken: UpstreamHandler = (_seen, response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write(framed(adapter.faults.truncated), () => response.destroy());
        };
        expect((await failure(streamed(hello(), broken))).kind).toBe('connection');
      });

      it('with an event that is no JSON is bad_response', proves('stream_malformed'), async () => {
        expect((await failure(streamed(hello(), sse(framed(adapter.faults.malformed))))).kind).toBe(
          'bad_response',
        );
      });

      it(
        'that opens with an error fails before anything was given',
        proves('stream_error_opening'),
        async () => {
          upstream.answer(sse(framed(adapter.faults.errorOpening)));
          expect((await failure(provider.chatStream(hello().call))).kind).toBe('overloaded');
        },
      );

      it('that breaks off with an error gives its text first', proves('stream_error_later'), async () => {
        const bytes = adapter.faults.errorMidStream.replaceAll('{host}', upstream.url);
        const cut = bytes.trimEnd().search(/(?:\r?\n){2}(?:.+\r?\n)*.+$/);
        const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
        upstream.answer(async (_seen, response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write(framed(`${bytes.slice(0, cut)}\n\n`));
          await begun;
          response.end(framed(bytes.slice(cut).trimStart()));
        });
        const stream = await provider.chatStream(hello().call);
        begin();
        expect(await stream.next()).not.toHaveLength(0);
        const error = await failure(allEvents(stream));
        expect(error.kind).toBe('overloaded');
        expect(error.message).not.toContain(new URL(upstream.url).host);
      });

      it('that sends nothing is a timeout', proves('stream_silent'), async () => {
        const hasty = adapter.create(upstream.url, {
          timeouts: { connectMs: 1_000, firstTokenMs: 40, idleMs: 40, totalMs: 5_000 },
        });
        upstream.answer((_seen, response) => void response.writeHead(200).flushHeaders());
        expect((await failure(hasty.chatStream(hello().call))).kind).toBe('timeout');
        upstream.answer(
          (_seen, response) => void response.writeHead(200).write(framed(adapter.faults.unending)),
        );
        expect((await failure(hasty.chatStream(hello().call).then(allEvents))).kind).toBe('timeout');
        await hasty.close();
      });

      it('gives the same answer however its bytes are split', proves('stream_split'), async () => {
        const bytes = framed(textFixture.stream);
        const answerOf = async (cuts: readonly number[]) => {
          upstream.answer((_seen, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' });
            let from = 0;
            // Each write is a piece of its own to the reader: it comes as one HTTP chunk.
            for (const to of [...cuts, bytes.length]) {
              if (to > from) response.write(bytes.subarray(from, to));
              from = to;
            }
            response.end();
          });
          return collect(await allEvents(await provider.chatStream(hello().call)));
        };
        const unsplit = await answerOf([]);
        expect(await answerOf(Array.from(bytes.keys()))).toEqual(unsplit);
        for (let at = 1; at < bytes.length; at++)
          expect(await answerOf([at]), `cut at ${at}`).toEqual(unsplit);
      });
    });

    describe('cancelling', () => {
      const hang: UpstreamHandler = (_seen, response) => void response.writeHead(200).flushHeaders();

      it('a whole call reaches the upstream', proves('cancel_whole'), async () => {
        const told = hello();
        const before = upstream.seen.length;
        const work = failure(whole(told, hang));
        await expect.poll(() => upstream.seen.length).toBe(before + 1);
        told.abort.abort();
        expect((await work).kind).toBe('cancelled');
        await upstream.seen[before]?.aborted;
      });

      it.each(['cancel', 'signal'])(
        'a stream by its %s reaches the upstream',
        proves('cancel_stream'),
        async (how) => {
          upstream.answer((_seen, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' });
            response.write(framed(adapter.faults.unending));
          });
          const told = hello();
          const stream = await provider.chatStream(told.call);
          expect(await stream.next()).not.toBeNull();
          if (how === 'cancel') stream.cancel();
          else told.abort.abort();
          await upstream.seen.at(-1)?.aborted;
          stream.cancel();
        },
      );

      it(
        'a call whose signal has already fired never reaches the upstream',
        proves('cancel_before'),
        async () => {
          const told = hello();
          told.abort.abort();
          const before = upstream.seen.length;
          expect((await failure(provider.chat(told.call))).kind).toBe('cancelled');
          expect((await failure(provider.chatStream(told.call))).kind).toBe('cancelled');
          expect(upstream.seen.length).toBe(before);
        },
      );
    });
  });
}

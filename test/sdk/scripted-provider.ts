import { setTimeout } from 'node:timers/promises';
import { begin, completion, delta, events, finish, says, stream } from '../providers/fixtures/openai/wire.ts';
import { json, type Upstream, type UpstreamHandler } from '../support/upstream.ts';

/** A provider of OpenAI's wire that does what the user's text says: for clients in other languages. */
export function scriptedProvider(upstream: Upstream): UpstreamHandler {
  let limited = false;
  let goOn = Promise.withResolvers<void>();
  /** Some text, and the rest once the client says that it has read the text. */
  const breaking =
    (rest: string): UpstreamHandler =>
    async (_seen, response) => {
      goOn = Promise.withResolvers();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(HEL);
      await goOn.promise;
      response.end(rest);
    };
  const scripts: Readonly<Record<string, UpstreamHandler>> = {
    'status 500': failure(500),
    'status 429': failure(429),
    'limited once': (seen, response) => {
      const answer = limited ? saying('Hello') : failure(429);
      limited = true;
      return answer(seen, response);
    },
    'ends early': breaking(''),
    'sends an error': breaking(events({ error: { message: 'Overloaded', code: 503 } })),
    'go on': (seen, response) => {
      goOn.resolve();
      return saying('It does.')(seen, response);
    },
    'never ends': (_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(HEL);
    },
    'tells when that was cancelled': async (seen, response) => {
      await upstream.seen.find((other) => textOf(other.json) === 'never ends')?.aborted;
      return saying('It was.')(seen, response);
    },
    'waits a little': async (_seen, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      // Long enough for every model beside it to have spoken; nothing fails if it has not.
      await setTimeout(100);
      response.end(stream(begin(), delta({ content: 'I waited.' }), finish('stop')));
    },
    'counts images': (seen, response) => saying(`${imagesIn(seen.json)} images`)(seen, response),
  };
  return (seen, response) => (scripts[textOf(seen.json)] ?? failure(400))(seen, response);
}

const HEL = events(begin(), delta({ content: 'Hel' }));

const saying = (text: string): UpstreamHandler => json(completion([says(text)]));

const failure = (status: number): UpstreamHandler =>
  json({ error: { message: 'no', type: 'x', param: null, code: null } }, status, { 'retry-after': '7' });

interface Body {
  readonly messages: readonly { readonly content: string | readonly { type: string; text?: string }[] }[];
}

function partsOf(body: unknown): readonly { readonly type: string; readonly text?: string }[] {
  const content = (body as Body).messages.at(-1)?.content ?? '';
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

const textOf = (body: unknown): string => partsOf(body).find(({ type }) => type === 'text')?.text ?? '';
const imagesIn = (body: unknown): number => partsOf(body).filter(({ type }) => type === 'image_url').length;

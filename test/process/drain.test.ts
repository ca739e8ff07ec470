import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CliProcess, startCli } from '../cli/run-cli.ts';
import { readEvents } from '../support/contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KEY = 'the key of the drain tests';

interface Running extends CliProcess {
  readonly url: string;
}

/** The program with a sandbox that speaks slowly, so that streams run when the signal comes. */
async function startSlow(tokensPerSecond: number, drainMs = 20_000): Promise<Running> {
  const cwd = await temporaryFolder();
  writeFileSync(
    path.join(cwd, 'parley.yaml'),
    `server: { drain_ms: ${drainMs} }\nproviders: { sandbox: { adapter: sandbox, tokens_per_second: ${tokensPerSecond} } }\n`,
  );
  const program = startCli(['start'], { cwd, env: { PORT: '0', PARLEY_ADMIN_KEY: KEY } });
  const [, url = ''] = await program.seen(/Parley is listening on (http:\S+)\n/);
  return { ...program, url };
}

/** Two models that speak side by side. */
const SEVERAL = 'sandbox/story,sandbox/story';

/** A stream that has begun, and all of its text once it is over. */
async function beginStream(
  url: string,
  maxTokens: number,
  model = 'sandbox/story',
): Promise<{ readonly text: Promise<string> }> {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model,
      stream: true,
      max_tokens: maxTokens,
      messages: [{ role: 'user', content: 'Hi' }],
    }),
  });
  expect(response.status).toBe(200);
  return { text: response.text() };
}

/** Resolves once no connection is taken any more. */
async function refused(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  await expect
    .poll(
      async () => {
        const socket = connect(Number(port), hostname);
        const answer = await Promise.race([
          once(socket, 'connect').then(() => 'taken'),
          once(socket, 'error').then(([error]) => (error as NodeJS.ErrnoException).code),
        ]).catch((error: NodeJS.ErrnoException) => error.code);
        socket.destroy();
        return answer;
      },
      { timeout: 5_000 },
    )
    .toBe('ECONNREFUSED');
}

test('SIGTERM takes no more connections, lets what runs come to its proper end, and exits with 0', async () => {
  const gateway = await startSlow(40);
  // A connection of somebody who is in the middle of asking.
  const { hostname, port } = new URL(gateway.url);
  const asking = connect(Number(port), hostname);
  asking.write('GET /readyz HTTP/1.1\r\nhost: x\r\n');
  const stream = await beginStream(gateway.url, 60);
  const several = await beginStream(gateway.url, 40, SEVERAL);
  gateway.signal('SIGTERM');
  await refused(gateway.url);

  const answers: Buffer[] = [];
  asking.on('data', (part: Buffer) => answers.push(part));
  asking.write('\r\n');
  await once(asking, 'close');
  const answer = Buffer.concat(answers).toString();
  expect(answer).toMatch(/^HTTP\/1\.1 503 /);
  expect(answer).toContain('"status":"draining"');

  const { done, error, chunks } = readEvents(await stream.text);
  expect([done, error]).toEqual([true, undefined]);
  expect(chunks.at(-1)?.usage?.completion_tokens).toBe(60);
  const both = readEvents(await several.text);
  expect([both.done, both.error]).toEqual([true, undefined]);
  const ends = both.chunks.flatMap(({ choices }) => choices.map((choice) => choice.finish_reason));
  expect(ends.filter((reason) => reason !== null)).toEqual(['length', 'length']);
  expect(both.chunks.at(-1)?.usage?.completion_tokens).toBe(80);
  expect((await gateway.result).code).toBe(0);
});

test('what still runs at the deadline is told so in an error event, of several models, too', async () => {
  const gateway = await startSlow(5, 300);
  const streams = [await beginStream(gateway.url, 1_000), await beginStream(gateway.url, 1_000, SEVERAL)];
  gateway.signal('SIGTERM');
  for (const { text } of streams) {
    const { done, error } = readEvents(await text);
    expect(done).toBe(false);
    expect(error).toMatchObject({ code: 'overloaded', message: 'The gateway is being stopped.' });
  }
  const { code, stderr } = await gateway.result;
  expect(code).toBe(0);
  expect(stderr).toContain('some requests were cut off at the deadline');
});

test.each(['SIGTERM', 'SIGINT'] as const)('a second signal ends it at once (%s)', async (signal) => {
  const gateway = await startSlow(5);
  const stream = await beginStream(gateway.url, 1_000);
  const broken = expect(stream.text).rejects.toThrow();
  gateway.signal(signal);
  await refused(gateway.url);
  gateway.signal(signal);
  expect((await gateway.result).code).toBe(1);
  await broken;
});

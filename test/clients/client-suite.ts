import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodBodies } from '../contract/corpus.ts';
import { type CorpusServer, expectedCorpusReport, startCorpusServer } from './corpus-server.ts';
import type { Report } from './report.ts';
import { type Command, run } from './run.ts';
import { type RunningGateway, startGatewayProcess } from './running-gateway.ts';

export interface ClientProgram {
  readonly language: string;
  /** Programs that tell their version, by which one sees that they are there. */
  readonly needs: readonly Command[];
  /** Compiles the client and its program; answers how to run it. */
  build(): Promise<Command>;
}

/** Compiling a cold Go or Java client on a slow machine. */
const BUILD_TIMEOUT_MS = 600_000;

/**
 * The same guarantees for the generated client of every language. Skipped with a loud line where the language is
 * not installed; with CI=true that is a failure.
 */
export async function clientSuite({ language, needs, build }: ClientProgram): Promise<void> {
  const missing = await missingOf(needs);
  if (missing.length > 0 && process.env.CI !== 'true') {
    process.stderr.write(
      `\nSKIPPED: the ${language} client was not tested, for want of ${missing.join(', ')}.\n\n`,
    );
  }

  describe.skipIf(missing.length > 0 && process.env.CI !== 'true')(`the generated ${language} client`, () => {
    let gateway: RunningGateway;
    let corpus: CorpusServer;
    let report: Report;

    beforeAll(async () => {
      expect(missing, 'not installed').toEqual([]);
      const program = await build();
      [gateway, corpus] = await Promise.all([startGatewayProcess(), startCorpusServer()]);
      report = await speak(program, gateway, corpus);
    }, BUILD_TIMEOUT_MS);

    afterAll(async () => {
      await Promise.all([gateway?.close(), corpus?.close()]);
    });

    it('gets an answer with its usage and cost', () => {
      expect(report.chat).toMatchObject({
        id: expect.stringMatching(/^chatcmpl-[0-9a-f]{32}$/),
        content: 'Hello!',
        provider: 'sandbox',
        model: 'sandbox/echo',
        cost: expect.any(Number),
        finish_reason: 'stop',
      });
      expect(report.chat.total_tokens).toBeGreaterThan(0);
    });

    it('is asked to call a tool, and is answered with its result', () => {
      expect(report.tools.name).toBe('get_weather');
      expect(JSON.parse(report.tools.arguments)).toEqual({ city: expect.any(String) });
      expect(report.tools.answer).toContain('4 degrees');
    });

    it('reads errors as the contract types them', () => {
      expect(report.errors.unauthorized).toMatchObject({ status: 401, code: 'invalid_api_key' });
      expect(report.errors.invalid).toMatchObject({ status: 400, details: 2 });
      expect(['temperature', 'n']).toContain(report.errors.invalid.param);
      expect(report.errors.unknown_model).toMatchObject({ status: 404, code: 'model_not_found' });
    });

    it('lists the models, and finds one whose name has a slash', () => {
      expect(report.models.ids).toEqual(expect.arrayContaining(['sandbox/echo', 'sandbox/tools']));
      expect(report.models.one).toMatchObject({ id: 'sandbox/echo', provider: 'sandbox', routes: 1 });
    });

    it.each(goodBodies)('sends $name as it is', ({ name }) => {
      expect(corpus.problems.filter((problem) => problem.startsWith(`${name}: `))).toEqual([]);
    });

    it('reads every reply that the contract shows', () => {
      expect(report.corpus).toEqual(expectedCorpusReport);
    });
  });
}

async function speak(program: Command, { url, key }: RunningGateway, corpus: CorpusServer): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-corpus-'));
  try {
    const file = path.join(folder, 'corpus.json');
    await writeFile(file, JSON.stringify(goodBodies.map(({ body }) => body)));
    const env = {
      ...program.env,
      PARLEY_URL: url,
      PARLEY_KEY: key,
      CORPUS_URL: corpus.url,
      CORPUS_FILE: file,
    };
    return JSON.parse(await run({ ...program, env })) as Report;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${corpus.problems.join('\n')}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function missingOf(needs: readonly Command[]): Promise<string[]> {
  const found = await Promise.allSettled(needs.map(run));
  return needs.filter((_need, index) => found[index]?.status === 'rejected').map(({ program }) => program);
}

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ConfigFlags } from '../../config/read-server.ts';
import type { RoutingExplanation } from '../../contract/chat.ts';
import { GatewayError } from '../../kernel/errors.ts';
import { StartError } from '../../kernel/start-error.ts';
import { loadOrReport } from '../load.ts';
import { warningLines } from '../print-findings.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { explanationText } from './explanation-text.ts';

const HELP = 'See: npx parley explain --help';

export interface ExplainFlags {
  readonly model?: string | undefined;
  readonly provider?: string | undefined;
  readonly routing?: string | undefined;
  readonly stream?: true | undefined;
  readonly prompt?: string | undefined;
  /** `-`: standard input. */
  readonly promptFile?: string | undefined;
  /** A running gateway's address. */
  readonly url?: string | undefined;
}

/**
 * `parley explain`: the ranking that a request would get. By the configuration and what was saved last of the targets,
 * or by a running gateway, which also knows whom it leaves alone at the moment. No model is asked.
 */
export async function explain(
  config: ConfigFlags,
  flags: ExplainFlags,
  { json }: { json: boolean },
  io: Terminal,
): Promise<number> {
  const body = requestOf(flags, await promptOf(flags));
  const explanation =
    flags.url === undefined ? await here(config, body, io) : await elsewhere(flags.url, body);
  if (!explanation) return 1;
  io.out(json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, io.style));
  return 0;
}

/** A chat request's body, as far as the command line can say it. */
const requestOf = ({ model, provider, routing, stream }: ExplainFlags, prompt: string): object => ({
  messages: [{ role: 'user', content: prompt }],
  ...(model !== undefined && { model }),
  ...(provider !== undefined && { provider }),
  ...(routing !== undefined && { routing }),
  ...(stream && { stream }),
});

async function promptOf({ prompt, promptFile }: ExplainFlags): Promise<string> {
  if (promptFile === undefined) return prompt ?? '';
  if (promptFile === '-') return text(process.stdin);
  try {
    return await readFile(promptFile, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `The prompt can't be read from ${promptFile} (${code}).`,
      'Name a file of text, or - for standard input.',
      { cause: error },
    );
  }
}

/** undefined when the configuration is not right: that has been told. */
async function here(flags: ConfigFlags, body: object, io: Terminal): Promise<RoutingExplanation | undefined> {
  const loaded = await loadOrReport(flags, io);
  if (!loaded) return undefined;
  const warn = (...warnings: string[]): void => io.err(warningLines(warnings, io.styleErr));
  warn(...loaded.warnings);
  const { explainHere } = await import('./explain-here.ts');
  try {
    return await explainHere(loaded.config, body, warn);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const message = printable(error.message);
    // A body that is wrong has come from a command line that is.
    if (error.status === 400) throw new UsageError(message, HELP);
    throw new StartError(message, 'What can be asked for is listed by: npx parley models');
  }
}

async function elsewhere(url: string, body: object): Promise<RoutingExplanation> {
  const [{ askGateway }, { clientKey }] = await Promise.all([
    import('./ask-gateway.ts'),
    import('../../config/client-key.ts'),
  ]);
  const key = await clientKey();
  if (key === undefined) {
    throw new UsageError(
      'A running gateway wants a key, and PARLEY_KEY is not set.',
      'Set it in the environment or in .env: as an argument, shells would keep it.',
    );
  }
  return askGateway(url, key, body);
}

import type { ConfigProblem } from '../config/findings.ts';
import type { GatewayConfig } from '../config/gateway-config.ts';
import type { ConfigFlags } from '../config/read-server.ts';
import { redactConfig } from '../config/redact-config.ts';
import { createCatalogue } from '../providers/catalogue/catalogue.ts';
import { columns } from './columns.ts';
import { load } from './load.ts';
import { problemsTable, warningLines, warningText } from './print-findings.ts';
import type { Terminal } from './terminal.ts';

/** `parley check`: what a start would find. What it tells is its result, and so on standard output. */
export async function check(flags: ConfigFlags, { json }: { json: boolean }, io: Terminal): Promise<number> {
  const loaded = await load(flags);
  if (!loaded.ok) {
    const { file, problems } = loaded;
    const warnings = loaded.warnings.map(warningText);
    if (json) io.out(`${JSON.stringify({ ok: false, file, problems, warnings }, null, 2)}\n`);
    else {
      io.out(problemsTable(problems, io.style) + warningLines(warnings, io.style));
      io.err(nextStep(problems));
    }
    return 1;
  }
  const { config } = loaded;
  const catalogue = await createCatalogue(config);
  const counts = Map.groupBy(catalogue.routes, ({ provider }) => provider);
  const warnings = [...loaded.warnings.map(warningText), ...catalogue.warnings];
  if (json) {
    const result = { ok: true, file: config.file, problems: [], warnings, config: redactConfig(config) };
    io.out(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  }
  io.out(`${io.style('green', 'ok')}  ${config.file ?? 'no file; defaults and environment'}\n`);
  const count = (name: string) => counts.get(name)?.length ?? 0;
  io.out(columns(providerRows(config, count), '  '));
  io.out(columns(poolRows(config), '  ') + columns(mixtureRows(config), '  '));
  io.out(warningLines(warnings, io.style));
  return 0;
}

function providerRows(config: GatewayConfig, count: (name: string) => number): string[][] {
  const on = config.providers.map(({ name, baseUrl }) => {
    const models = count(name);
    return [name, 'on', models === 0 ? 'any model' : `${models} models`, baseUrl];
  });
  const off = config.providersOff.map(({ name, reason }) => [name, 'off', reason, '']);
  return [...on, ...off];
}

function poolRows({ pools }: GatewayConfig): string[][] {
  return pools.map(({ name, policy, members }) => {
    const texts = members.map(({ model, provider, weight }) => {
      const who = provider === null ? model : `${model} at ${provider}`;
      return policy === 'weighted' ? `${who} (${weight})` : who;
    });
    return [`pool ${name}`, policy, texts.join(', ')];
  });
}

function mixtureRows({ mixtures }: GatewayConfig): string[][] {
  return mixtures.map(({ name, proposers, aggregator, critique }) => {
    const steps = [proposers.join(', '), ...(critique ? ['critique'] : []), aggregator];
    return [`moa/${name}`, steps.join(' → ')];
  });
}

const nextStep = (problems: readonly ConfigProblem[]): string =>
  problems.some(({ source }) => source !== 'environment' && source !== 'flags')
    ? 'What the file may hold is written in spec/config.yaml.\n'
    : 'Change or unset these, then run npx parley check again.\n';

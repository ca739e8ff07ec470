import type { Gateway } from '../gateways/gateway.ts';
import { GATEWAYS, PEERS } from '../gateways/index.ts';
import { parleyBefore } from '../gateways/parley.ts';
import { ask } from '../load/ask.ts';
import { chatRequest } from '../traffic/http-request.ts';
import { installFolder, type Stage, startContender } from './stage.ts';

/**
 * The gateways by name. Peers are installed and tried first; one that can't be installed, or doesn't answer,
 * is left out, and `say` is told so.
 *
 * @param against a folder with another checkout of Parley, or none
 */
export async function prepareGateways(
  names: readonly string[],
  against: string | undefined,
  stage: Stage,
  say: (line: string) => void,
): Promise<Gateway[]> {
  const gateways: Gateway[] = [];
  for (const name of names) {
    const gateway = GATEWAYS[name];
    if (!gateway) continue;
    try {
      if (PEERS.includes(name)) await preparePeer(stage, gateway);
      gateways.push(gateway);
    } catch (error) {
      say(`SKIPPED ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (against !== undefined) gateways.push(parleyBefore(against));
  return gateways;
}

async function preparePeer(stage: Stage, gateway: Gateway): Promise<void> {
  stage.progress(`installing ${gateway.name}`);
  await gateway.install?.(installFolder(stage.folder, gateway));
  const { server, headers } = await startContender(stage, gateway);
  try {
    for (const stream of [false, true]) {
      const { ok, status, text } = await ask(server.endpoint, chatRequest({ bytes: 1024, stream }, headers));
      const kind = stream ? 'a stream' : 'a whole reply';
      if (!ok) throw new Error(`asked for ${kind} it answered ${status} ${text.slice(0, 200)}`);
    }
  } finally {
    await server.stop();
  }
}

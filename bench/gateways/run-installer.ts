import { once } from 'node:events';
import { startChild } from '../processes/children.ts';

const INSTALL_MS = 180_000;

/** Runs a package manager. Throws with the end of what it said when it fails or takes over three minutes. */
export async function runInstaller(command: string, args: readonly string[]): Promise<void> {
  const child = startChild(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-500);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), INSTALL_MS);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${command} ended with ${code ?? 'a signal'}. ${said}`);
  } finally {
    clearTimeout(timer);
  }
}

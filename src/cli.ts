import { reportError } from './cli/report-error.ts';
import { terminal } from './cli/terminal.ts';

/**
 * The command line: `parley <start · check · keys · mock · migrate · models · explain>`.
 *
 * @param args without the program's name
 * @returns the exit code: 0, 1 (failed) or 2 (wrong usage). The gateway and the mock go on after it.
 */
export async function main(args: readonly string[]): Promise<number> {
  const io = terminal({ color: !args.includes('--no-color') });
  try {
    // Reading commands with commander takes longer than all else that a start does before it listens.
    if (args[0] === 'start' && !args.some((arg) => arg === '--help' || arg === '-h')) {
      const { start } = await import('./cli/start.ts');
      return await start(args.slice(1), io);
    }
    const { runProgram } = await import('./cli/program.ts');
    return await runProgram(args, io);
  } catch (error) {
    return reportError(error, io);
  }
}

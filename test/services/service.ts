import { describe } from 'vitest';

/**
 * A suite that needs a service, whose URL stands in the environment variable. Without it the suite is skipped with a
 * line that nobody overlooks; on CI that is a failure.
 */
export function describeService(variable: string, title: string, suite: (url: string) => void): void {
  const url = process.env[variable];
  if (url) {
    describe(title, () => suite(url));
    return;
  }
  if (process.env.CI) throw new Error(`${variable} is not set: on CI ${title} must be tested`);
  process.stderr.write(`\n!! SKIPPED: ${title}. Set ${variable} to test it.\n\n`);
  describe.skip(title, () => suite(''));
}

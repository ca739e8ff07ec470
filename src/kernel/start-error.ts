/**
 * Why the gateway, or a command of it, cannot start: the operator's to mend. Whoever runs the command prints
 * `message` (what is wrong, in one line, without secrets) and `next` (what to do) and exits with 1.
 */
export class StartError extends Error {
  readonly next: string;

  constructor(message: string, next: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StartError';
    this.next = next;
  }
}

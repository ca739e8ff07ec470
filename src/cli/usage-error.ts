/** A command was called wrongly: exit code 2. `next` says how to find out what is right. */
export class UsageError extends Error {
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.name = 'UsageError';
    this.next = next;
  }
}

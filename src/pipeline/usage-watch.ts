import type { ProviderStream, StreamEvent } from '../providers/provider.ts';
import type { CallAccount } from './call-account.ts';

/** One of several streams that are merged into one: its usage goes to an account of its own, as it is billed apart. */
export class UsageWatch implements ProviderStream {
  readonly #stream: ProviderStream;
  readonly #account: CallAccount;

  constructor(stream: ProviderStream, account: CallAccount) {
    this.#stream = stream;
    this.#account = account;
  }

  async next(): Promise<readonly StreamEvent[] | null> {
    const events = await this.#stream.next();
    for (const event of events ?? []) if (event.type === 'usage') this.#account.usage = event.usage;
    return events;
  }

  cancel(): void {
    this.#stream.cancel();
  }
}

import type { CreateChatCompletionRequest } from '../contract/chat.ts';
import type { ChatSettled } from '../contract/gateway-events.ts';
import type { CancelSignal } from '../kernel/cancellation.ts';
import type { JsonSource } from '../kernel/json-members.ts';
import type { Route } from '../providers/route.ts';

/** Who asks, as far as the pipeline must know. */
export interface Caller {
  readonly keyId: string;
  readonly name: string;
  /** @param mixture as part of which it is asked, as `moa/NAME` */
  mayUse(route: Route, mixture?: string | null): boolean;
}

export interface ChatInput {
  readonly requestId: string;
  readonly body: CreateChatCompletionRequest;
  /** The text that `body` was read from. */
  readonly source: JsonSource;
  readonly caller: Caller;
  /** Aborted when the client goes. */
  readonly signal: CancelSignal;
  /** When the request arrived, on the monotonic clock. */
  readonly arrivedMs: number;
  /** Told how the request ended, once, before everyone else is. */
  settled(facts: ChatSettled): void;
}

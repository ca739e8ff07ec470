import type { Body, OperationId, PathParams, Query, Result } from '../contract/operations.ts';
import type { Principal } from '../features/keys/principal.ts';

/** What a handler is given: the contract has been checked. */
export interface HandlerInput<Id extends OperationId> {
  readonly query: Query<Id>;
  readonly params: PathParams<Id>;
  /** Of operations that take one. */
  readonly body: Body<Id>;
}

/** For operations that need a key. */
export interface KeyedInput<Id extends OperationId> extends HandlerInput<Id> {
  readonly principal: Principal;
}

export interface HandlerResult<Body> {
  readonly status?: number;
  /** Sent as JSON, unless `contentType` says that it is text. */
  readonly body: Body;
  readonly contentType?: string;
}

export type OpenOperationId = 'getHealth' | 'getReadiness' | 'getOpenApiJson' | 'getOpenApiYaml' | 'getDocs';

/** Chat goes its own way, see chat-lane. */
export type RoutedOperationId = Exclude<OperationId, 'createChatCompletion'>;

export type Handler<Id extends OperationId> = (
  input: Id extends OpenOperationId ? HandlerInput<Id> : KeyedInput<Id>,
) => Promise<HandlerResult<Result<Id>>> | HandlerResult<Result<Id>>;

/** One handler for each operation of the contract: a missing one does not compile. */
export type Handlers = { readonly [Id in RoutedOperationId]: Handler<Id> };

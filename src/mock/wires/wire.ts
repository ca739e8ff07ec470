import type { IncomingHttpHeaders } from 'node:http';
import type { ChatRequest } from '../../providers/provider.ts';
import type { Answer } from '../../providers/sandbox/answer.ts';
import type { SandboxEvent } from '../../providers/sandbox/events.ts';
import type { WholeAnswer } from '../../providers/sandbox/whole.ts';

/** An HTTP request as far as wires care. */
export interface MockRequest {
  readonly method: string;
  /** Without the query; percent-encoding is undone. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed; undefined without one. */
  readonly body: unknown;
}

/** Why a request has no answer, in nobody's words yet. */
export interface Problem {
  readonly status: number;
  readonly message: string;
  readonly code: string | null;
  /** Path of what is wrong. */
  readonly param: string | null;
  readonly retryAfterMs?: number | undefined;
}

/** Headers besides the content's own. */
export type Headers = Readonly<Record<string, string>>;

/** A vendor's way to say things that all its operations share. */
export interface Wire {
  /** The key that the client sent, wherever this vendor's clients put it. */
  keyOf(request: MockRequest): string | undefined;
  /** The body of an error reply. */
  errorBody(problem: Problem): unknown;
  /** Fresh for each reply. @param problem where it is an error */
  headers(problem?: Problem): Headers;
}

/** One chat request, understood, and how its answer is to be written. Base name and validity are checked. */
export interface ChatExchange {
  /** Base name. */
  readonly model: string;
  readonly request: ChatRequest;
  readonly stream: boolean;
  /** The body of a whole reply. */
  whole(answer: WholeAnswer, promptTokens: number): unknown;
  events(answer: Answer): EventWriter;
}

/** One whole event, ready to be sent; bytes where the framing is binary. */
export type WireEvent = string | Buffer;

/** Writes one answer as a stream. */
export interface EventWriter {
  readonly contentType: string;
  /** What comes before the first token. */
  open(): readonly WireEvent[];
  write(events: readonly SandboxEvent[]): readonly WireEvent[];
  /** What comes when all has been said. */
  close(): readonly WireEvent[];
  /** An error in place of the rest. */
  error(problem: Problem): WireEvent;
}

/** What an operation comes to. */
export type Outcome =
  | { readonly kind: 'chat'; readonly exchange: ChatExchange }
  /** Answered at once. */
  | { readonly kind: 'json'; readonly body: unknown };

/** Reads a request. Throws a RequestRefused for one that this vendor would refuse. */
export type Operation = (request: MockRequest) => Outcome;

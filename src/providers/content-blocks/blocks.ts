/** What answers in content blocks are made of, in the words of Anthropic's Messages. */

export interface Citation {
  readonly type?: string;
  readonly url?: string;
  readonly title?: string | null;
}

/** A block of a reply; which members it has depends on its type. */
export interface ReplyBlock {
  readonly type: string;
  readonly text?: string | null;
  readonly citations?: readonly Citation[] | null;
  readonly thinking?: string | null;
  readonly signature?: string | null;
  readonly data?: string | null;
  readonly id?: string | null;
  readonly name?: string | null;
  readonly input?: unknown;
}

/** What a delta adds to a block; which members it has depends on its type. */
export interface BlockDelta {
  readonly type?: string;
  readonly text?: string | null;
  readonly thinking?: string | null;
  readonly signature?: string | null;
  readonly partial_json?: string | null;
  readonly citation?: Citation | null;
}

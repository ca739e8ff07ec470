/** How hard to think, where a model takes a word for it. */
export type Effort = 'low' | 'medium' | 'high' | 'xhigh' | 'max';

/** The parameter `thinking`, the same at every provider of these models. */
export type Thinking =
  | {
      readonly type: 'adaptive';
      readonly display?: 'summarized' | undefined;
      readonly block_binding?: { readonly prefix_mismatch_behavior: 'drop_block' } | undefined;
    }
  | { readonly type: 'enabled'; readonly budget_tokens: number }
  | { readonly type: 'disabled' | 'between_tools' };

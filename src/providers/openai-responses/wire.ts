/**
 * What a request to the Responses API is made of, as far as a chat says it.
 *
 * @see https://platform.openai.com/docs/api-reference/responses/create
 */

interface CacheBreakpoint {
  readonly prompt_cache_breakpoint?: unknown;
}

export type InputPart =
  | ({ readonly type: 'input_text'; readonly text: string } & CacheBreakpoint)
  | ({ readonly type: 'input_image'; readonly image_url: string; readonly detail: string } & CacheBreakpoint)
  | ({
      readonly type: 'input_file';
      readonly file_data?: string;
      readonly file_id?: string;
      readonly filename?: string;
    } & CacheBreakpoint);

export type OutputPart =
  | { readonly type: 'output_text'; readonly text: string; readonly annotations: readonly never[] }
  | { readonly type: 'refusal'; readonly refusal: string };

export interface ReasoningItem {
  readonly type: 'reasoning';
  readonly id?: string;
  readonly summary: readonly { readonly type: 'summary_text'; readonly text: string }[];
  readonly encrypted_content: string;
}

export type InputItem =
  | {
      readonly type: 'message';
      readonly role: 'system' | 'developer' | 'user';
      readonly content: string | readonly InputPart[];
    }
  | {
      readonly type: 'message';
      readonly role: 'assistant';
      readonly content: string | readonly OutputPart[];
      readonly phase?: string;
    }
  | ReasoningItem
  | {
      readonly type: 'function_call';
      readonly call_id: string;
      readonly name: string;
      readonly arguments: string;
    }
  | {
      readonly type: 'custom_tool_call';
      readonly call_id: string;
      readonly name: string;
      readonly input: string;
    }
  | {
      readonly type: 'function_call_output' | 'custom_tool_call_output';
      readonly call_id: string;
      readonly output: string | readonly InputPart[];
    };

export type WireTool =
  | {
      readonly type: 'function';
      readonly name: string;
      readonly description?: string;
      readonly parameters: Readonly<Record<string, unknown>> | null;
      readonly strict: boolean;
    }
  | {
      readonly type: 'custom';
      readonly name: string;
      readonly description?: string;
      readonly format?: Readonly<Record<string, unknown>>;
    }
  | {
      readonly type: 'web_search';
      readonly search_context_size?: string;
      readonly user_location?: Readonly<Record<string, unknown>>;
    };

export type WireToolChoice =
  | 'none'
  | 'auto'
  | 'required'
  | { readonly type: 'function' | 'custom'; readonly name: string }
  | {
      readonly type: 'allowed_tools';
      readonly mode: 'auto' | 'required';
      readonly tools: readonly { readonly type: string; readonly name: string }[];
    };

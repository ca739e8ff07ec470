import type { ChatRequest, ProviderCompletion } from '../providers/provider.ts';

/** Whether there is anything for the model to decide that decides on tool calls. */
export const offersTools = ({ tools, functions, tool_choice, function_call }: ChatRequest): boolean =>
  Boolean(tools?.length || functions?.length) && tool_choice !== 'none' && function_call !== 'none';

/** Whether its answer is the reply, because it calls tools; else the request goes on to the model. */
export const callsTools = ({ choices }: ProviderCompletion): boolean =>
  choices.some(({ message }) => Boolean(message.tool_calls?.length || message.function_call));

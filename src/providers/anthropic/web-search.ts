import type { ChatRequest } from '../provider.ts';
import type { WireTool } from './wire.ts';

/** The provider's own search, offered when the client asks for web search. */
export function webSearchTool(options: ChatRequest['web_search_options']): WireTool | undefined {
  if (!options) return undefined;
  const { country, region, city, timezone } = options.user_location?.approximate ?? {};
  const located = country || region || city || timezone;
  return {
    type: 'web_search_20250305',
    name: 'web_search',
    user_location: located
      ? {
          type: 'approximate',
          city: city ?? undefined,
          region: region ?? undefined,
          country: country ?? undefined,
          timezone: timezone ?? undefined,
        }
      : undefined,
  };
}

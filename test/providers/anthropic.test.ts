import { createAnthropicProvider } from '../../src/providers/anthropic/index.ts';
import type { ProviderSettings } from '../../src/providers/provider.ts';
import { CONFORMANCE_KEY, describeConformance } from './conformance.ts';
import { badReplies, errors, faults, fixtures } from './fixtures/anthropic/capabilities.ts';
import { anthropicRoute, anthropicSettings } from './fixtures/anthropic/setup.ts';

describeConformance({
  name: 'anthropic',
  create: (url, settings: Partial<ProviderSettings> = {}) =>
    createAnthropicProvider({ ...anthropicSettings(url), apiKey: CONFORMANCE_KEY, ...settings }),
  route: (supports) => anthropicRoute('claude-sonnet-4-6', supports),
  toolCallIds: 'kept',
  fixtures,
  errors,
  badReplies,
  faults,
});

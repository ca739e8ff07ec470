import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import { CONFORMANCE_KEY, describeConformance } from './conformance.ts';
import { fixtures } from './fixtures/gemini/capabilities.ts';
import { badReplies, errors, faults } from './fixtures/gemini/failures.ts';
import { geminiRoute, geminiSettings } from './fixtures/gemini/setup.ts';

describeConformance({
  name: 'gemini',
  create: (url, settings) =>
    createGeminiProvider(geminiSettings(url, { apiKey: CONFORMANCE_KEY, ...settings })),
  route: (supports) => geminiRoute('gemini-3.8-flash', supports),
  toolCallIds: 'made',
  fixtures,
  errors,
  badReplies,
  faults,
});

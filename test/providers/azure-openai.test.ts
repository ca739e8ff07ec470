import { createAzureOpenAiProvider } from '../../src/providers/azure-openai/index.ts';
import { type Adapter, CONFORMANCE_KEY, describeConformance } from './conformance.ts';
import { fixtures } from './fixtures/azure-openai/capabilities.ts';
import { errors } from './fixtures/azure-openai/errors.ts';
import { azureSettings, deploymentOf } from './fixtures/azure-openai/setup.ts';
import { filteredReply, filteredStream } from './fixtures/azure-openai/wire.ts';
import { begin, completion, delta, events } from './fixtures/openai/wire.ts';

const start = filteredStream(events(begin(), delta({ content: 'Grüße' })));

const adapter = (name: string, apiVersion: string | null): Adapter => ({
  name,
  create: (url, settings) =>
    createAzureOpenAiProvider(azureSettings(url, { apiKey: CONFORMANCE_KEY, apiVersion, ...settings })),
  route: (supports) => deploymentOf('gpt-4o', 'our-deployment', supports),
  toolCallIds: 'kept',
  fixtures,
  errors,
  badReplies: {
    'no choices': filteredReply(completion([])),
    'a choice without a message': { choices: [{ index: 0, content_filter_results: {} }] },
    'an error inside': { error: { message: 'upstream overloaded', code: '503' } },
  },
  faults: {
    truncated: start,
    malformed: `${start}data: {"choices":[{"index":0,"delta":{"content":"Hal\n\n`,
    errorOpening: events({ error: { message: 'Overloaded', code: '503' } }),
    errorMidStream: `${start}${events({ error: { message: 'Overloaded {host}', code: '503' } })}`,
    unending: start,
  },
});

describeConformance(adapter('azure-openai', null));
describeConformance(adapter('azure-openai of a dated version', '2025-04-01-preview'));

import { createBedrockProvider } from '../../src/providers/bedrock/index.ts';
import { type Adapter, CONFORMANCE_KEY, canonical, describeConformance } from './conformance.ts';
import { fixtures, novaFixtures } from './fixtures/bedrock/capabilities.ts';
import { badReplies, errors, faults } from './fixtures/bedrock/failures.ts';
import { framesOf } from './fixtures/bedrock/frames.ts';
import { bedrockRoute, bedrockSettings, CLAUDE, NOVA } from './fixtures/bedrock/setup.ts';

const pixel = { bytes: Buffer.from(canonical.PIXEL, 'base64'), contentType: 'image/png' };

const adapter = (name: string, model: string, own: Adapter['fixtures']): Adapter => ({
  name,
  create: (url, settings) =>
    createBedrockProvider(bedrockSettings(url, { apiKey: CONFORMANCE_KEY, ...settings }), async () => pixel),
  route: (supports) => bedrockRoute(model, supports),
  encode: framesOf,
  toolCallIds: 'kept',
  fixtures: own,
  errors,
  badReplies,
  faults,
});

describeConformance(adapter('bedrock (Claude)', CLAUDE, fixtures));
describeConformance(adapter('bedrock (Nova)', NOVA, novaFixtures));

import { expect, test } from 'vitest';
import { catalogueOf, model, provider } from './catalogue-of.ts';

const bedrock = (region: string) => provider('bedrock', { aws: { region } });
const idsOf = async (name: string, ...regions: string[]): Promise<(string | undefined)[]> =>
  Promise.all(
    regions.map(async (region) => (await catalogueOf([bedrock(region)])).find(name, 'bedrock')[0]?.id),
  );

test('a model at Bedrock is asked through the profile of its region’s geography, else by itself', async () => {
  expect(
    await idsOf(
      'claude-sonnet-4-6',
      'us-west-2',
      'eu-central-1',
      'ap-northeast-1',
      'ap-southeast-2',
      'sa-east-1',
    ),
  ).toEqual([
    'us.anthropic.claude-sonnet-4-6',
    'eu.anthropic.claude-sonnet-4-6',
    'jp.anthropic.claude-sonnet-4-6',
    'au.anthropic.claude-sonnet-4-6',
    'anthropic.claude-sonnet-4-6',
  ]);
});

test('through the whole world only where nothing else is there; and what is only elsewhere is not listed', async () => {
  expect(await idsOf('claude-opus-5', 'sa-east-1')).toEqual(['global.anthropic.claude-opus-5']);
  const catalogue = await catalogueOf([bedrock('eu-central-1')]);
  expect(catalogue.routes.map((route) => route.model)).not.toContain('nova-premier');
  expect(await idsOf('nova-premier', 'us-east-1')).toEqual(['us.amazon.nova-premier-v1:0']);
});

test('what it costs there is that of the profile', async () => {
  const catalogue = await catalogueOf([bedrock('us-east-1'), 'anthropic']);
  const rows = catalogue.get('claude-opus-5')?.routes?.map((row) => [row.provider, row.price.input]);
  expect(rows).toEqual([
    ['bedrock', 5.5],
    ['anthropic', 5],
  ]);
});

test('an id of one’s own is asked as it is, with the model’s facts and price', async () => {
  const id = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2';
  const own = provider('bedrock', {
    aws: { region: 'us-east-1' },
    models: [model('claude-opus-4-6', { id })],
  });
  const [route] = (await catalogueOf([own])).find('claude-opus-4-6', null);
  expect(route).toMatchObject({ id, qualified: 'anthropic/claude-opus-4-6', maxOutputTokens: 128_000 });
  expect(route?.price).not.toBeNull();
});

test('a deployment at Azure has the facts and the price of its base model, whatever it is called', async () => {
  const azure = provider('azure-openai', { models: [model('gpt-5', { id: 'gpt-4o' })] });
  const catalogue = await catalogueOf([azure, 'openai']);
  const [deployed, direct] = catalogue.find('gpt-5', null);
  expect(deployed).toMatchObject({ provider: 'azure-openai', id: 'gpt-4o', qualified: 'openai/gpt-5' });
  expect(deployed?.supports).toEqual(direct?.supports);
  expect(deployed?.contextWindow).toBe(direct?.contextWindow);
  expect(deployed?.price?.tiers).toEqual(direct?.price?.tiers);
});

test('a deployment that nobody has listed is asked at Azure when it is named', async () => {
  const catalogue = await catalogueOf(['azure-openai']);
  expect(catalogue.find('our-deployment', 'azure-openai')).toMatchObject([
    { id: 'our-deployment', price: null },
  ]);
  expect(catalogue.find('azure-openai/our-deployment', null)).toMatchObject([{ id: 'our-deployment' }]);
  // Mostly they are called as their model is.
  expect(catalogue.find('gpt-4o', 'azure-openai')[0]?.price).not.toBeNull();
  expect(catalogue.find('gpt-4o', null)).toEqual([]);
});

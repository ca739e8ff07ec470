import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploymentUrl } from '../../src/providers/azure-openai/deployment-url.ts';
import { createAzureOpenAiProvider } from '../../src/providers/azure-openai/index.ts';
import type { ChatRequest, ProviderSettings } from '../../src/providers/provider.ts';
import type { Route } from '../../src/providers/route.ts';
import { json, sse, startUpstream, type Upstream } from '../support/upstream.ts';
import { allEvents } from './conformance.ts';
import { errors } from './fixtures/azure-openai/errors.ts';
import { azureSettings, deploymentOf } from './fixtures/azure-openai/setup.ts';
import { filteredChunk, PROMPT_CHUNK, SAFE } from './fixtures/azure-openai/wire.ts';
import { callOf } from './fixtures/openai/setup.ts';
import { begin, completion, DONE, delta, events, finish, says, stream } from './fixtures/openai/wire.ts';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

const hello: ChatRequest = { messages: [{ role: 'user', content: 'Hello' }] };
const gpt4o = deploymentOf('gpt-4o', 'our deployment/eu');

async function asked(
  request: ChatRequest,
  route: Route = gpt4o,
  settings: Partial<ProviderSettings> = {},
  answer = json(completion([says('Hi')])),
) {
  const provider = createAzureOpenAiProvider(azureSettings(upstream.url, settings));
  upstream.answer(answer);
  const call = callOf(request, route);
  try {
    const work = request.stream ? provider.chatStream(call).then(allEvents) : provider.chat(call);
    const reply = await work.catch((error: unknown) => error);
    const seen = upstream.seen.at(-1);
    return {
      reply,
      seen,
      body: seen?.json as Record<string, unknown>,
      dropped: provider.lacks(request, route),
    };
  } finally {
    await provider.close();
  }
}

describe('a deployment’s address', () => {
  it.each([
    ['https://our.openai.azure.com', null, '/openai/v1/chat/completions'],
    ['https://our.openai.azure.com/', null, '/openai/v1/chat/completions'],
    ['https://our.openai.azure.com/openai/v1/', null, '/openai/v1/chat/completions'],
    ['https://our.openai.azure.com', 'preview', '/openai/v1/chat/completions?api-version=preview'],
    [
      'https://our.openai.azure.com/openai',
      '2024-10-21',
      '/openai/deployments/our%20deployment%2Feu/chat/completions?api-version=2024-10-21',
    ],
    [
      'https://proxy.example/azure',
      '2024-10-21',
      '/azure/openai/deployments/our%20deployment%2Feu/chat/completions?api-version=2024-10-21',
    ],
  ])('at %s with version %s is %s', (base, version, path) => {
    const { pathname, search } = deploymentUrl(base, version, 'our deployment/eu');
    expect(pathname + search).toBe(path);
  });

  it('is called with the deployment as model, and the key in its own header', async () => {
    const { seen, body } = await asked(hello, gpt4o, { apiVersion: '2024-10-21' });
    expect(seen?.path).toBe(
      '/openai/deployments/our%20deployment%2Feu/chat/completions?api-version=2024-10-21',
    );
    expect(body.model).toBe('our deployment/eu');
    expect(seen?.headers['api-key']).toMatch(/^sk-/);
  });

  it('takes a token of Entra ID in place of a key', async () => {
    const { seen } = await asked(hello, gpt4o, { apiKey: null, headers: { Authorization: 'Bearer ey' } });
    expect(seen?.headers.authorization).toBe('Bearer ey');
    expect(seen?.headers).not.toHaveProperty('api-key');
  });
});

describe('what a deployment takes', () => {
  it.each([
    ['the base model’s rules, whatever the deployment is called', 'gpt-5', 'gpt-4o', ['temperature']],
    ['not those of the deployment’s name', 'gpt-4o', 'gpt-5', []],
    ['those of its name where nobody named the base model', 'our-best', 'o3', ['temperature']],
  ])('follows %s', async (_what, model, deployment, dropped) => {
    const asking = await asked({ ...hello, temperature: 0.5 }, deploymentOf(model, deployment));
    expect(asking.dropped).toEqual(dropped);
  });

  it('depends on the version: of a dated one the fields of its time', async () => {
    const request: ChatRequest = {
      messages: [{ role: 'developer', content: 'Be brief.' }, ...hello.messages],
      stream: true,
      verbosity: 'low',
      web_search_options: {},
    };
    const old = await asked(
      request,
      gpt4o,
      { apiVersion: '2024-06-01' },
      sse(stream(begin(), finish('stop'))),
    );
    expect(old.dropped).toEqual(['verbosity', 'web_search_options']);
    expect(old.body).toMatchObject({ messages: [{ role: 'system' }, { role: 'user' }] });
    expect(old.body).not.toHaveProperty('stream_options');
    const newest = await asked(request, gpt4o, {}, sse(stream(begin(), finish('stop'))));
    expect(newest.dropped).toEqual(['web_search_options']);
    expect(newest.body).toMatchObject({
      messages: [{ role: 'developer' }, { role: 'user' }],
      stream_options: { include_usage: true },
      verbosity: 'low',
    });
  });
});

describe('content filters', () => {
  it('a blocked prompt says which filters blocked it', async () => {
    const { reply } = await asked(hello, gpt4o, {}, json(errors.prompt_blocked.body, 400));
    expect(reply).toMatchObject({ kind: 'content_filter', param: 'messages' });
    expect(String(reply)).toMatch(/content management policy.* \(filtered: violence \(high\), jailbreak\)$/);
  });

  it('what they say of an answer stands on its choice', async () => {
    const results = { ...SAFE, hate: { filtered: true, severity: 'high' } };
    const blocked = completion([{ ...says(null), finish_reason: 'content_filter' }]);
    const choices = blocked.choices.map((choice) => ({ ...choice, content_filter_results: results }));
    const { reply } = await asked(hello, gpt4o, {}, json({ ...blocked, choices }));
    expect(reply).toMatchObject({
      choices: [
        { finish_reason: 'content_filter', content_filter_results: results, message: { content: null } },
      ],
    });
  });

  it('in a stream the worst of each category stands on the finish, and the prompt’s own say nothing', async () => {
    const low = { ...SAFE, violence: { filtered: false, severity: 'low' } };
    const bytes = events(
      PROMPT_CHUNK,
      filteredChunk(begin()),
      filteredChunk(delta({ content: 'one ' })),
      filteredChunk(delta({ content: 'two ' }), low),
      filteredChunk(delta({ content: 'three' })),
      {
        ...PROMPT_CHUNK,
        prompt_filter_results: undefined,
        choices: [
          {
            index: 0,
            finish_reason: null,
            content_filter_results: { protected_material_text: { filtered: false, detected: true } },
            content_filter_offsets: { check_offset: 9, start_offset: 0, end_offset: 13 },
          },
        ],
      },
      filteredChunk(finish('content_filter')),
    );
    const { reply } = await asked({ ...hello, stream: true }, gpt4o, {}, sse(bytes + DONE));
    const list = reply as { type: string }[];
    expect(list.filter(({ type }) => type === 'text')).toHaveLength(4);
    expect(list.filter(({ type }) => type === 'finish')).toEqual([
      {
        type: 'finish',
        index: 0,
        reason: 'content_filter',
        contentFilterResults: { ...low, protected_material_text: { filtered: false, detected: true } },
      },
    ]);
    expect(list.filter(({ type }) => type === 'meta')).toHaveLength(1);
  });

  it('an annotation behind the finish changes nothing', async () => {
    const bytes = events(filteredChunk(begin()), filteredChunk(finish('stop')), {
      choices: [{ index: 0, finish_reason: null, content_filter_results: SAFE }],
    });
    const { reply } = await asked({ ...hello, stream: true }, gpt4o, {}, sse(bytes + DONE));
    expect((reply as { type: string }[]).at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
  });
});

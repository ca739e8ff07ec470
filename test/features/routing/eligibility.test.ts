import { describe, expect, test } from 'vitest';
import { Eligibility, FIT } from '../../../src/features/routing/eligibility.ts';
import { needsOf, type RequestNeeds } from '../../../src/features/routing/request-needs.ts';
import type { ChatRequest } from '../../../src/providers/provider.ts';
import { needsWith } from './needs-of.ts';
import { routeOf } from './route-of.ts';

const anyone = { mayUse: () => true };
const judge = (needs: Partial<RequestNeeds>, access = anyone) => new Eligibility(needsWith(needs), access);
const able = routeOf('able');

describe('what a request needs', () => {
  const user = (content: unknown) => ({ role: 'user', content });
  const needs = (request: object, characters = 10) =>
    needsOf({ messages: [user('Hi')], ...request } as unknown as ChatRequest, characters);

  test('is nothing special for plain text', () => {
    expect(needs({})).toEqual(needsWith({ promptCharacters: 10, stream: false }));
  });

  test.each<[string, object, Partial<RequestNeeds>]>([
    ['tools that are offered', { tools: [{ type: 'function', function: { name: 'f' } }] }, { tools: true }],
    ['functions, their older form', { functions: [{ name: 'f' }] }, { tools: true }],
    ['no tools for an empty list', { tools: [] }, { tools: false }],
    [
      'tools that were called',
      {
        messages: [
          { role: 'assistant', tool_calls: [{}] },
          { role: 'tool', content: '1' },
        ],
      },
      { tools: true },
    ],
    [
      'an answer of a function',
      { messages: [{ role: 'function', name: 'f', content: '1' }] },
      { tools: true },
    ],
    ['images', { messages: [user([{ type: 'image_url', image_url: { url: 'x' } }])] }, { vision: true }],
    ['sound', { messages: [user([{ type: 'input_audio', input_audio: {} }])] }, { audio: true }],
    ['files', { messages: [user([{ type: 'file', file: {} }])] }, { files: true }],
    ['speech', { modalities: ['text', 'audio'] }, { speech: true }],
    ['no speech for text', { modalities: ['text'] }, { speech: false }],
    [
      'a schema',
      { response_format: { type: 'json_schema', json_schema: { name: 's' } } },
      { jsonSchema: true },
    ],
    ['no schema for any object', { response_format: { type: 'json_object' } }, { jsonSchema: false }],
    ['logprobs', { logprobs: true }, { logprobs: true }],
    ['no logprobs when refused', { logprobs: false }, { logprobs: false }],
    ['several answers', { n: 3 }, { n: 3 }],
    ['a limit, by its newer name', { max_completion_tokens: 5, max_tokens: 9 }, { maxTokens: 5 }],
    ['a limit, by its older name', { max_tokens: 9 }, { maxTokens: 9 }],
    ['a stream', { stream: true }, { stream: true }],
  ])('%s', (_, request, expected) => {
    expect(needs(request)).toMatchObject(expected);
  });
});

describe('a route', () => {
  test('that can do everything fits fully', () => {
    const all = { tools: true, vision: true, audio: true, files: true, speech: true, jsonSchema: true };
    expect(judge({ ...all, logprobs: true, n: 5 }).fit(able)).toBe(FIT.full);
    expect(judge({ ...all, logprobs: true, n: 5 }).obstacles(able)).toEqual([]);
  });

  test.each<[string, Partial<RequestNeeds>, ReturnType<typeof routeOf>, string]>([
    ['tools', { tools: true }, routeOf('x', { lacks: ['tools'] }), 'it calls no tools'],
    ['images', { vision: true }, routeOf('x', { lacks: ['vision'] }), 'it sees no images'],
    ['sound', { audio: true }, routeOf('x', { lacks: ['audio'] }), 'it hears no audio'],
    ['files', { files: true }, routeOf('x', { inputModalities: ['text'] }), 'it reads no files'],
    ['speech', { speech: true }, routeOf('x', { outputModalities: ['text'] }), 'it does not speak'],
    ['logprobs', { logprobs: true }, routeOf('x', { lacks: ['logprobs'] }), 'it reports no logprobs'],
  ])('without %s lacks it only for requests that need it', (_, needs, route, reason) => {
    expect(judge({}).fit(route)).toBe(FIT.full);
    expect(judge(needs).fit(route)).toBe(FIT.lacking);
    expect(
      judge(needs)
        .obstacles(route)
        .map((obstacle) => obstacle.reason),
    ).toEqual([reason]);
  });

  test('without schemas or several answers can still be asked: both are emulated', () => {
    const route = routeOf('x', { lacks: ['json_schema', 'n'] });
    expect(judge({ jsonSchema: true }).fit(route)).toBe(FIT.partly);
    expect(judge({ n: 4 }).fit(route)).toBe(FIT.full);
  });

  test.each([
    [4_000, FIT.full],
    [4_001, FIT.partly],
    [16_000, FIT.partly],
    [16_001, FIT.never],
  ])(
    'with a window of 1,000 tokens is asked about %d characters only as far as they may fit',
    (characters, fit) => {
      const narrow = routeOf('x', { contextWindow: 1_000 });
      expect(judge({ promptCharacters: characters }).fit(narrow)).toBe(fit);
      expect(judge({ promptCharacters: characters }).obstacles(narrow)).toHaveLength(
        fit === FIT.full ? 0 : 1,
      );
      expect(judge({ promptCharacters: characters }).fit(able)).toBe(FIT.full);
    },
  );

  test('that is no chat model is never asked', () => {
    const embedding = routeOf('x', { type: 'embedding' });
    expect(judge({}).fit(embedding)).toBe(FIT.never);
  });

  test('that the key may not use is never asked, and that is said first', () => {
    const nobody = { mayUse: () => false };
    const route = routeOf('x', { lacks: ['tools'] });
    expect(judge({ tools: true }, nobody).fit(route)).toBe(FIT.never);
    expect(
      judge({ tools: true }, nobody)
        .obstacles(route)
        .map(({ reason }) => reason),
    ).toEqual(['this key may not use it', 'it calls no tools']);
  });

  test('that lacks a parameter is never asked by strict requests', () => {
    const strict = { mayUse: () => true, lacks: () => ['top_k'] };
    expect(judge({}, strict).fit(able)).toBe(FIT.never);
    expect(judge({}, strict).obstacles(able)).toEqual([
      {
        fit: FIT.never,
        code: 'unsupported_parameter',
        param: 'top_k',
        reason: 'it does not support `top_k`',
      },
    ]);
  });

  test('with several faults is as far away as the worst', () => {
    const route = routeOf('x', { lacks: ['json_schema', 'tools'], contextWindow: 1 });
    const needs = { jsonSchema: true, tools: true, promptCharacters: 5_000 };
    expect(judge(needs).fit(route)).toBe(FIT.never);
    expect(
      judge(needs)
        .obstacles(route)
        .map(({ fit }) => fit),
    ).toEqual([FIT.never, FIT.lacking, FIT.partly]);
  });
});

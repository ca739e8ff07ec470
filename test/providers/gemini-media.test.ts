import { describe, expect, it } from 'vitest';
import { createGeminiProvider } from '../../src/providers/gemini/index.ts';
import { lacks } from '../../src/providers/gemini/lacks.ts';
import type { ChatRequest } from '../../src/providers/provider.ts';
import type { FetchFile } from '../../src/providers/remote-images.ts';
import type { Route } from '../../src/providers/route.ts';
import { json } from '../support/upstream.ts';
import { geminiRoute, geminiSettings } from './fixtures/gemini/setup.ts';
import { callOf, startTalk } from './fixtures/gemini/talk.ts';
import { FILES, refusal, translate } from './fixtures/gemini/translate.ts';
import { candidate, reply } from './fixtures/gemini/wire.ts';

const talk = startTalk();

describe('images and files', () => {
  const image = (url: string): ChatRequest => ({
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }],
  });
  const file = (reference: { file_data?: string; file_id?: string; filename?: string }): ChatRequest => ({
    messages: [{ role: 'user', content: [{ type: 'file', file: reference }] }],
  });
  const partOf = (request: ChatRequest, route?: Route) =>
    translate(request, route).body.contents[0]?.parts[0];

  it.each([
    ['http://images.example/cat.png', 'gemini-3.8-flash', 'http'],
    ['https://images.example/cat', 'gemini-3.8-flash', 'no type in its name'],
    ['https://images.example/cat.constructor', 'gemini-3.8-flash', 'no type that is known'],
    ['https://images.example/cat.png', 'gemini-2.0-flash', 'a model that fetches nothing'],
  ])('%s is fetched by the gateway for %s: %s', (url, id) => {
    const { remote, translated } = translate(image(url), geminiRoute(id));
    expect(remote).toMatchObject([{ url, param: 'messages[0].content[0].image_url.url' }]);
    expect(translated).toEqual(['messages[0].content[0]']);
  });

  it('already at Google go by their address', () => {
    const uri = `${FILES}/files/abc-123`;
    expect(partOf(image(uri))).toEqual({ fileData: { fileUri: uri } });
    expect(partOf(file({ file_id: 'files/abc-123' }))).toEqual({ fileData: { fileUri: uri } });
    expect(partOf(file({ file_id: 'gs://bucket/a.pdf' }))).toEqual({
      fileData: { fileUri: 'gs://bucket/a.pdf', mimeType: 'application/pdf' },
    });
  });

  it('inline are Base64 with their type, however they were written', () => {
    expect(partOf(image('data:image/svg+xml,%3Csvg%2F%3E'))).toEqual({
      inlineData: { mimeType: 'image/svg+xml', data: Buffer.from('<svg/>').toString('base64') },
    });
    expect(partOf(image('DATA:image/PNG;charset=x;base64,AAAA'))).toEqual({
      inlineData: { mimeType: 'image/png', data: 'AAAA' },
    });
    expect(partOf(file({ file_data: 'AAAA', filename: 'a.csv' }))).toEqual({
      inlineData: { mimeType: 'text/csv', data: 'AAAA' },
    });
    expect(partOf(file({ file_data: 'AAAA' }))).toEqual({
      inlineData: { mimeType: 'application/pdf', data: 'AAAA' },
    });
  });

  it.each([
    [image('data:image/png'), 'messages[0].content[0].image_url.url'],
    [image('data:image/png,%zz'), 'messages[0].content[0].image_url.url'],
    [file({ file_id: 'file-of-openai' }), 'messages[0].content[0].file.file_id'],
    [file({ filename: 'a.pdf' }), 'messages[0].content[0].file'],
  ])('that can not be read are refused with their path (%#)', (request, param) => {
    expect(refusal(request)).toMatchObject({ kind: 'invalid_request', param });
  });

  it('that the model can not see are left out, and listed', () => {
    const request: ChatRequest = {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What?' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
            { type: 'input_audio', input_audio: { data: 'AAAA', format: 'mp3' } },
          ],
        },
      ],
    };
    const route = geminiRoute('gemma-3', { vision: false, audio: false });
    expect(lacks(request, route)).toEqual(['messages[0].content[1]', 'messages[0].content[2]']);
    expect(translate(request, route).body.contents[0]?.parts).toEqual([{ text: 'What?' }]);
  });
});

describe('images that the gateway fetches', () => {
  const request = (...urls: string[]): Partial<ChatRequest> => ({
    messages: [
      { role: 'user', content: urls.map((url) => ({ type: 'image_url' as const, image_url: { url } })) },
    ],
  });
  const withFetch = (fetchFile: FetchFile) =>
    createGeminiProvider(geminiSettings(talk.upstream.url), fetchFile);

  it('are sent inline at their places', async () => {
    const fetching = withFetch(async (url) => ({ bytes: Buffer.from(url), contentType: 'Image/PNG; x=y' }));
    talk.upstream.answer(json(reply([candidate([{ text: 'ok' }])])));
    await fetching.chat(callOf(request('http://a.example/1', 'http://a.example/2')));
    const parts = ['http://a.example/1', 'http://a.example/2'].map((url) => ({
      inlineData: { mimeType: 'image/png', data: Buffer.from(url).toString('base64') },
    }));
    expect(talk.upstream.seen.at(-1)?.json).toEqual({ contents: [{ role: 'user', parts }] });
    await fetching.close();
  });

  it.each([
    ['nothing is there', () => Promise.reject(new Error('secret host'))],
    ['it is no image', async () => ({ bytes: Buffer.from(''), contentType: 'text/html' })],
  ] satisfies [string, FetchFile][])('are the client’s error where %s', async (_why, fetchFile) => {
    const fetching = withFetch(fetchFile);
    await expect(fetching.chat(callOf(request('http://a.example/1')))).rejects.toMatchObject({
      kind: 'invalid_request',
      param: 'messages[0].content[0].image_url.url',
      message: expect.not.stringContaining('secret'),
    });
    await fetching.close();
  });

  it('from inside the operator’s network are refused', async () => {
    const guarded = createGeminiProvider(geminiSettings(talk.upstream.url));
    const before = talk.upstream.seen.length;
    await expect(guarded.chat(callOf(request(`${talk.upstream.url}/cat`)))).rejects.toMatchObject({
      kind: 'invalid_request',
    });
    expect(talk.upstream.seen.length).toBe(before);
    await guarded.close();
  });

  it('are at most 16', async () => {
    const many = Array.from({ length: 17 }, (_, at) => `http://a.example/${at}`);
    await expect(talk.provider.chat(callOf(request(...many)))).rejects.toMatchObject({
      kind: 'invalid_request',
      param: 'messages[0].content[16].image_url.url',
    });
  });
});

import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/kernel/public-address.ts';
import {
  fetchPublic,
  type PublicFetchError,
  type PublicFetchOptions,
} from '../../src/kernel/public-fetch.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

describe('an address', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.9.9.9',
    '169.254.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:0:4136:e378::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
    '127.1',
    '2130706433',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '128.0.0.1',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.1',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2606:4700:4700::1111',
    '2a00:1450:4001:800::200e',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('fetching', () => {
  let upstream: Upstream;
  beforeAll(async () => {
    upstream = await startUpstream();
  });
  afterAll(() => upstream.close());
  beforeEach(() => {
    upstream.seen.length = 0;
  });

  const port = (): string => new URL(upstream.url).port;
  const fetched = (url: string, more: Partial<PublicFetchOptions> = {}) =>
    fetchPublic(url, {
      maxBytes: 1_000,
      timeoutMs: 5_000,
      signal: new AbortController().signal,
      ...more,
    });
  const inside = { allowPrivate: true };
  const refusal = (work: Promise<unknown>): Promise<PublicFetchError> =>
    work.then(
      () => expect.unreachable('nothing was refused'),
      (error: PublicFetchError) => error,
    );
  const resolvingTo =
    (...addresses: string[]): LookupFunction =>
    (_name, options, callback) => {
      const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      if (options.all) callback(null, found);
      else callback(null, found[0]?.address ?? '', found[0]?.family);
    };

  it('gives the bytes and their type', async () => {
    upstream.answer((_seen, response) => {
      response.writeHead(200, { 'content-type': 'image/png; a=b' }).end(Buffer.from([1, 2, 255]));
    });
    const file = await fetched(`${upstream.url}/cat.png?size=1`, inside);
    expect(file).toEqual({ bytes: Buffer.from([1, 2, 255]), contentType: 'image/png; a=b' });
    expect(upstream.seen[0]).toMatchObject({ method: 'GET', path: '/cat.png?size=1' });
    expect(upstream.seen[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('sends no credentials that stand in the address', async () => {
    upstream.answer((_seen, response) => void response.end('x'));
    await fetched(`http://ada:secret@127.0.0.1:${port()}/`, inside);
    expect(upstream.seen[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f000001:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://1.1.1.1@127.0.0.1:PORT/',
    'http://localhost:PORT/',
  ])('%s is refused without a connection', async (url) => {
    const error = await refusal(fetched(url.replace('PORT', port())));
    expect(error.reason).toBe('not_public');
    expect(error.message).not.toMatch(/127|::1|localhost/i);
    expect(upstream.seen).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com/', 'data:,x', 'nothing', ''])(
    '%j is no address to fetch',
    async (url) => {
      expect((await refusal(fetched(url, inside))).reason).toBe('bad_url');
    },
  );

  it.each([['127.0.0.1'], ['10.0.0.7', '::1'], ['169.254.169.254'], ['::ffff:127.0.0.1'], []])(
    'a name that resolves to %s is refused',
    async (...addresses) => {
      const lookup = resolvingTo(...addresses);
      const error = await refusal(fetched(`http://files.example:${port()}/`, { lookup }));
      expect(error.reason).toBe('not_public');
      expect(upstream.seen).toEqual([]);
    },
  );

  describe('with 127.0.0.1 in the part of the public internet', () => {
    const isPublic = (address: string): boolean => address === '127.0.0.1';

    it('connects to the address that was checked, not to what the name says a moment later', async () => {
      upstream.answer((_seen, response) => void response.end('checked'));
      let asked = 0;
      const rebinding: LookupFunction = (name, options, callback) => {
        asked++;
        resolvingTo(asked === 1 ? '127.0.0.1' : '127.0.0.2')(name, options, callback);
      };
      const url = `http://files.example:${port()}/`;
      expect((await fetched(url, { isPublic, lookup: rebinding })).bytes.toString()).toBe('checked');
      expect(asked).toBe(1);
      expect((await refusal(fetched(url, { isPublic, lookup: rebinding }))).reason).toBe('not_public');
      expect(upstream.seen).toHaveLength(1);
    });

    it('leaves the private ones of a name’s addresses out', async () => {
      upstream.answer((_seen, response) => void response.end('public'));
      const lookup = resolvingTo('127.0.0.2', '::1', '127.0.0.1');
      const { bytes } = await fetched(`http://files.example:${port()}/`, { isPublic, lookup });
      expect(bytes.toString()).toBe('public');
    });

    it.each([
      'http://127.0.0.2:PORT/',
      'http://[::1]:PORT/',
      'http://inside.example:PORT/',
      '//169.254.169.254/',
    ])('follows no redirect to %s', async (location) => {
      upstream.answer((_seen, response) => {
        response.writeHead(302, { location: location.replace('PORT', port()) }).end();
      });
      const error = await refusal(fetched(upstream.url, { isPublic, lookup: resolvingTo('127.0.0.3') }));
      expect(error.reason).toBe('not_public');
      expect(upstream.seen).toHaveLength(1);
    });
  });

  it('names are resolved, and private ones allowed where the operator says so', async () => {
    upstream.answer((_seen, response) => void response.end('ok'));
    const lookup = resolvingTo('127.0.0.1');
    const { bytes } = await fetched(`http://files.example:${port()}/`, { ...inside, lookup });
    expect(bytes.toString()).toBe('ok');
    expect(upstream.seen[0]?.headers.host).toBe(`files.example:${port()}`);
  });

  describe('redirects', () => {
    it('are followed three times, relative ones too', async () => {
      upstream.answer((seen, response) => {
        const hop = Number(seen.path.slice(1));
        if (hop === 3) response.end('there');
        else response.writeHead(302, { location: hop === 0 ? '/1' : `${upstream.url}/${hop + 1}` }).end();
      });
      expect((await fetched(`${upstream.url}/0`, inside)).bytes.toString()).toBe('there');
      expect(upstream.seen.map(({ path }) => path)).toEqual(['/0', '/1', '/2', '/3']);
    });

    it('are not followed for ever', async () => {
      upstream.answer((_seen, response) => void response.writeHead(307, { location: '/' }).end());
      expect((await refusal(fetched(upstream.url, inside))).reason).toBe('redirects');
      expect(upstream.seen).toHaveLength(4);
    });

    it.each(['file:///etc/passwd', 'ftp://example.com/'])('to %s are refused', async (location) => {
      upstream.answer((_seen, response) => void response.writeHead(302, { location }).end());
      expect((await refusal(fetched(upstream.url, inside))).reason).toBe('bad_url');
    });

    it('without a place are an answer that is none', async () => {
      upstream.answer((_seen, response) => void response.writeHead(302).end());
      expect((await refusal(fetched(upstream.url, inside))).reason).toBe('status');
    });
  });

  describe('limits', () => {
    it('a declared size is believed when it is too large', async () => {
      upstream.answer((_seen, response) => {
        response.writeHead(200, { 'content-length': '1001' });
        response.write('x');
      });
      expect((await refusal(fetched(upstream.url, inside))).reason).toBe('too_large');
      await upstream.seen[0]?.aborted;
    });

    it('a body without a declared size is cut off where it is too large', async () => {
      upstream.answer((_seen, response) => void response.writeHead(200).write('x'.repeat(1_001)));
      expect((await refusal(fetched(upstream.url, inside))).reason).toBe('too_large');
      await upstream.seen[0]?.aborted;
    });

    it('a body of just the size is taken', async () => {
      upstream.answer((_seen, response) => void response.end('x'.repeat(1_000)));
      expect((await fetched(upstream.url, inside)).bytes).toHaveLength(1_000);
    });

    it('a compressed body is refused: its size says nothing', async () => {
      upstream.answer((_seen, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
      });
      expect((await refusal(fetched(upstream.url, inside))).reason).toBe('encoding');
    });

    it.each(['headers', 'body'])('a server that stalls before its %s is given up', async (where) => {
      upstream.answer((_seen, response) => {
        if (where === 'body') response.writeHead(200).write('x');
      });
      const error = await refusal(fetched(upstream.url, { ...inside, timeoutMs: 50 }));
      expect(error.reason).toBe('timeout');
      await upstream.seen[0]?.aborted;
    });

    it('a cancelled fetch reaches the server', async () => {
      upstream.answer((_seen, response) => void response.writeHead(200).write('x'));
      const abort = new AbortController();
      const work = refusal(fetched(upstream.url, { ...inside, signal: abort.signal }));
      await expect.poll(() => upstream.seen.length).toBe(1);
      abort.abort();
      expect((await work).reason).toBe('cancelled');
      await upstream.seen[0]?.aborted;
    });

    it('a fetch that was cancelled before never begins', async () => {
      expect((await refusal(fetched(upstream.url, { ...inside, signal: AbortSignal.abort() }))).reason).toBe(
        'cancelled',
      );
      expect(upstream.seen).toEqual([]);
    });
  });

  it.each([404, 500])('status %i is an error', async (status) => {
    upstream.answer((_seen, response) => void response.writeHead(status).end('no'));
    expect((await refusal(fetched(upstream.url, inside))).reason).toBe('status');
  });

  it('a closed port is unreachable', async () => {
    const gone = await startUpstream();
    await gone.close();
    expect((await refusal(fetched(gone.url, inside))).reason).toBe('unreachable');
  });

  it('a name that nobody knows is unreachable', async () => {
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '');
    expect((await refusal(fetched('http://nowhere.example/', { lookup }))).reason).toBe('unreachable');
  });
});

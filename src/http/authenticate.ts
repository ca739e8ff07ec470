import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '../features/keys/principal.ts';
import { GatewayError } from '../kernel/errors.ts';

/** Finds whom a key belongs to; a promise only where the store must be asked. Rejects with a GatewayError. */
export interface KeyDoor {
  authenticate(presented: string): Principal | undefined | Promise<Principal | undefined>;
}

/**
 * The caller, by `Authorization: Bearer KEY` or `x-api-key: KEY`. Throws `invalid_api_key`.
 * Both being there is fine as long as they are the same key.
 */
export function authenticate(headers: IncomingHttpHeaders, keys: KeyDoor): Principal | Promise<Principal> {
  const presented = presentedKey(headers);
  if (presented === undefined) {
    throw refused('No key was sent. Send it as `Authorization: Bearer KEY` or `x-api-key: KEY`.');
  }
  const found = keys.authenticate(presented);
  return found instanceof Promise ? found.then(known) : known(found);
}

function presentedKey(headers: IncomingHttpHeaders): string | undefined {
  const { authorization } = headers;
  const apiKey = headers['x-api-key'];
  let bearer: string | undefined;
  if (authorization !== undefined) {
    if (!/^bearer /i.test(authorization)) throw refused('The `Authorization` header must be `Bearer KEY`.');
    bearer = authorization.slice(7).trim();
  }
  if (typeof apiKey !== 'string') return bearer;
  if (bearer !== undefined && bearer !== apiKey) throw refused('Two different keys were sent.');
  return apiKey;
}

function known(principal: Principal | undefined): Principal {
  if (!principal) throw refused('This key is not known, has expired or was revoked.');
  return principal;
}

const refused = (message: string): GatewayError =>
  new GatewayError('invalid_api_key', message, { headers: { 'www-authenticate': 'Bearer' } });

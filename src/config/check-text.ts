import { BlockList, isIP } from 'node:net';

/** Whether a text can be the value of a header: one line of Latin-1 (RFC 9110 §5.5). */
export const isHeaderValue = (text: string): boolean => /^[\t -~\xa0-\xff]*$/.test(text);

/** A header's name (RFC 9110 §5.1). */
export const isHeaderName = (text: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text);

/** No control characters. */
export const isPrintable = (text: string): boolean => !/\p{Cc}/u.test(text);

/** An address or a network: `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const privateAddresses = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  privateAddresses.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  privateAddresses.addSubnet(network, bits, 'ipv6');
}

/**
 * Whether a URL's host is this machine or its network, as far as its text tells: a public name may still lead to a
 * private address.
 *
 * @param host as `URL.hostname` has it, with brackets around IPv6
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const family = isIP(name);
  if (family !== 0) return privateAddresses.check(name, family === 4 ? 'ipv4' : 'ipv6');
  return (
    name === 'localhost' || /\.(localhost|local|internal|lan|home\.arpa)$/.test(name) || !name.includes('.')
  );
}

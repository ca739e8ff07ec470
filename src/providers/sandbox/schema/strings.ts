import type { Random } from '../random.ts';
import type { Effort } from './effort.ts';
import { sampleOfPattern } from './pattern.ts';
import { numberIn, type Schema } from './schema.ts';

const WORDS = ['amber', 'bridge', 'cedar', 'dawn', 'ember', 'field', 'garden', 'harbor', 'island', 'juniper'];
const MORE = [
  'kettle',
  'lantern',
  'meadow',
  'north',
  'orchard',
  'pebble',
  'quiet',
  'river',
  'summer',
  'willow',
];
const ALL = [...WORDS, ...MORE];
const HEX = '0123456789abcdef';

/** Beyond this a `minLength` is a way to ask for memory, not for text. */
const LONGEST = 16_384;

const two = (value: number): string => String(value).padStart(2, '0');
const date = (random: Random): string =>
  `20${two(random.between(20, 29))}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
const time = (random: Random): string =>
  `${two(random.between(0, 23))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}Z`;
const host = (random: Random): string => `${random.pick(ALL)}.example.com`;
const uri = (random: Random): string => `https://${host(random)}/${random.pick(ALL)}`;
const email = (random: Random): string => `${random.pick(ALL)}@example.com`;

const FORMATS: ReadonlyMap<string, (random: Random) => string> = new Map<string, (random: Random) => string>([
  ['date-time', (random) => `${date(random)}T${time(random)}`],
  ['iso-date-time', (random) => `${date(random)}T${time(random)}`],
  ['date', date],
  ['time', time],
  ['iso-time', time],
  ['duration', (random) => `P${random.between(1, 30)}D`],
  ['email', email],
  ['idn-email', email],
  ['hostname', host],
  ['idn-hostname', host],
  // Addresses and names set aside for documentation: nothing real is ever named.
  ['ipv4', (random) => `192.0.2.${random.between(1, 254)}`],
  ['ipv6', (random) => `2001:db8::${random.between(1, 0xffff).toString(16)}`],
  ['uri', uri],
  ['url', uri],
  ['iri', uri],
  ['uri-reference', (random) => `/${random.pick(ALL)}`],
  ['iri-reference', (random) => `/${random.pick(ALL)}`],
  ['uri-template', (random) => `https://${host(random)}/{id}`],
  ['json-pointer', (random) => `/${random.pick(ALL)}/0`],
  ['relative-json-pointer', (random) => `0/${random.pick(ALL)}`],
  ['regex', () => '^[a-z]+$'],
  ['byte', (random) => Buffer.from(random.pick(ALL)).toString('base64')],
  ['uuid', uuid],
]);

function uuid(random: Random): string {
  const hex = random.text(HEX, 30);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

/** A string that fits `format`, else `pattern`, else words of the wanted length. Only ASCII, so lengths need no care. */
export function stringFor(schema: Schema, random: Random, effort?: Effort): string {
  const format = typeof schema.format === 'string' ? FORMATS.get(schema.format) : undefined;
  if (format) return format(random);
  const least = Math.min(Math.max(0, numberIn(schema.minLength) ?? 0), LONGEST);
  const most = Math.max(0, numberIn(schema.maxLength) ?? Number.POSITIVE_INFINITY);
  if (typeof schema.pattern === 'string')
    return sampleOfPattern(schema.pattern, random, { least, most, effort });
  let text = random.pick(ALL);
  for (let more = random.between(0, 1); more > 0 || text.length < least; more--)
    text += ` ${random.pick(ALL)}`;
  return text.length > most ? text.slice(0, Math.floor(most)) : text;
}

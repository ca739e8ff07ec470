import { operationsOf, type Response, readContract } from './contract.ts';
import { code, page, table } from './markdown.ts';
import { nameOf } from './schema-text.ts';

/** What a request may carry beside what HTTP itself asks for. */
const REQUEST_HEADERS = [
  [
    code('authorization'),
    code('Bearer sk-parley-…'),
    "A key of the gateway. Needed by all operations that [the API's table](api.md#operations) says so of.",
  ],
  [code('x-api-key'), code('sk-parley-…'), 'The same. Both may be sent when they are equal.'],
  [code('content-type'), code('application/json'), 'Of a body, always; UTF-8.'],
  [code('content-encoding'), code('gzip'), '`gzip` or `deflate`. The size limit counts inflated bytes.'],
  [
    code('x-request-id'),
    code('checkout-7f3a'),
    "The client's own id for the request, 128 letters, digits, `_`, `.`, `:` or `-` at the most; comes back, and stands in the log. Anything else is replaced.",
  ],
  [
    code('origin'),
    code('https://app.example.com'),
    'Of a browser; answered when `server.cors_origins` has it.',
  ],
];

/** docs/reference/headers.md */
export function headersPage(): string {
  const contract = readContract();
  const { headers, responses } = contract.components;
  const statuses = new Map<string, { ref: string; found: Set<string> }>();
  for (const { operation } of operationsOf(contract)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const whole: Response = response.$ref ? (responses[nameOf(response.$ref)] ?? {}) : response;
      for (const [name, { $ref }] of Object.entries(whole.headers ?? {})) {
        const entry = statuses.get(name) ?? { ref: nameOf($ref), found: new Set() };
        entry.found.add(status);
        statuses.set(name, entry);
      }
    }
  }
  const rows = [...statuses].map(([name, { ref, found }]) => {
    const header = headers[ref];
    if (!header) throw new Error(`the contract has no header ${ref}`);
    return [
      code(name),
      code(String(header.example)),
      name === 'x-request-id' ? 'all' : [...found].sort().join(' '),
      header.description,
    ];
  });
  return page(
    'Headers',
    'generated/openapi.json',
    '## Of requests',
    table(['header', 'example', ''], REQUEST_HEADERS),
    '## Of replies',
    table(['header', 'example', 'status', ''], rows),
  );
}

/**
 * `npm run generate [-- --no-clients]`: the contract in spec/ → everything in generated/.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasJava } from './contract/generator.ts';
import { writeClients } from './contract/write-clients.ts';
import { writeContract } from './contract/write-contract.ts';
import { root } from './run.ts';

const { values } = parseArgs({ options: { 'no-clients': { type: 'boolean', default: false } } });
const folder = path.join(root, 'generated');

await writeContract(folder);
process.stdout.write('generated/: bundle, types, validators\n');

if (values['no-clients']) {
  process.stdout.write('generated/clients/: left as they are (--no-clients)\n');
} else if (await hasJava()) {
  await writeClients(folder);
  process.stdout.write('generated/clients/: TypeScript, Python, Go, Java\n');
} else {
  process.stderr.write('\nSKIPPED: generated/clients/ is as it was. The client generator needs Java 17.\n\n');
}

/**
 * `npm run generate [-- --no-clients]`: contract → generated/ (bundle, types, validators, clients).
 */
import path from 'node:path';
import { writeContract } from './contract/write-contract.ts';
import { root } from './run.ts';

await writeContract(path.join(root, 'generated'));
process.stdout.write('generated/: bundle, types and validators written\n');

import { baseline } from './baseline.ts';
import { ferro } from './ferro.ts';
import type { Gateway } from './gateway.ts';
import { parley } from './parley.ts';
import { portkey } from './portkey.ts';

/** Every gateway that can be measured, by name; the baseline first. */
export const GATEWAYS: Readonly<Record<string, Gateway>> = { baseline, parley, portkey, ferro };

/** Those that are installed on demand. */
export const PEERS: readonly string[] = ['portkey', 'ferro'];

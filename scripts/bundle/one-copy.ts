import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * npm installs a package once for each package that needs another version than the one on top, though it be the
 * same: three equal copies of the list of media types, of which each takes 15 ms to load. One of them is bundled.
 */
export function oneCopy(): Plugin {
  const first = new Map<string, string>();
  const resolving = Symbol('resolving');
  return {
    name: 'one-copy',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async ({ path: wanted, pluginData, ...options }) => {
        if (pluginData === resolving || wanted.startsWith('node:') || options.namespace !== 'file')
          return undefined;
        const found = await build.resolve(wanted, { ...options, pluginData: resolving });
        if (found.errors.length > 0 || found.external || found.namespace !== 'file') return undefined;
        const folder = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(found.path)?.[0];
        if (folder === undefined) return undefined;
        const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
        const same = first.get(`${name}@${version}`) ?? folder;
        first.set(`${name}@${version}`, same);
        return { ...found, path: path.join(same, path.relative(folder, found.path)) };
      });
    },
  };
}

import type { Plugin } from 'esbuild';

/**
 * `await import('a CommonJS package')` has the names that Node finds in it. Of a bundled one, esbuild would give
 * nothing but `default`; so it is imported through a module that exports each name.
 */
export const namedImports: Plugin = {
  name: 'named-imports',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
      return { path, namespace: 'named-imports', pluginData: resolveDir };
    });
    build.onLoad({ filter: /./, namespace: 'named-imports' }, async ({ path, pluginData }) => {
      const names = Object.keys(await import(path));
      // Node's own mark of a CommonJS module.
      const isCommonJs = names.includes('module.exports');
      const exported = isCommonJs
        ? `{ ${names.filter((name) => name !== 'module.exports').join(', ')} }`
        : '*';
      return { contents: `export ${exported} from ${JSON.stringify(path)};`, resolveDir: pluginData };
    });
  },
};

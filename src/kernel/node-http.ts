/**
 * `node:http`'s server. An `import` of that module reads all that it exports, and some of that loads Node's own
 * undici first: 40 ms and several megabytes at each start.
 */
export const { createServer } = process.getBuiltinModule('node:http');

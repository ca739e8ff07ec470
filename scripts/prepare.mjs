// npm's `prepare`, at the end of `npm ci`: makes dist/. An installation never fails for it, because Parley runs
// without, from its sources, only that it takes longer to start. JavaScript: whatever Node there is has to read it.
try {
  await import('./bundle.ts');
} catch (error) {
  const why =
    error.code === 'ERR_MODULE_NOT_FOUND' ? 'esbuild is not installed' : String(error.message).split('\n')[0];
  process.stderr.write(`No dist/ was made (${why}): Parley will run its sources, which start more slowly.\n`);
}

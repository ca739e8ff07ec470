import { clientSuite } from './client-suite.ts';
import { run } from './run.ts';

/** Kept between runs; the client itself is not installed, as that leaves build files in its folder. */
const environment = '.cache/clients/python';
const python = `${environment}/bin/python`;

await clientSuite({
  language: 'Python',
  needs: [{ program: 'python3', args: ['-c', 'import venv, ensurepip'] }],
  build: async () => {
    await run({ program: 'python3', args: ['-m', 'venv', environment] });
    const dependencies = await run({ program: python, args: ['test/clients/python/dependencies.py'] });
    await run({
      program: python,
      args: ['-m', 'pip', 'install', '--quiet', ...dependencies.trim().split('\n')],
    });
    return {
      program: python,
      args: ['test/clients/python/main.py'],
      env: { PYTHONPATH: 'generated/clients/python', PYTHONDONTWRITEBYTECODE: '1' },
    };
  },
});

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../kernel/start-error.ts';

export interface ListenAddress {
  readonly host: string;
  /** 0: whichever is free. */
  readonly port: number;
}

/** Where the server listens, as a URL. Throws a StartError that says what to do when it can't. */
export async function listen(server: Server, { host, port }: ListenAddress): Promise<string> {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${shown}:${address.port}`;
}

function cannotListen(error: unknown, host: string, port: number): StartError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} on ${host} is in use.`,
      'Stop what runs there, or choose another port with PORT=… or --port (0 takes any free one).',
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} on ${host} may not be used by this user.`,
      'Choose a port above 1023.',
      {
        cause: error,
      },
    );
  }
  return new StartError(`Cannot listen on ${host}:${port} (${code}).`, 'Check HOST and PORT.', {
    cause: error,
  });
}

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP relay on loopback whose links can be held still or cut, as a network does. */
export interface StallableProxy {
  readonly port: number;
  /** From now on nothing passes, in either direction; new connections are accepted and held as well. */
  stall(): void;
  /** Lets everything on, what was held included. */
  resume(): void;
  /** Resets all links. */
  cut(): void;
  /** How many links there are. */
  readonly links: number;
  /** How many there have been. */
  readonly accepted: number;
  close(): Promise<void>;
}

export async function startStallableProxy(targetHost: string, targetPort: number): Promise<StallableProxy> {
  const sockets = new Set<Socket>();
  let stalled = false;
  let accepted = 0;

  const server = createServer((client) => {
    accepted += 1;
    const target = connect(targetPort, targetHost);
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
      if (stalled) socket.pause();
    }
    client.on('data', (part) => target.write(part));
    target.on('data', (part) => client.write(part));
    client.once('close', () => target.destroy());
    target.once('close', () => client.destroy());
    if (stalled) for (const socket of [client, target]) socket.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get links() {
      return sockets.size / 2;
    },
    get accepted() {
      return accepted;
    },
    stall() {
      stalled = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      stalled = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

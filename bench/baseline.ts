/**
 * The baseline, 1.0×: the least a proxy in Node can do. It reads the body, forwards it with undici's `dispatch`,
 * and hands the reply on as it comes; no authentication, no validation, no log, no accounting.
 * `UPSTREAM` is the origin to forward to, `PORT` the port to listen on (0: any).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Dispatcher, Pool } from 'undici';

const upstream = new Pool(process.env.UPSTREAM ?? '', { connections: null, pipelining: 1 });

function forward(request: IncomingMessage, response: ServerResponse, body: Buffer | null): void {
  let whole: Buffer[] | null = null;
  let control: Dispatcher.DispatchController;
  upstream.dispatch(
    {
      method: request.method as Dispatcher.HttpMethod,
      path: request.url ?? '/',
      headers: {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      },
      body,
    },
    {
      onRequestStart(controller) {
        control = controller;
        response.on('close', () => {
          if (!response.writableFinished) controller.abort(new Error('the client is gone'));
        });
        response.on('drain', () => control.resume());
      },
      onResponseStart(_controller, status, headers) {
        const { 'content-type': type, 'content-length': length } = headers;
        if (length !== undefined) whole = [];
        response.writeHead(status, {
          ...(type === undefined ? {} : { 'content-type': String(type) }),
          ...(length === undefined ? {} : { 'content-length': Number(length) }),
        });
      },
      onResponseData(controller, data) {
        if (whole) whole.push(data);
        else if (!response.write(data)) controller.pause();
      },
      onResponseEnd() {
        if (whole) response.end(whole.length === 1 ? whole[0] : Buffer.concat(whole));
        else response.end();
      },
      onResponseError() {
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      },
    },
  );
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = parts.length === 0 ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
    forward(request, response, body);
  });
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  process.stdout.write(
    `The baseline is listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`,
  );
});
process.on('SIGTERM', () => process.exit(0));

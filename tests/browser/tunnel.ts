import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Tunnel {
  readonly port: number;
  close(): void;
}

/** A proxy on loopback that leads to the ports given for some hosts, and nowhere else. */
export async function openTunnel(hosts: Readonly<Record<string, number>>): Promise<Tunnel> {
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', ({ url = '' }, socket) => {
    const port = hosts[url.replace(/:\d+$/, '')];
    socket.on('error', () => socket.destroy());
    if (port === undefined) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => server.close() };
}

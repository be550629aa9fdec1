import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Connection, connect } from '../../../../addin/hosts/libreoffice/connection.ts';
import { watchNews } from '../../../../addin/hosts/libreoffice/news.ts';
import type { Problem } from '../../../../shared/messages/problem.ts';

type Answers = (path: string, response: ServerResponse) => void;

let close = () => {};
afterEach(() => close());

/** A page at a server that stands where the extension's would. */
async function connectTo(answers: Answers): Promise<Connection> {
  const server = createServer(({ url = '' }, response) => {
    if (url === '/api/enter') response.end('{"key":"k"}');
    else answers(url.slice('/api/'.length), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  // A tab that keeps nothing.
  const tab = { getItem: () => null, setItem: () => {} };
  const connection = await connect({ origin: `http://127.0.0.1:${port}`, hash: '#t', tab });
  if (!connection.ok) throw new Error('The ticket opens nothing');
  return connection.value;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Begins an answer, and ends there. */
function breakOff(response: ServerResponse, kind: string): void {
  response.writeHead(200, { 'content-type': kind, 'content-length': '100' });
  response.write('{"val');
  setImmediate(() => response.destroy());
}

test('a program that ends amid an answer is gone', async () => {
  const connection = await connectTo((path, response) =>
    breakOff(response, path === 'read' ? XLSX : 'application/json'),
  );
  const { signal } = new AbortController();
  for (const answer of [await connection.ask('about', {}), await connection.readBytes(signal)])
    expect(answer.problems.map(({ code }) => code)).toEqual(['host-gone']);
});

test('a file that is given up halfway is no defect', async () => {
  const giving = new AbortController();
  const connection = await connectTo((_, response) => {
    response.writeHead(200, { 'content-type': XLSX, 'content-length': '100' });
    response.write('PK');
    setImmediate(() => giving.abort());
  });
  expect((await connection.readBytes(giving.signal)).ok).toBe(false);
});

test('news that break off once go on where they were; the second time that is told', async () => {
  let asked = 0;
  const connection = await connectTo((_, response) => {
    asked++;
    if (asked === 2)
      return response.end('{"value":{"next":1,"events":[{"kind":"changed","sheet":"名册"}]}}');
    return response.destroy();
  });
  const told: unknown[] = [];
  const lost = await new Promise<Problem>((resolve) => {
    watchNews(connection, {
      changed: (sheet) => told.push(sheet),
      selected: () => {},
      lost: resolve,
    });
  });
  expect(told).toEqual(['名册']);
  expect(lost.code).toBe('host-gone');
  expect(asked).toBe(4);
});

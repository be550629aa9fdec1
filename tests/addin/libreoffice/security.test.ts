import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect as dial } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packExtension } from './extension.ts';
import { type Office, startOffice } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianping-oxt-'));
let office: Office;
let document: string;
let address: URL;

beforeAll(async () => {
  office = await startOffice(await packExtension(folder));
});
afterAll(async () => {
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  document = await office.open('seeds/workbooks/member-appraisal-2026.xlsx');
  address = new URL(await office.openPane(document));
});
afterEach(() => office.act('close', { path: document }));

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Exactly these headers, the path as it is written, whatever a browser would make of it. */
function ask({ path, method = 'POST', headers = {}, ...more }: Asked): Promise<Answered> {
  const body = more.body ?? (method === 'POST' ? '{}' : '');
  return new Promise((answered, failed) => {
    const own = {
      origin: address.origin,
      'content-length': `${Buffer.byteLength(body)}`,
      ...headers,
    };
    const { hostname, port } = address;
    const asking = request({ hostname, port, path, method, headers: own }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      const text = Buffer.concat(pieces).toString('utf8');
      answered({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asking.on('error', failed);
    asking.end(body);
  });
}

const enter = (ticket: string) => ask({ path: '/api/enter', body: JSON.stringify({ ticket }) });
const ticketOf = ({ hash }: URL) => hash.slice(1);

async function keyed(): Promise<Readonly<Record<string, string>>> {
  const { text } = await enter(ticketOf(address));
  return { 'x-lianping-key': (JSON.parse(text) as { key: string }).key };
}

test('a ticket is at least 128 bits, of this opening alone, and works once', async () => {
  expect(Buffer.from(ticketOf(address), 'base64url').length).toBeGreaterThanOrEqual(16);
  const again = new URL(await office.openPane(document));
  expect(again.origin).toBe(address.origin);
  expect(ticketOf(again)).not.toBe(ticketOf(address));
  expect((await enter(ticketOf(address))).status).toBe(401);
  expect((await enter(ticketOf(again))).status).toBe(200);
  expect((await enter(ticketOf(again))).status).toBe(401);
});

test('a pane that is opened anew locks the one before it out', async () => {
  const first = await keyed();
  expect((await ask({ path: '/api/about', headers: first })).status).toBe(200);
  address = new URL(await office.openPane(document));
  const second = await keyed();
  expect((await ask({ path: '/api/about', headers: first })).status).toBe(401);
  expect((await ask({ path: '/api/about', headers: second })).status).toBe(200);
});

const ASKED = ['about', 'read', 'select', 'replace', 'undo', 'settings', 'keep', 'news'];

test.each(ASKED)('%s needs the key', async (asked) => {
  const path = `/api/${asked}`;
  for (const key of [undefined, '', 'x', ticketOf(address)]) {
    const headers = key === undefined ? {} : { 'x-lianping-key': key };
    expect(await ask({ path, headers })).toMatchObject({ status: 401, text: '' });
  }
});

test.each([
  ['another site', { origin: 'https://example.org' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['this machine under another name', { origin: 'http://localhost:PORT' }, 403],
  ['another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['a page that the browser says is another site’s', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a name that was made to point here', { host: 'example.org:PORT' }, 421],
  ['localhost', { host: 'localhost:PORT' }, 421],
])('%s gets nothing, whatever key it has', async (_, headers, status) => {
  const here = Object.entries(headers).map(([name, text]) => [
    name,
    text.replace('PORT', address.port),
  ]);
  const all = { ...(await keyed()), ...Object.fromEntries(here) };
  expect(await ask({ path: '/api/read', headers: all })).toMatchObject({ status, text: '' });
  expect(await ask({ path: '/', method: 'GET', headers: all })).toMatchObject({ status, text: '' });
});

test('no other site is told that it may ask', async () => {
  const preflight = await ask({
    path: '/api/read',
    method: 'OPTIONS',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(501);
  const all = [
    preflight,
    await ask({ path: '/', method: 'GET' }),
    await ask({ path: '/api/read', headers: await keyed() }),
  ];
  for (const { headers } of all) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('what a page may do is said with every answer', async () => {
  for (const answer of [
    await ask({ path: '/', method: 'GET' }),
    await ask({ path: '/none', method: 'GET' }),
  ]) {
    expect(answer.headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
});

test.each([
  '/../pane_command.py',
  '/..%2fpane_command.py',
  '/assets/../../description.xml',
  '//etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/libreoffice.html%00',
  '/api/read',
])('nothing but the pane’s own files: %s', async (path) => {
  expect(await ask({ path, method: 'GET' })).toMatchObject({ status: 404, text: '' });
});

test.each([
  ['select', 2 * 2 ** 20 + 1],
  ['replace', 256 * 2 ** 20 + 1],
])('%s with %i bytes is not even read', async (asked, bytes) => {
  const headers = { ...(await keyed()), 'content-length': `${bytes}` };
  expect(await announce(`/api/${asked}`, headers)).toMatch(/^HTTP\/1.1 413 /);
});

test.each([
  ['no length', {}, 411],
  ['a length that is none', { 'content-length': '-1' }, 411],
  ['pieces', { 'transfer-encoding': 'chunked', 'content-length': '2' }, 411],
])('a body of %s is not read', async (_, headers, status) => {
  const answer = await announce('/api/select', { ...(await keyed()), ...headers });
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test('a page is asked for without a body: what is unread could pass for another request', async () => {
  expect(await ask({ path: '/', method: 'GET', body: 'POST / HTTP/1.1' })).toMatchObject({
    status: 400,
    headers: { connection: 'close' },
  });
});

/** Sends the head of a request alone; what comes back until the other side hangs up. */
function announce(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((answered, failed) => {
    const socket = dial(Number(address.port), address.hostname);
    let text = '';
    socket.on('data', (piece) => {
      text += piece;
    });
    socket.on('end', () => answered(text));
    socket.on('error', failed);
    const all = { host: address.host, origin: address.origin, ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  });
}

test.each(['[]', '1', '{', '"x"'])('what is no object of JSON is refused: %s', async (body) => {
  expect((await ask({ path: '/api/select', headers: await keyed(), body })).status).toBe(400);
});

test('only this machine can reach it', async () => {
  expect(address.hostname).toBe('127.0.0.1');
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address: other } of others) {
    const refused = new Promise((done) => {
      dial(Number(address.port), other).on('error', ({ message }) => done(message));
    });
    expect(await refused).toMatch(/ECONNREFUSED/);
  }
});

test('it ends with the document: whoever waits is told, and the door is shut', async () => {
  const other = await office.open('seeds/workbooks/member-appraisal-2026.xlsx');
  address = new URL(await office.openPane(other));
  const headers = await keyed();
  const waiting = ask({ path: '/api/news', headers, body: '{"after":1000}' });
  await office.act('close', { path: other });
  expect((await waiting).status).toBe(410);
  await expect(untilShut()).resolves.toMatch(/ECONNREFUSED|ECONNRESET|socket hang up/);
});

/** It shuts within a moment of the last answer. */
async function untilShut(): Promise<string> {
  for (;;) {
    try {
      await ask({ path: '/', method: 'GET' });
    } catch (cause) {
      return `${(cause as Error).message} ${(cause as { code?: string }).code}`;
    }
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HOST = 'paper.people.com.cn';
export const ARTICLE = `https://${HOST}/rmrb/pc/content/202611/22/content_30184111.html`;
export const CONTENTS = `https://${HOST}/rmrb/pc/layout/202611/22/node_01.html`;
/** Of each article's body. */
export const CHARS = 30 * 12;

export interface Newspaper {
  readonly port: number;
  close(): void;
}

/** An e-paper in the shape of the real one, with made-up text, on a loopback port. */
export async function printNewspaper(): Promise<Newspaper> {
  const server = createServer(makeCertificate(), (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url?.includes('/content/') ? articlePage() : contentsPage());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => server.close() };
}

function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'newspaper-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', [...request, '-subj', `/CN=${HOST}`, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}

const page = (body: string): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>示例报</title></head>
  <body style="font: 20px/2 sans-serif">${body}</body></html>`;

// Twelve characters a paragraph, thirty paragraphs: three screens.
function articlePage(): string {
  const paragraphs = '<p style="margin: 0 0 40px">　　春天的田野一片新绿景象</p>'
    .replace('象', '象。')
    .repeat(30);
  return page(`<div class="article"><h3>引题</h3><h1>山村里的&lt;b&gt;图书室</h1>
    <div class="sec">本报记者 某某<span class="date"><span class="newstime">2026年11月22日</span> 第 01 版</span></div>
    <div id="ozoom">${paragraphs}</div></div>`);
}

function contentsPage(): string {
  const lines =
    '<li><a href="../../content/202611/22/content_30184111.html">山村里的图书室</a></li>';
  return page(`<div id="list"><ul><li><a href="node_01.html">第01版 要闻</a></li></ul></div>
    <div class="news-list"><ul>${lines.repeat(60)}</ul></div>`);
}

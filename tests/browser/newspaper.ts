import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HOST = 'paper.people.com.cn';
/** A site that no source knows. */
export const ELSEWHERE = 'elsewhere.example';
/** The article with that number; `as` has its page behave in another way. */
export const articleAddress = (id: number, as?: Behaviour): string =>
  `https://${HOST}/rmrb/pc/content/202611/22/content_${id}.html${as ? `?as=${as}` : ''}`;
export const ARTICLE = articleAddress(30184111);
export const CONTENTS = `https://${HOST}/rmrb/pc/layout/202611/22/node_01.html`;
/** Of each article's body. */
export const CHARS = 30 * 12;

/** What the scripts of a page do. */
const SCRIPTS = {
  /** `turnTo(id, wait)` shows another article without loading a page, its text after a while. */
  turning: `function turnTo(id, wait) {
      history.pushState(null, '', location.pathname.replace(/\\d+\\.html/, id + '.html'));
      setTimeout(() => {
        document.title = 'Article ' + id;
        document.querySelector('h1').textContent = '第' + id + '篇';
      }, wait);
    }`,
  /** The text comes a while after the page. */
  late: `const body = document.querySelector('#ozoom');
    const text = [...body.childNodes];
    body.replaceChildren();
    setTimeout(() => body.append(...text), 700);`,
  /** A caption and a long text outside any paragraph, with a line break, and next to no footer. */
  mixed: `document.querySelector('#ozoom').insertAdjacentHTML('beforeend',
      '<figure><figcaption>图书室景</figcaption></figure>' + '灯'.repeat(900) + '<br>' + '灯'.repeat(1100));
    document.querySelector('a').remove();`,
  hiding: `document.querySelector('#ozoom').insertAdjacentHTML('beforeend',
      '<div style="display: none">' + '灯'.repeat(900) + '</div><p style="opacity: 0">' + '灯'.repeat(90) + '</p>');`,
  /** A paragraph at first, the rest after a second. */
  portions: `const rest = [...document.querySelectorAll('#ozoom p')].slice(1);
    for (const paragraph of rest) paragraph.remove();
    setTimeout(() => document.querySelector('#ozoom').append(...rest), 1000);`,
  /** 500 characters, all of them in view. */
  dense: `document.querySelector('#ozoom').innerHTML = '<p style="font-size: 12px">' + '灯'.repeat(500) + '</p>';`,
  scrolling: 'setInterval(() => scrollBy(0, 40), 100);',
  pretending: `setInterval(() => {
      const options = { bubbles: true, key: 'ArrowDown', deltaY: 40 };
      document.dispatchEvent(new KeyboardEvent('keydown', options));
      document.dispatchEvent(new WheelEvent('wheel', options));
      document.body.dispatchEvent(new PointerEvent('pointermove', options));
    }, 100);`,
  selecting: `setInterval(() => {
      getSelection().selectAllChildren(document.querySelector('h1'));
      document.querySelector('a').focus();
      document.querySelector('input').focus();
    }, 100);`,
  /** Twice for 2.3 s, beginning half a second and 3.3 s after the page is there. */
  busy: `for (const wait of [500, 3300]) addEventListener('load', () => setTimeout(() => {
      const end = performance.now() + 2300;
      while (performance.now() < end);
    }, wait));`,
  lying: `performance.now = () => 0;
    Date.now = () => 0;
    document.hasFocus = () => true;
    Object.defineProperty(document, 'visibilityState', { get: () => 'visible' });
    window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);`,
  framing: `const frame = document.createElement('iframe');
    frame.srcdoc = '<input style="width: 90%">';
    document.querySelector('.sec').append(frame);`,
} as const;
export type Behaviour = keyof typeof SCRIPTS | 'editors' | 'framed' | 'announcing';

export interface Newspaper {
  readonly port: number;
  close(): void;
}

/**
 * An e-paper in the shape of the real one, with made-up text, on a loopback port.
 * @param show the page at an address, where it is another site's
 */
export async function printNewspaper(show: (address: URL) => string = pageAt): Promise<Newspaper> {
  const answer =
    (scheme: string): RequestListener =>
    ({ url = '/', headers }, response) => {
      const isPdf = /\.pdf(?:\?|$)/i.test(url);
      response.setHeader('content-type', isPdf ? 'application/pdf' : 'text/html; charset=utf-8');
      response.end(isPdf ? '%PDF-1.4' : show(new URL(url, `${scheme}://${headers.host}`)));
    };
  const secure = createSecureServer(makeCertificate(), answer('https'));
  const plain = createPlainServer(answer('http'));
  // Both at one port: a greeting of TLS begins with a byte that no request begins with.
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const greeting: Buffer | null = socket.read();
      if (!greeting) return;
      socket.unshift(greeting);
      (greeting[0] === 0x16 ? secure : plain).emit('connection', socket);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => void server.close() };
}

function pageAt({ hostname, pathname, searchParams }: URL): string {
  const as = searchParams.get('as') as Behaviour | null;
  if (as === 'framed') return page(`<iframe src="${pathname}" width="800" height="500"></iframe>`);
  if (as === 'announcing') return page(announce(searchParams.get('next') ?? ''));
  if (hostname === ELSEWHERE) return page('<h1>Another site</h1><input>');
  if (!pathname.includes('/content/')) return contentsPage();
  return articlePage(as === 'editors' ? '责编' : '山村里的&lt;b&gt;图书室', scriptOf(as));
}

function scriptOf(as: Behaviour | null): string {
  const script = Object.entries(SCRIPTS).find(([name]) => name === as)?.[1];
  return script ? `<script>${script}</script>` : '';
}

/** Has the browser make the next page ready in advance. */
const announce = (next: string): string =>
  `<script type="speculationrules">${JSON.stringify({
    prerender: [{ source: 'list', urls: [next], eagerness: 'immediate' }],
  })}</script><h1>目录</h1>`;

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
function articlePage(title: string, script: string): string {
  const paragraphs = '<p style="margin: 0 0 40px">　　春天的田野一片新绿景象</p>'
    .replace('象', '象。')
    .repeat(30);
  return page(`<div class="article"><h3>引题</h3><h1>${title}</h1>
    <div class="sec">本报记者 某某<span class="date"><span class="newstime">2026年11月22日</span> 第 01 版</span></div>
    <div id="ozoom">${paragraphs}</div></div><a href="#">回到顶部</a> <input>${script}`);
}

function contentsPage(): string {
  const lines =
    '<li><a href="../../content/202611/22/content_30184111.html">山村里的图书室</a></li>';
  return page(`<div id="list"><ul><li><a href="node_01.html">第01版 要闻</a></li></ul></div>
    <div class="news-list"><ul>${lines.repeat(60)}</ul></div>`);
}

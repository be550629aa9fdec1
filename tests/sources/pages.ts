import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkSource } from '../../shared/reading/sources/check-source.ts';
import {
  type ArticleAddress,
  articleAt,
  type ReadingSource,
} from '../../shared/reading/sources/source.ts';

/** The sources that come with the product. */
export const SOURCES: readonly ReadingSource[] = readdirSync('seeds/sources')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) =>
    checkSource(parse(readFileSync(`seeds/sources/${name}`, 'utf8'), { schema: 'failsafe' })),
  );

export const HASH = '1c41fc49d1a24b0f9f3d2a7b5c6e8f90';
export const NEW = 'https://paper.people.com.cn/rmrb/pc/content/202611/22/content_30184111.html';
export const OLD =
  'http://paper.people.com.cn/rmrb/html/2024-11/30/nw.D110000renmrb_20241130_2-05.htm';
export const OVERSEAS = 'http://paper.people.com.cn/rmrbhwb/html/2024-07/13/content_26068856.htm';
export const PEOPLE = 'http://politics.people.com.cn/n1/2026/1122/c1001-40601234.html';
export const QIUSHI = `https://www.qstheory.cn/20260915/${HASH}/c.html`;
export const PARTY = 'https://www.12371.cn/2026/08/03/ARTI1785718241265192.shtml';
export const XINHUA = `http://www.news.cn/politics/20240325/${HASH}/c.html`;

/** A page in the shape of the real ones, with text of our own. */
export function pageOf(name: string, referrer = ''): Document {
  const markup = readFileSync(`tests/sources/pages/${name}.html`, 'utf8');
  const page = new DOMParser().parseFromString(markup, 'text/html');
  Object.defineProperty(page, 'referrer', { value: referrer });
  return page as unknown as Document;
}

/** What a script on that page sees of its window, as far as sources are concerned. */
export const windowOf = (address: string, document: Document): Window =>
  ({ document, location: { href: address } }) as unknown as Window;

export function addressOf(address: string): ArticleAddress {
  const article = SOURCES.map((source) => articleAt(address, source)).find(
    (named) => named !== null,
  );
  if (!article) throw new Error(`${address} is no article’s`);
  return article;
}

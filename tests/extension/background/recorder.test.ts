import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createRecorder, type RecorderPorts } from '../../../extension/background/recorder.ts';
import type { LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import { checkSource } from '../../../shared/reading/sources/check-source.ts';

const file = readFileSync('seeds/sources/people-daily.yaml', 'utf8');
const source = checkSource(parse(file, { schema: 'failsafe' }));
const ADDRESS = 'https://paper.people.com.cn/rmrb/pc/content/202611/22/content_30184111.html';
const REPORT = {
  kind: 'report',
  session: '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab',
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/30184111',
  title: '标题',
  page: '01',
  issued: '2026-11-22',
  chars: 600,
  days: [{ day: '2026-11-22', milliseconds: 5000, deepest: 300 }],
  member: 'm1',
  life: '',
  address: ADDRESS,
  original: null,
  state: 'counting',
  touched: true,
  jumps: 0,
};

const PORTS: RecorderPorts = {
  sources: async () => [source],
  isOn: async () => true,
  keep: async () => {
    throw new Error('Nothing may be kept');
  },
  kept: () => {
    throw new Error('Nothing was kept');
  },
};

async function record(message: unknown, { address = ADDRESS, on = true } = {}) {
  const kept: LedgerEntry[] = [];
  let told = 0;
  const recorder = createRecorder({
    ...PORTS,
    isOn: async () => on,
    async keep({ member, life }, entries) {
      if (member !== 'm1' || life !== '') return false;
      kept.push(...entries);
      return true;
    },
    kept: () => {
      told += 1;
    },
  });
  return { answer: await recorder(message, address), kept: kept.length, told };
}

test('a report of the page that sends it is kept, and the popup told', async () => {
  expect(await record(REPORT)).toEqual({ answer: true, kept: 1, told: 1 });
});

describe('not kept', () => {
  const other = ADDRESS.replace('30184111', '30184112');
  test.each<readonly [string, unknown, Parameters<typeof record>[1]]>([
    ['of a source that is off', REPORT, { on: false }],
    ['of a source that there is not', { ...REPORT, source: 'other' }, {}],
    ['of another article than its address names', { ...REPORT, address: other }, {}],
    ['with an address that is none', { ...REPORT, address: 'x' }, {}],
    ['from a page of another site', REPORT, { address: 'https://example.com/' }],
    ['with another day of issue', { ...REPORT, issued: '2026-11-21' }, {}],
    ['out of bounds', { ...REPORT, chars: -1 }, {}],
    ['of another kind', { kind: 'status' }, {}],
    ['that names no state', { ...REPORT, state: 'reading' }, {}],
    ['that does not say whether it was touched', { ...REPORT, touched: 'no' }, {}],
    ['that names no member', { ...REPORT, member: undefined }, {}],
    ['with half a jump of the clock', { ...REPORT, jumps: 0.5 }, {}],
    ['nothing', undefined, {}],
  ])('%s', async (_, message, setting) => {
    expect(await record(message, setting)).toEqual({ answer: false, kept: 0, told: 0 });
  });

  test('from no page at all', async () => {
    const recorder = createRecorder(PORTS);
    expect(await recorder(REPORT, undefined)).toBe(false);
  });
});

test('where the ledger cannot be written, the answer is no yes', async () => {
  const keep = () => Promise.reject(new Error('full'));
  const recorder = createRecorder({ ...PORTS, keep });
  await expect(recorder(REPORT, ADDRESS)).rejects.toThrow('full');
});

describe('the page is told to begin anew', () => {
  test.each([
    ['where the member is gone', { member: 'm2' }],
    ['where something was removed from the ledger meanwhile', { life: 'before' }],
  ])('%s', async (_, changes) => {
    expect(await record({ ...REPORT, ...changes })).toEqual({ answer: 'anew', kept: 0, told: 0 });
  });
});

test('a page that was loaded as another article of the site may report', async () => {
  const address = ADDRESS.replace('30184111', '30184112');
  expect(await record(REPORT, { address })).toEqual({ answer: true, kept: 1, told: 1 });
});

test('it is kept in the ledger of whoever read', async () => {
  const members: string[] = [];
  const keep = async ({ member }: { member: string }) => members.push(member) > 0;
  await createRecorder({ ...PORTS, keep, kept: () => {} })(REPORT, ADDRESS);
  expect(members).toEqual(['m1']);
});

describe('an article of a site that links to the e-paper', () => {
  const site = checkSource(
    parse(readFileSync('seeds/sources/people-cn.yaml', 'utf8'), { schema: 'failsafe' }),
  );
  const address = 'http://politics.people.com.cn/n1/2026/1122/c1001-40601234.html';
  const sent = { ...REPORT, source: 'people-cn', address };
  const keptAs = async (article: string, original: string | null) => {
    const recorder = createRecorder({
      ...PORTS,
      sources: async () => [source, site],
      keep: async () => true,
      kept: () => {},
    });
    return recorder({ ...sent, article, original }, address);
  };

  test.each([
    // The same article in the e-paper: one key, wherever it is read
    ['paper.people.com.cn/rmrb/30184111', ADDRESS, true],
    ['people.com.cn/40601234', null, true],
    // Not what the link leads to; no link; a link that leads nowhere
    ['paper.people.com.cn/rmrb/30184112', ADDRESS, false],
    ['paper.people.com.cn/rmrb/30184111', null, false],
    ['paper.people.com.cn/rmrb/30184111', 'https://example.com/', false],
  ])('as %s, with the original %s: %s', async (article, original, kept) => {
    expect(await keptAs(article, original)).toBe(kept);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../../../extension/ledger/health.ts';
import {
  CLAIM_GROUPS,
  CLAIMS,
  type ClaimId,
} from '../../../../extension/pages/privacy/state/claims.ts';
import {
  readCorrection,
  readHandEntry,
  readNote,
} from '../../../../shared/reading/ledger/read-item.ts';
import { makeRecord } from '../../../../shared/reading/record/make-record.ts';
import { USUAL_PARTS } from '../../../../shared/reading/record/record.ts';
import { readReport } from '../../../../shared/reading/session/read-report.ts';
import { entriesOf } from '../../../../shared/reading/session/report.ts';
import { request } from '../../../reading/record/example.ts';
import { byHand, DAY, finished } from '../../../reading/rules.ts';

/** A test elsewhere that holds a claim: its file and its title. */
interface Elsewhere {
  readonly file: string;
  readonly title: string;
}
type Proof = (() => void) | Elsewhere;

const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path));

/** Files of the extension, and what of shared it reads with, that match. */
const filesWith = (pattern: RegExp, folders = ['extension', 'shared/reading']): string[] =>
  folders.flatMap(sourcesUnder).filter((file) => pattern.test(readFileSync(file, 'utf8')));

const REPORT = {
  kind: 'report',
  session: '00000000-0000-4000-8000-000000000001',
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/1',
  title: '标题',
  page: '01',
  issued: DAY,
  chars: 1000,
  days: [{ day: DAY, milliseconds: 1, deepest: 1, at: 1_700_000_000_000 }],
  text: '正文',
  at: '2026-11-22T08:30:00Z',
  keys: ['a'],
  declared: true,
};

/** What is kept of a report that brings more than it should. */
function keptOfReport() {
  const report = readReport(REPORT);
  if (!report) throw new Error('The report is not taken');
  return entriesOf(report);
}

const usualRecord = () => {
  const id = '00000000-0000-4000-8000-000000000002';
  const article = finished().article;
  const note = { kind: 'note', id, day: DAY, article, text: '一点心得' } as const;
  const correction = {
    kind: 'correction',
    id,
    day: DAY,
    of: article,
    less: 1,
    reason: '离开',
  } as const;
  const ledger = [finished(), byHand(), note, correction];
  return JSON.stringify(makeRecord(request(ledger, { parts: USUAL_PARTS })));
};

const PROOFS: Readonly<Record<ClaimId, readonly Proof[]>> = {
  'kept-of-articles': [
    () => {
      const { text: _, at: __, keys: ___, declared: ____, kind: _____, days, ...about } = REPORT;
      expect(keptOfReport()).toEqual([{ ...about, day: DAY, milliseconds: 1, deepest: 1 }]);
      expect(days).toHaveLength(1);
    },
    {
      file: 'tests/browser/extension.test.ts',
      title: 'what is kept is no text: totals and a title',
    },
  ],
  'kept-by-hand': [
    () => {
      for (const read of [readHandEntry, readCorrection, readNote]) {
        expect(read({ ...byHand(), at: '08:30' }).ok).toBe(false);
      }
    },
  ],
  'kept-health': [
    () => expect(Object.keys(NO_FACTS)).toEqual(['lastWrite', 'clockJumps', 'failure']),
    {
      file: 'tests/extension/adapters/ledger/member-ledger.test.ts',
      title: 'the day of the last write, and a failure until the next one succeeds',
    },
  ],
  'kept-on-device': [
    () => {
      const elsewhere = /storage\.(sync|managed|session)|localStorage|document\.cookie|\bcaches\./;
      expect(filesWith(elsewhere)).toEqual([]);
    },
    {
      file: 'tests/extension/adapters/ledger/member-ledger.test.ts',
      title: 'gives everything back when IndexedDB is gone',
    },
    {
      file: 'tests/extension/adapters/ledger/member-ledger.test.ts',
      title: 'imported records are not in it',
    },
  ],
  'kept-per-member': [
    {
      file: 'tests/extension/adapters/ledger/member-ledger.test.ts',
      title: 'have a ledger and a mirror each; removing one’s leaves the other’s',
    },
  ],
  'never-text': [
    () => expect(JSON.stringify(keptOfReport())).not.toContain('正文'),
    {
      file: 'tests/browser/extension.test.ts',
      title: 'what is kept is no text: totals and a title',
    },
  ],
  'never-clock': [
    () => {
      const clock = /\d\d:\d\d|1700000000000/;
      expect(JSON.stringify(keptOfReport())).not.toMatch(clock);
      expect(usualRecord()).not.toMatch(clock);
    },
  ],
  'never-other-pages': [
    { file: 'tests/extension/build.test.ts', title: 'asks for nothing on installation' },
    {
      file: 'tests/browser/extension.test.ts',
      title: 'a source that is off counts nothing, and the popup says what to do first',
    },
    {
      file: 'tests/browser/extension.test.ts',
      title: 'switching it off ends it, also in a tab that is still open',
    },
  ],
  'never-address': [
    () => {
      const users = filesWith(/\baddressInFront\b/);
      const only = ['adapters/browser/tab-in-front.ts', 'entrypoints/popup/start-today.tsx'];
      expect(users.toSorted()).toEqual(only.map((file) => `extension/${file}`));
      expect(filesWith(/webNavigation|browser\.history/)).toEqual([]);
    },
  ],
  'never-keys': [
    () => {
      const files = [
        'extension/adapters/page/events.ts',
        'extension/adapters/page/text-in-view.ts',
        ...sourcesUnder('extension/entrypoints/reader'),
        ...sourcesUnder('extension/reader'),
      ];
      const what =
        /event\.key|\.(code|keyCode|clientX|clientY|pageX|screenX|inputType)\b|getSelection/;
      expect(files.filter((file) => what.test(readFileSync(file, 'utf8')))).toEqual([]);
    },
  ],
  'never-declared': [
    () => {
      expect(keptOfReport()[0]).not.toHaveProperty('declared');
      expect(filesWith(/declared/, ['shared/reading/record'])).toEqual([]);
    },
  ],
  'seen-by-you': [
    {
      file: 'tests/extension/build.test.ts',
      title: 'has a policy that loads its own files alone and connects nowhere',
    },
    () =>
      expect(filesWith(/onMessageExternal|onConnectExternal|externally_connectable/)).toEqual([]),
  ],
  'seen-not-by-pages': [
    {
      file: 'tests/extension/build.test.ts',
      title: 'the reader leaves the page alone: no HTML, no messages to it, no requests',
    },
  ],
  'leaves-nothing': [
    () => {
      const request =
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer|importScripts/;
      expect(filesWith(request)).toEqual([]);
    },
    {
      file: 'tests/browser/options.test.ts',
      title: 'no page of the extension asks for anything but its own files',
    },
  ],
  'leaves-saved-file': [
    {
      file: 'tests/browser/options.test.ts',
      title: 'the workbook that is saved holds what the page shows',
    },
  ],
  'leaves-usual': [
    () => {
      expect(USUAL_PARTS).toEqual({ titles: true, articleTimes: false, notes: false });
      expect(usualRecord()).not.toMatch(/一点心得|离开/);
    },
    {
      file: 'tests/extension/pages/export/export.test.ts',
      title: 'is neither times of articles, nor notes, nor reasons, unless the member says so',
    },
  ],
  'leaves-no-ranking': [
    () => {
      const found = filesWith(/排名|名次|排行|\brank|leaderboard/i);
      expect(found).toEqual(['extension/pages/privacy/state/claims.ts']);
    },
  ],
  'delete-range': [
    {
      file: 'tests/extension/adapters/ledger/member-ledger.test.ts',
      title: 'forgets what is removed',
    },
    {
      file: 'tests/browser/options.test.ts',
      title: 'some days are deleted, from the second copy too',
    },
  ],
  // What the browser does with an extension's storage is the browser's; that nothing is elsewhere
  // is ours.
  'delete-uninstall': [
    () => expect(filesWith(/browser\.(downloads|bookmarks|history|cookies)\b/)).toEqual([]),
    { file: 'tests/extension/build.test.ts', title: 'asks for nothing on installation' },
  ],
};

describe.each(CLAIMS)('$id: $en', ({ id }) => {
  test.each(PROOFS[id].map((proof) => [proof]))('holds (%#)', (proof) => {
    if (typeof proof === 'function') return proof();
    const titles = readFileSync(proof.file, 'utf8');
    expect(titles).toContain(`test('${proof.title}'`);
  });
});

test('every claim is there once, in a group of the page, in both languages', () => {
  expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
  expect(new Set(CLAIMS.map(({ group }) => group))).toEqual(new Set(CLAIM_GROUPS));
  for (const { zh, en } of CLAIMS) {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
});

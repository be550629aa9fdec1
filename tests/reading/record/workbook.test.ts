import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRecord } from '../../../shared/reading/record/make-record.ts';
import { writeRecord } from '../../../shared/reading/record/read-record.ts';
import type { ReadingRecord } from '../../../shared/reading/record/record.ts';
import {
  readRecordWorkbook,
  writeRecordWorkbook,
} from '../../../shared/reading/record/record-workbook.ts';
import { tidyNote, tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import { byHand, finished, RULES } from '../rules.ts';
import { request, richRecord } from './example.ts';

const zh = { language: 'zh', rulesOn: () => RULES } as const;
const en = { language: 'en', rulesOn: () => RULES } as const;
const DAY = '2026-11-02';

const withTitle = (title: string, text = '心得') =>
  makeRecord(
    request(
      [
        finished({ day: DAY, title }),
        { kind: 'note', id: 'n', day: DAY, article: finished({}).article, text },
        byHand({ id: '11111111-1111-4111-8111-111111111111', day: DAY, title }),
      ],
      { parts: { titles: true, articleTimes: true, notes: true } },
    ),
  );

const inside = (bytes: Uint8Array) => {
  const read = readRecordWorkbook(bytes);
  return read.ok ? read.value : read.problems[0]?.code;
};

describe('what is written reads back, byte for byte', () => {
  test.each([
    ['two devices, three exports', richRecord()],
    ['nothing but the heading', makeRecord(request([]))],
  ])('%s', (_, record) => {
    const bytes = writeRecordWorkbook(record, zh);
    const read = inside(bytes);
    expect(read).toEqual(record);
    expect(writeRecordWorkbook(read as ReadingRecord, zh)).toEqual(bytes);
    expect(inside(writeRecordWorkbook(record, en))).toEqual(record);
  });

  test('any title and note', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyText, anyText, (title, note) => {
        const record = withTitle(tidyTitle(title) || '无', tidyNote(note) || '无');
        expect(inside(writeRecordWorkbook(record, zh))).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['</reading-record>', ']]>', '_x000D_', '\uffff', '&amp;', '<!DOCTYPE a>', '="x"'])(
    'a title of %j',
    (title) => {
      const record = withTitle(title);
      expect(inside(writeRecordWorkbook(record, zh))).toEqual(record);
    },
  );
});

const parts = () => unzipSync(writeRecordWorkbook(richRecord(), zh));
const item = 'customXml/item1.xml';
const text = () => strFromU8(parts()[item] ?? new Uint8Array());
const zipped = (changes: Record<string, Uint8Array>) => zipSync({ ...parts(), ...changes });
test.each([
  ['no bytes', new Uint8Array(), 'record-file-unreadable'],
  ['a text', strToU8(writeRecord(richRecord())), 'record-file-unreadable'],
  [
    'another workbook',
    new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
    'record-not-inside',
  ],
  ['too many bytes', new Uint8Array(60_000_001), 'record-file-too-large'],
  [
    'a copy saved without the data',
    zipSync(
      Object.fromEntries(Object.entries(parts()).filter(([name]) => !/^customXml/.test(name))),
    ),
    'record-not-inside',
  ],
  ['two records', zipped({ 'customXml/item2.xml': strToU8(text()) }), 'record-inside-twice'],
  [
    'another namespace',
    zipped({ [item]: strToU8(text().replace('record:1', 'record:2')) }),
    'record-not-inside',
  ],
  [
    'an edited text',
    zipped({ [item]: strToU8(text().replace('chains&', 'chain&')) }),
    'record-form',
  ],
  [
    'a cut text',
    zipped({ [item]: strToU8(text().replace(/\}<\/reading/, '</reading')) }),
    'record-not-json',
  ],
  [
    'a document type',
    zipped({ [item]: strToU8(text().replace('<reading', '<!DOCTYPE a><reading')) }),
    'record-not-inside',
  ],
  ['a part that breaks off', zipped({ [item]: strToU8(text().slice(0, -9)) }), 'record-not-inside'],
  [
    'two million elements, from a file of a few kilobytes',
    zipped({
      [item]: strToU8(text().replace('</reading', `${'<a/>'.repeat(2_000_000)}</reading`)),
    }),
    'record-not-inside',
  ],
])('other files are refused with a sentence: %s', (_, bytes, code) => {
  expect(inside(bytes)).toBe(code);
});

describe('other files are refused with a sentence', () => {
  test('a program that gave the part another number changes nothing', () => {
    const { [item]: content = new Uint8Array(), ...others } = parts();
    expect(inside(zipSync({ ...others, 'customXml/item3.xml': content }))).toEqual(richRecord());
  });
});

describe('other programs', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '<b>&"', '_x0041_'];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianping-record-'));
    writeFileSync(path('rich.xlsx'), writeRecordWorkbook(richRecord(), zh));
    HOSTILE.forEach((title, index) => {
      writeFileSync(path(`${index}.xlsx`), writeRecordWorkbook(withTitle(title), en));
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function seenByOpenpyxl(name: string) {
    const words = ['tests/addin/cli/read_sheets.py', path(name)];
    const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    return JSON.parse(execFileSync('/usr/bin/python3', words, options));
  }

  test('openpyxl reads three sheets, days with their sums in the last row', () => {
    const { order, sheets } = seenByOpenpyxl('rich.xlsx');
    expect(order).toEqual(['说明', '每日', '文章']);
    const { cells } = sheets.每日;
    expect(['A1', 'B1', 'E1'].map((name) => cells[name].value)).toEqual([
      "'日期'",
      "'阅读（分钟）'",
      "'积分'",
    ]);
    expect(cells.A2.value).toBe("'2026-11-01'");
    expect(cells.A23.value).toBe("'合计'");
    expect(sheets.说明.cells.B3.value).toBe("'张三'");
  });

  test.each(HOSTILE.map((title, index) => [title, index]))('%s is text there', (title, index) => {
    const { sheets } = seenByOpenpyxl(`${index}.xlsx`);
    const cell = sheets.Articles.cells.B2;
    expect(cell.type).toBe('s');
    // openpyxl leaves Office's way of writing a character as it stands.
    expect(cell.value).toBe(`'${title === '_x0041_' ? '_x005F_x0041_' : title}'`);
  });

  test('LibreOffice opens it, and the record is still inside a copy that it saved', () => {
    const saved = path('saved');
    const words = ['--headless', `-env:UserInstallation=file://${path('profile')}`];
    execFileSync(
      'soffice',
      [...words, '--convert-to', 'xlsx', '--outdir', saved, path('rich.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    const bytes = new Uint8Array(readFileSync(join(saved, 'rich.xlsx')));
    expect(seenByOpenpyxl('saved/rich.xlsx').order).toEqual(['说明', '每日', '文章']);
    expect(inside(bytes)).toEqual(richRecord());
  });
});

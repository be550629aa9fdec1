import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { done } from '../../../shared/messages/problem.ts';
import { makeRecord } from '../../../shared/reading/record/make-record.ts';
import { readRecord, writeRecord } from '../../../shared/reading/record/read-record.ts';
import { verifyRecord } from '../../../shared/reading/record/verify-record.ts';
import { byHand, entry, finished, MINUTE } from '../rules.ts';
import { request, richRecord } from './example.ts';

const ledger = [
  finished({ milliseconds: 5 * MINUTE }),
  byHand({ day: '2026-11-23' }),
  finished({ day: '2026-10-31', session: 's2', article: 'paper.people.com.cn/rmrb/2' }),
];

// Written out and hashed by hand with Python's hashlib, from the description in chain.ts.
const START = 'ef9382bfd4ea092c82363083c224504afde25ad67368953660b110695ada5bea';
const FIRST = '5b83fc2878b1f45c6b8b12f376259bc14e045d9400be59507dd90c983b0f8f8f';
const SECOND = '15db42cb2beff0b0e5dc6a93a70f5344bbdae1edf962327c8d10ddd4593d2ed7';
const END = '803faf45597d38363a547a19cefd683b04bef062b635ba2a63a07717a57c7666';
const TEXT = [
  '{"record":1,"chains":[{"header":{"member":{"name":"张三","unit":"一支部"},',
  '"device":"3f2b8c1e-7a5d-4c1b-9f00-0123456789ab","zone":"Asia/Shanghai","made":"2026-12-01",',
  '"period":{"from":"2026-11-01","to":"2026-11-30"},',
  '"rulebooks":[{"from":"2026-11-01","id":"grassroots-joint-review","version":"2026.1.0",',
  `"sha256":"${'0'.repeat(64)}"}],"leave":[]},"start":"${START}","days":[`,
  `{"before":"${START}","content":{"day":"2026-11-22","measured":300000,"corrected":0,"finished":1,`,
  '"articles":[{"article":"paper.people.com.cn/rmrb/1","source":"people-daily","title":"标题",',
  `"page":"01","finished":true,"milliseconds":null,"note":null}],"byHand":[]},"hash":"${FIRST}"},`,
  `{"before":"${FIRST}","content":{"day":"2026-11-23","measured":0,"corrected":0,"finished":1,`,
  '"articles":[],"byHand":[{"way":"print","title":"报纸","article":null,"milliseconds":600000,',
  `"finished":true,"note":null}]},"hash":"${SECOND}"}],"end":"${END}"}]}`,
].join('');

test('a record is this text, with these hashes', () => {
  expect(writeRecord(makeRecord(request(ledger)))).toBe(TEXT);
  expect(bytesToHex(sha256(utf8ToBytes(TEXT)))).toBe(
    '3c6ef5303826d93212ab30b960f615de5caec0602890e2d73c0d55847a294fd7',
  );
});

test.each([
  ['the usual parts', makeRecord(request(ledger))],
  ['everything', richRecord()],
  ['nothing read', makeRecord(request([]))],
])('a record of %s is read as it was written, byte for byte', (_, record) => {
  const read = readRecord(writeRecord(record));
  expect(read).toEqual(done(record));
  expect(read.ok && writeRecord(read.value)).toBe(writeRecord(record));
  expect(read.ok && verifyRecord(read.value)).toEqual([]);
});

const noted = [
  ...ledger,
  {
    kind: 'note' as const,
    id: 'n',
    day: '2026-11-22',
    article: 'paper.people.com.cn/rmrb/1',
    text: '我的心得',
  },
  {
    kind: 'correction' as const,
    id: 'c',
    day: '2026-11-22',
    of: 'paper.people.com.cn/rmrb/1',
    less: 9_000,
    reason: '去倒水',
  },
];
const written = (parts: { titles: boolean; articleTimes: boolean; notes: boolean }) =>
  writeRecord(makeRecord(request(noted, { parts })));
const ALL = { titles: true, articleTimes: true, notes: true };

describe('what a record tells', () => {
  test('usually no notes, no times of articles, and never a reason or a clock', () => {
    const text = written({ titles: true, articleTimes: false, notes: false });
    expect(text).toContain('"title":"标题"');
    expect(text).not.toMatch(/心得|倒水|s1|\d\d:\d\d/);
    expect(text).toContain('"measured":291000,"corrected":9000');
    expect(text).toContain('"milliseconds":null,"note":null');
  });

  test('each part only if it is chosen', () => {
    expect(written(ALL)).toContain('"milliseconds":291000,"note":"我的心得"');
    expect(written({ ...ALL, notes: false })).not.toContain('心得');
    expect(written({ ...ALL, titles: false })).not.toMatch(/标题|报纸|心得|rmrb/);
    expect(written({ ...ALL, titles: false })).toContain('"finished":1,"articles":null');
    expect(written(ALL)).not.toContain('倒水');
  });

  test('a note on what was read by hand, or written on a later day, goes in too', () => {
    const note = { kind: 'note' as const, id: 'n2', day: '2026-11-29', text: '后来想到的' };
    const { id } = byHand();
    const text = writeRecord(
      makeRecord(
        request(
          [
            ...noted,
            { ...note, article: 'paper.people.com.cn/rmrb/1' },
            { ...note, id: 'n3', article: id, text: '会上记的' },
          ],
          { parts: ALL },
        ),
      ),
    );
    expect(text).toContain('后来想到的');
    expect(text).toContain('"note":"会上记的"');
    expect(text).not.toContain('2026-11-29');
  });
});

describe('what a record is about', () => {
  test('only days of the period, and leave as far as it lies in it', () => {
    const leave = [
      { from: '2026-10-20', to: '2026-11-02' },
      { from: '2026-12-01', to: '2026-12-02' },
    ];
    const [chain] = makeRecord(request(ledger, { leave })).chains;
    expect(chain?.days.map(({ content }) => content.day)).toEqual(['2026-11-22', '2026-11-23']);
    expect(chain?.header.leave).toEqual([{ from: '2026-11-01', to: '2026-11-02' }]);
  });

  test('an article begun before the period is finished in it', () => {
    const before = entry({ day: '2026-10-31', milliseconds: 49_000, deepest: 1000 });
    const within = entry({ day: '2026-11-01', session: 's2', milliseconds: 1_000 });
    const [chain] = makeRecord(request([before, within])).chains;
    expect(chain?.days.map(({ content }) => [content.day, content.finished])).toEqual([
      ['2026-11-01', 1],
    ]);
  });
});

describe('a text that is no record', () => {
  test.each([
    ['nothing', '', 'record-not-json'],
    ['no JSON', '{"record":1', 'record-not-json'],
    ['another thing', '[]', 'record-form'],
    ['nobody’s', '{"record":1,"chains":[]}', 'record-form'],
    ['a later form', '{"record":2,"chains":[]}', 'record-form'],
    ['a space', '{"record":1, "chains":[]}', 'record-not-canonical'],
    ['members in another order', '{"chains":[],"record":1}', 'record-not-canonical'],
    ['a member twice', '{"record":1,"record":1,"chains":[]}', 'record-not-canonical'],
    ['another way to write a number', '{"record":1.0,"chains":[]}', 'record-not-canonical'],
    ['an escaped letter', TEXT.replace('标', '\\u6807'), 'record-not-canonical'],
    ['a line break at the end', `${TEXT}\n`, 'record-not-canonical'],
    ['a prototype', '{"record":1,"chains":[],"__proto__":{}}', 'record-form'],
    ['a time of the clock', TEXT.replace('2026-12-01', '2026-12-01T08:00'), 'record-form'],
    ['a day that is none', TEXT.replace('"day":"2026-11-22"', '"day":"2026-11-31"'), 'record-form'],
    ['an unknown zone', TEXT.replace('Asia/Shanghai', 'Asia/Atlantis'), 'record-form'],
    ['markup in a key', TEXT.replace('rmrb/1', 'rmrb/<1>'), 'record-form'],
    ['a title with a control character', TEXT.replace('标题', '标\\u0007题'), 'record-form'],
    ['more than a day', TEXT.replace('300000', '90000001'), 'record-form'],
    ['half a millisecond', TEXT.replace('300000', '300000.5'), 'record-form'],
    ['a negative zero', TEXT.replace('"corrected":0', '"corrected":-0'), 'record-form'],
  ])('%s', (_, text, code) => {
    expect(readRecord(text)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('is named by its place', () => {
    expect(readRecord(TEXT.replace('300000', '"5 min"'))).toMatchObject({
      problems: [{ values: { path: 'chains[0].days[0].content.measured' } }],
    });
    expect(readRecord('{"record":1, "chains":[]}')).toMatchObject({
      problems: [{ values: { position: 13 } }],
    });
  });
});

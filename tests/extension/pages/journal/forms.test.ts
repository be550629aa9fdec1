import { describe, expect, test } from 'vitest';
import {
  readCorrectionForm,
  readHandForm,
  readNoteForm,
} from '../../../../extension/pages/journal/state/forms.ts';
import { done } from '../../../../shared/messages/problem.ts';
import { byHand, idOf, note } from '../../made-up-items.ts';

const TODAY = '2026-11-23';
const HAND = { day: TODAY, way: 'print', title: '基层治理专题', minutes: '10' };
const about = { id: idOf(100), today: TODAY };
const lookAgain = (field: string) => ({
  ok: false,
  problems: [{ code: `entry-${field}`, place: { field } }],
});

test('an entry by hand as typed', () => {
  expect(readHandForm(HAND, about)).toEqual(done(byHand()));
});

test('one article, read to its end, the same as on its page', () => {
  const fields = { ...HAND, finished: 'on', article: 'paper.people.com.cn/rmrb/1' };
  expect(readHandForm(fields, about)).toMatchObject({
    value: { finished: true, article: 'paper.people.com.cn/rmrb/1' },
  });
});

// Minutes as people type them.
test.each([
  ['1', 60_000],
  ['1440', 86_400_000],
  [' ２５ ', 1_500_000],
])('“%s” minutes are %i ms', (minutes, milliseconds) => {
  expect(readHandForm({ ...HAND, minutes }, about)).toMatchObject({ value: { milliseconds } });
});

describe('an entry by hand asks to look again at', () => {
  test.each([
    ['minutes', { minutes: '' }],
    ['minutes', { minutes: '0' }],
    ['minutes', { minutes: '1441' }],
    ['minutes', { minutes: '1.5' }],
    ['minutes', { minutes: '-3' }],
    ['minutes', { minutes: '十分钟' }],
    ['day', { day: '' }],
    ['day', { day: '2026-11-24' }],
    ['day', { day: '2026-02-30' }],
    ['title', { title: ' \u0000 ' }],
    ['way', { way: 'telepathy' }],
  ])('%s: %j', (field, changes) => {
    expect(readHandForm({ ...HAND, ...changes }, about)).toMatchObject(lookAgain(field));
  });
});

test('a title becomes one line without control characters, and nothing more', () => {
  const title = '=HYPERLINK("x")\n<b>标题</b>\u0007';
  expect(readHandForm({ ...HAND, title }, about)).toMatchObject({
    value: { title: '=HYPERLINK("x") <b>标题</b>' },
  });
});

describe('a correction', () => {
  const of = { id: idOf(200), day: TODAY, of: 'a1', most: 150_000 };

  test.each([
    ['all that is left', { part: 'all', reason: '接电话' }, 150_000],
    ['some minutes', { part: 'some', less: '2', reason: '接电话' }, 120_000],
    ['all, where there is no choice', { reason: '接电话' }, 150_000],
  ])('takes off %s', (_, fields, less) => {
    expect(readCorrectionForm(fields, of)).toMatchObject({ ok: true, value: { less } });
  });

  test.each([
    ['less', { part: 'some', less: '3', reason: '接电话' }],
    ['less', { part: 'some', less: '', reason: '接电话' }],
    ['reason', { part: 'all', reason: '' }],
  ])('asks to look again at %s: %j', (field, fields) => {
    expect(readCorrectionForm(fields, of)).toMatchObject(lookAgain(field));
  });
});

describe('a note', () => {
  const of = { id: idOf(300), day: TODAY, article: 'a1' };

  test('keeps its lines', () => {
    expect(readNoteForm({ text: '一\r\n二 ' }, of)).toEqual(done(note({ text: '一\n二' })));
  });

  test('that says nothing is asked for again', () => {
    expect(readNoteForm({ text: ' \n ' }, of)).toMatchObject(lookAgain('text'));
  });

  test('that was there is deleted by emptying it: nothing of its text is kept', () => {
    const known = note({ id: idOf(301), text: '写错了' });
    expect(readNoteForm({ text: ' \n ' }, known)).toEqual(done({ ...known, text: '' }));
  });
});

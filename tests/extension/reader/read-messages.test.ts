import { describe, expect, test } from 'vitest';
import { isKind } from '../../../extension/reader/messages.ts';
import { readStatus } from '../../../extension/reader/read-messages.ts';

test.each([
  { state: 'counting', article: 'paper.people.com.cn/rmrb/1' },
  { state: 'layout', article: null },
])('a page’s word on itself comes through', (status) => {
  expect(readStatus({ ...status, more: 1 })).toEqual(status);
});

describe('anything else is none', () => {
  test.each([
    [undefined],
    [null],
    ['counting'],
    [{}],
    [{ state: 'counting' }],
    [{ state: 'dancing', article: null }],
    [{ state: 'counting', article: 7 }],
  ])('%j', (answer) => {
    expect(readStatus(answer)).toBeNull();
  });
});

test.each([
  [{ kind: 'status' }, true],
  [{ kind: 'other' }, false],
  [{}, false],
  [null, false],
  ['status', false],
])('%j is of the kind: %s', (message, expected) => {
  expect(isKind(message, 'status')).toBe(expected);
});

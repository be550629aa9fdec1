// @vitest-environment happy-dom

import { render } from 'preact';
import { expect, test } from 'vitest';
import { LanguageProvider } from '../../../../extension/pages/parts/language.tsx';
import { StreakLine } from '../../../../extension/pages/popup/StreakLine.tsx';
import { ZERO } from '../../../../shared/exact/rational.ts';
import { NO_HOLIDAYS } from '../../../../shared/reading/holidays/holidays.ts';
import { summariseDay } from '../../../../shared/reading/ledger/day.ts';
import { goalOn } from '../../../../shared/reading/ledger/goal.ts';
import { CHINA } from '../../../reading/holidays/china.ts';
import { RULES } from '../../made-up-items.ts';

/** What the popup says of a day without reading, to a member with an own goal of 6 points. */
function said(day: string, tag: string, holidays = NO_HOLIDAYS): readonly (string | null)[] {
  const member = { goal: 6, leave: [{ from: '2026-11-24', to: '2026-11-24' }] };
  const today = {
    summary: summariseDay([], day, RULES),
    page: null,
    rules: RULES,
    streak: { days: 0, since: null, met: false },
    goal: goalOn(day, ZERO, { ...member, rulesOn: () => RULES, holidays }),
    notes: [],
  };
  const root = document.createElement('div');
  render(
    <LanguageProvider tag={tag}>
      <StreakLine today={today} />
    </LanguageProvider>,
    root,
  );
  return [...root.querySelectorAll('p')].map(({ textContent }) => textContent);
}

// A Sunday, a Monday, a Tuesday on leave.
test.each([
  ['2026-11-22', 'zh-CN', '今天是休息日，不作要求；读了仍然计分'],
  ['2026-11-22', 'en-GB', 'A day of rest: nothing is asked, and what you read still earns points'],
  ['2026-11-23', 'zh-CN', '再得 6 分，就到自己定的目标'],
  ['2026-11-23', 'en-GB', '6 more pt to your own goal'],
  ['2026-11-24', 'zh-CN', '今天请假，不作要求；读了仍然计分'],
  ['2026-11-24', 'en-GB', 'A day of leave: nothing is asked, and what you read still earns points'],
])('on %s in %s: “%s”', (day, tag, sentence) => {
  expect(said(day, tag)).toEqual([sentence, expect.any(String)]);
});

// A Thursday of National Day 2026, and a Monday of a year that no notice tells of.
test.each([
  ['2026-10-01', 'zh-CN', ['今天放假，不作要求；读了仍然计分']],
  ['2026-10-01', 'en-GB', ['A holiday: nothing is asked, and what you read still earns points']],
  [
    '2027-10-04',
    'zh-CN',
    ['再得 6 分，就到自己定的目标', '2027 年的放假安排还没有收录，先只按每周的休息日算'],
  ],
])('on %s in %s, by the list of holidays', (day, tag, sentences) => {
  expect(said(day, tag, CHINA)).toEqual([...sentences, expect.any(String)]);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../extension/pages/parts/language.tsx';
import { ReportSheet } from '../../../../extension/pages/report/ReportSheet.tsx';
import { createReportState } from '../../../../extension/pages/report/state/report.ts';
import { savedPage } from '../../../../extension/pages/report/state/save-html.ts';
import { marksUpTo } from '../../../../extension/pages/report/state/scale.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { CHINA } from '../../../reading/holidays/china.ts';
import { LAPTOP, RULEBOOK } from '../../../reading/record/example.ts';
import { finished, MINUTE, RULES } from '../../../reading/rules.ts';

test.each([
  [0, [0, 5]],
  [0.5, [0, 5]],
  [20, [0, 5, 10, 15, 20]],
  [21, [0, 10, 20, 30]],
  [61, [0, 30, 60, 90]],
  [300, [0, 120, 240, 360]],
  [1440, [0, 360, 720, 1080, 1440]],
])('an axis up to %f minutes', (most, marks) => {
  expect(marksUpTo(most)).toEqual(marks);
});

/** Whatever a page or a member may have written. */
const HOSTILE = '<img src=x onerror="alert(1)">"\'><script>alert(2)</script>&amp;</style>';
const ARTICLE = 'paper.people.com.cn/rmrb/1';
const ledger: readonly LedgerItem[] = [
  finished({ day: '2026-10-08', article: ARTICLE, milliseconds: 12 * MINUTE, title: HOSTILE }),
  { kind: 'note', id: 'n', day: '2026-10-08', article: ARTICLE, text: HOSTILE },
  finished({ session: 'o', day: '2026-09-07', article: `${ARTICLE}2`, milliseconds: 6 * MINUTE }),
];

async function openReport(name = HOSTILE, more: readonly LedgerItem[] = []) {
  const state = createReportState({
    now: () => Date.UTC(2026, 9, 12, 16, 30),
    gather: async () => ({
      ledger: [...ledger, ...more],
      chains: [],
      rules: [{ from: '2026-01-01', rulebook: RULEBOOK, rules: RULES }],
      rulesOn: () => RULES,
      leave: [],
      holidays: CHINA,
      device: LAPTOP,
      name,
      unit: '一支部',
    }),
  });
  await state.load();
  return state;
}

type State = Awaited<ReturnType<typeof openReport>>;

function shown(state: State, tag = 'zh-CN'): HTMLElement {
  const view = state.view.value;
  if (view.kind !== 'shown') throw new Error(view.kind);
  const root = document.createElement('div');
  const { report, name, unit } = view;
  render(
    <LanguageProvider tag={tag}>
      <ReportSheet
        report={report}
        name={name}
        unit={unit}
        made="2026-10-13"
        form={state.form.value}
        sourceName={(id) => id}
      />
    </LanguageProvider>,
    root,
  );
  return root;
}

const textOf = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('opens on the present month in the zone of the rules, and goes back and on', async () => {
  const state = await openReport('张三');
  const months: unknown[] = [];
  for (const step of [0, 1, -1, -1, 1, 5]) {
    state.go(step);
    const view = state.view.value;
    months.push(view.kind === 'shown' && [view.report.month, view.hasLater]);
  }
  expect(months).toEqual([
    ['2026-10', false],
    ['2026-10', false],
    ['2026-09', true],
    ['2026-08', true],
    ['2026-09', true],
    ['2026-10', false],
  ]);
});

test('a ledger with what no record holds is said, and other months are there', async () => {
  const broken = finished({
    day: '2026-09-08',
    article: `${ARTICLE}3`,
    title: '字'.repeat(10_000),
  });
  const state = await openReport('张三', [broken]);
  const kinds = [0, -1, 1].map((step) => {
    state.go(step);
    return state.view.value.kind;
  });
  expect(kinds).toEqual(['shown', 'unreadable', 'shown']);
});

test.each([
  ['zh-CN', ['1 天', '12 分钟', '1 篇', '1 条'], '2026年10月'],
  ['en-GB', ['1 day', '12 min', '1 article', '1 note'], 'October 2026'],
])('in %s it says its figures', async (tag, figures, month) => {
  const root = shown(await openReport('张三'), tag);
  expect(textOf(root, '.value')).toEqual(figures);
  expect(textOf(root, '.month')).toEqual([month]);
  expect(textOf(root, '.whose')).toEqual(['一支部 张三']);
});

test('times, notes and articles without one are left out at a tick', async () => {
  const state = await openReport('张三');
  state.change({ times: false, notes: false });
  expect(textOf(shown(state), '.about')).toEqual(['people-daily 01 版 · 读完']);
  expect(textOf(shown(state), 'blockquote')).toEqual([]);
  state.go(-1);
  expect(textOf(shown(state), '.title')).toEqual(['标题']);
  state.change({ onlyNoted: true });
  expect(textOf(shown(state), '.title, .nothing')).toEqual(['这个月没有写心得。']);
});

describe('saved', () => {
  const css = '.sheet { color: var(--ink); }';
  const save = async () =>
    savedPage({
      lang: 'zh-CN',
      title: `阅读月报 ${HOSTILE}`,
      css,
      body: shown(await openReport()).getHTML(),
    });

  test('what anybody wrote is text there, and nothing else', async () => {
    const html = await save();
    expect(html).not.toMatch(/<script|<img|<link|<iframe|https?:/i);
    const page = new DOMParser().parseFromString(html, 'text/html');
    const attributes = [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(attributes.filter((name) => /^on|src|href|style/i.test(name))).toEqual([]);
    const texts = [...page.querySelectorAll('.title, blockquote p')];
    expect(texts.map(({ textContent }) => textContent)).toEqual([HOSTILE, HOSTILE]);
    expect(page.title).toBe(`阅读月报 ${HOSTILE}`);
    expect(page.querySelectorAll('article.sheet, svg, style')).toHaveLength(3);
  });

  test('a policy in it lets nothing run and nothing load', async () => {
    expect(await save()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});

test('a ledger that cannot be read is told', async () => {
  const gather = () => Promise.reject(new Error('locked'));
  const state = createReportState({ now: Date.now, gather });
  await state.load();
  expect(state.view.value).toEqual({ kind: 'unreadable', cause: 'Error: locked' });
});

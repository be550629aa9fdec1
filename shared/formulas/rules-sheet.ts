import type { Rational } from '../exact/rational.ts';
import { rational } from '../exact/rational.ts';
import { formatForReading } from '../exact/text.ts';
import { OWN_SHEETS } from '../layout/own-sheets.ts';
import type { Language } from '../messages/problem.ts';
import { SHEET_WORDS } from '../messages/sheets.ts';
import {
  type Component,
  type Predicate,
  type Rulebook,
  type Title,
  weightIn,
} from '../rulebook/rulebook.ts';
import type { CellStyle, NewSheet } from '../workbook/model.ts';
import { draftSheet, plain } from './draft.ts';
import type { Expression, Range } from './expression.ts';
import { weightedLeaves } from './weighted-leaves.ts';

/** Where the constants stand. Formulas refer to these cells, so that a rule is changed in one place. */
export interface RuleCells {
  readonly sheet: NewSheet;
  readonly gradeNames: Range;
  /** The constant with this key; a key that was never put is a bug and throws. */
  readonly of: (...key: readonly string[]) => Expression;
}

interface Input {
  readonly rulebook: Rulebook;
  readonly language: Language;
}

const WIDTHS = [26, 34, 16, 16, 12];

/** The sheet of the rules: every constant with its title and clause. */
export function composeRules({ rulebook, language }: Input): RuleCells {
  const words = SHEET_WORDS[language];
  const draft = draftSheet(OWN_SHEETS[language].rules, { anchored: true });
  const cells = new Map<string, Expression>();
  let row = 1;
  draft.put({ row, column: 1 }, plain(`${rulebook.title[language]}  ${rulebook.version}`), 'title');
  for (const source of rulebook.sources) {
    row++;
    draft.put(
      { row, column: 1 },
      plain(`${source.id}  ${source.title}  ${source.issued}`),
      'quiet',
    );
  }
  const section = (title: string) => {
    row += 2;
    for (const [index, text] of [title, '', words.category, words.constant, words.cite].entries()) {
      draft.put({ row, column: index + 1 }, plain(text), 'section');
    }
  };
  const put = (
    key: readonly string[],
    { what, of = '', category = '', value, cite = '', style = 'general' }: Constant,
  ) => {
    row++;
    draft.put({ row, column: 1 }, plain(what));
    draft.put({ row, column: 2 }, plain(of), 'wrapped');
    draft.put({ row, column: 3 }, plain(category), 'center');
    cells.set(key.join('\n'), draft.put({ row, column: 4 }, plain(value), style));
    draft.put({ row, column: 5 }, plain(cite ?? ''), 'center');
    return row;
  };
  const text = (title: Title) => title[language];
  for (const part of [putScales, putComponents, putFacts, putTotal, putGrades]) {
    part({ rulebook, section, put, text, language });
  }
  const [first, last] = gradeRows(row, rulebook);
  for (const [index, one] of rulebook.notModelled.entries()) {
    if (index === 0)
      section(language === 'zh' ? '由人办理，未列入计算' : 'Left to people, not computed');
    row++;
    draft.put({ row, column: 1 }, plain(one));
  }
  const names = rulebook.grades.bands
    .map(({ grade }) => cells.get(`grade\n${grade}`))
    .filter((cell) => cell !== undefined);
  return {
    gradeNames: draft.range({ row: first, column: 4 }, { row: last, column: 4 }, names),
    of: (...key) => {
      const found = cells.get(key.join('\n'));
      if (!found) throw new Error(`No constant ${key.join(' ')}`);
      return found;
    },
    sheet: {
      name: draft.name,
      widths: WIDTHS,
      rows: draft.rows(),
      print: { landscape: false },
    },
  };
}

/** Grade names are put last, one below the other, so that INDEX finds them. */
const gradeRows = (row: number, { grades }: Rulebook): [number, number] => [
  row - grades.bands.length + 1,
  row,
];

interface Constant {
  readonly what: string;
  readonly of?: string;
  readonly category?: string;
  readonly value: Rational | string | number;
  readonly cite?: string | null;
  readonly style?: CellStyle;
}

interface Context {
  readonly rulebook: Rulebook;
  readonly section: (title: string) => void;
  readonly put: (key: readonly string[], constant: Constant) => number;
  readonly text: (title: Title) => string;
  readonly language: Language;
}

function putScales({ rulebook, section, put, language }: Context): void {
  const zh = language === 'zh';
  for (const { id, levels, cite } of rulebook.scales) {
    section(zh ? `量表 ${id}` : `Scale ${id}`);
    for (const level of levels) {
      put(['points', id, level.id], {
        what: level.id,
        of: zh ? '每票分值' : 'points of a mark',
        value: level.points,
        cite,
      });
    }
  }
}

function putComponents(context: Context): void {
  const { rulebook, section, put, text, language } = context;
  const zh = language === 'zh';
  for (const component of rulebook.components) {
    section(text(component.title));
    for (const { id } of rulebook.categories) {
      const value = weightIn(component.weight, id);
      put(['weight', component.id, id], {
        what: zh ? '项目权重' : 'weight',
        category: id,
        value,
        cite: component.cite,
        style: 'percent',
      });
    }
    if (component.kind === 'ballots') putBallots(component, context);
    if (component.kind !== 'checklist') continue;
    for (const item of component.items) {
      put(['full', component.id, item.id], {
        what: text(item.title),
        of: zh ? '满分' : 'full mark',
        value: item.full,
        cite: component.cite,
      });
    }
  }
}

function putBallots(
  component: Extract<Component, { kind: 'ballots' }>,
  { rulebook, put, text, language }: Context,
): void {
  const zh = language === 'zh';
  const { id, cite, trim, turnout, round } = component;
  for (const { id: category } of rulebook.categories) {
    for (const group of component.groups) {
      const titled = rulebook.groups.find((one) => one.id === group.id);
      const value = weightIn(group.weight, category);
      const of = zh ? '评议主体权重' : 'weight of the group';
      put(['group', id, group.id, category], {
        what: titled ? text(titled.title) : group.id,
        of,
        category,
        value,
        cite,
        style: 'percent',
      });
    }
    for (const { leaf, weight, path } of weightedLeaves(component.indicators, category)) {
      const of = path
        .map(
          (one) =>
            `${text(one.title)} ${formatForReading(percentOf(weightIn(one.weight, category)))}%`,
        )
        .join(' × ');
      put(['leaf', id, leaf.id, category], {
        what: text(leaf.title),
        of,
        category,
        value: weight,
        cite,
        style: 'percent',
      });
    }
  }
  if (trim) {
    const [what, when] = zh ? ['去掉最高、最低', '票数条件'] : ['dropped', 'number of marks'];
    put(['trim', id, 'high'], { what, of: zh ? '最高' : 'highest', value: trim.high, cite });
    put(['trim', id, 'low'], { what, of: zh ? '最低' : 'lowest', value: trim.low, cite });
    put(['trim', id, 'when'], {
      what,
      of: `${when} ${trim.when.op}`,
      value: trim.when.value,
      cite,
    });
  }
  if (turnout) {
    const what = zh ? `到会比例 ${turnout.min.op}` : `turnout ${turnout.min.op}`;
    put(['turnout', id, 'num'], {
      what,
      of: zh ? '分子' : 'numerator',
      value: rational(turnout.min.value.num),
      cite,
    });
    put(['turnout', id, 'den'], {
      what,
      of: zh ? '分母' : 'denominator',
      value: rational(turnout.min.value.den),
      cite,
    });
  }
  if (round)
    put(['round', id], {
      what: zh ? '分组得分保留小数' : 'decimals of a panel',
      value: round.places,
      cite,
    });
}

const percentOf = (share: Rational): Rational => rational(share.num * 100n, share.den);

function putFacts({ rulebook, section, put, text, language }: Context): void {
  const zh = language === 'zh';
  section(zh ? '加减分与否决' : 'Adjustments and vetoes');
  for (const { id, title, cite, points, cap } of rulebook.adjust) {
    put(['points', id], { what: text(title), of: zh ? '每次' : 'each', value: points, cite });
    if (cap) put(['cap', id], { what: text(title), of: zh ? '上限' : 'cap', value: cap, cite });
  }
  for (const { id, title, cite, when } of rulebook.veto) {
    const fact = rulebook.facts.find((one) => one.id === when.id);
    put(['veto', id], {
      what: text(title),
      of: `${fact ? text(fact.title) : when.id} ${when.op}`,
      value: when.value,
      cite,
    });
    put(['veto-text', id], {
      what: text(title),
      of: zh ? '说明文字' : 'note',
      value: `${text(title)}（${cite ?? ''}）`,
      cite,
      style: 'text',
    });
  }
}

function putTotal({ rulebook, section, put, language }: Context): void {
  const zh = language === 'zh';
  const { cite, clamp, round } = rulebook.final;
  section(zh ? '总分' : 'Total');
  put(['base'], { what: zh ? '总分满分' : 'full mark of the total', value: rulebook.base, cite });
  if (clamp) {
    put(['clamp', 'low'], { what: zh ? '总分下限' : 'least', value: clamp[0], cite });
    put(['clamp', 'high'], { what: zh ? '总分上限' : 'most', value: clamp[1], cite });
  }
  put(['places'], {
    what: zh ? '总分保留小数（四舍五入）' : 'decimals of the total (half-up)',
    value: round.places,
    cite,
  });
}

function putGrades({ rulebook, section, put, text, language }: Context): void {
  const zh = language === 'zh';
  const { cite, bands } = rulebook.grades;
  section(zh ? '等次' : 'Grades');
  for (const { grade, low, lowIn, requires, quota } of bands) {
    if (low)
      put(['low', grade], {
        what: grade,
        of: `${zh ? '定档分' : 'banding total'} ${lowIn ? '≥' : '>'}`,
        value: low,
        cite,
      });
    for (const predicate of requires) {
      const of = requirement(predicate, rulebook, text);
      put(['requires', grade, predicate.id, predicate.op], {
        what: grade,
        of,
        value: predicate.value,
        cite,
      });
      const note = `${grade}：${of} ${formatForReading(predicate.value)} ${SHEET_WORDS[language].notMet}（${cite ?? ''}）`;
      put(['requires-text', grade, predicate.id, predicate.op], {
        what: grade,
        of: zh ? '说明文字' : 'note',
        value: note,
        cite,
        style: 'text',
      });
    }
    if (!quota) continue;
    put(['quota', grade, 'num'], {
      what: grade,
      of: zh ? '名额比例 分子' : 'quota, numerator',
      value: rational(quota.max.num),
      cite,
    });
    put(['quota', grade, 'den'], {
      what: grade,
      of: zh ? '名额比例 分母' : 'quota, denominator',
      value: rational(quota.max.den),
      cite,
    });
    const note = `${grade}：${SHEET_WORDS[language].noPlace}（${cite ?? ''}）`;
    put(['quota-text', grade], {
      what: grade,
      of: zh ? '说明文字' : 'note',
      value: note,
      cite,
      style: 'text',
    });
  }
  for (const { grade } of bands)
    put(['grade', grade], { what: zh ? '等次名称' : 'grade', value: grade, cite, style: 'center' });
}

function requirement(
  { id, op }: Predicate,
  { components }: Rulebook,
  text: Context['text'],
): string {
  const component = components.find((one) => one.id === id);
  return `${component ? text(component.title) : id} ${op}`;
}

import type { Written } from '../../layout/sheet.ts';
import { below, type Random } from '../../rulebook/random.ts';
import type { MadeReview } from '../made/made-review.ts';
import type { Box, Drawn } from './drawn.ts';
import { type Form, type FormColumn, formsOf, wordsOf } from './forms.ts';
import { inPages } from './pages.ts';

/** The review on sheets, as staff might have them: every one is sound. */
export const drawReview = (random: Random, review: MadeReview): Drawn[] =>
  shuffled(random, formsOf(random, review)).flatMap((form, index) => {
    const drawn = draw(random, review, form);
    const named = drawn.name === '' ? { ...drawn, name: `Sheet${index + 1}` } : drawn;
    return inPages(review, form) ?? [named];
  });

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(below(random, rest.length), 1)[0] as T);
}

function draw(random: Random, review: MadeReview, plain: Form): Drawn {
  const form = withBesides(random, review, plain);
  const rows = form.of === 'roster' || random() < 0.4 ? form.rows : shuffled(random, form.rows);
  const depth = Math.max(...form.columns.map(({ label }) => label.length));
  const above = linesAbove(random, review, form);
  const top = above.lines.length;
  const data = rows.map(({ values }, index) => (form.serial ? [index + 1, ...values] : values));
  const columns = form.columns.map((column, at) => ({ ...column, column: at }));
  const isMerged = random() < 0.8;
  const below = linesBelow(random, review, form);
  return {
    name: above.sheet ?? '',
    hidden: false,
    lines: [...above.lines, ...headerLines(form.columns, depth), ...data, ...below],
    merges: [...above.merges, ...(isMerged ? headerMerges(form.columns, { depth, top }) : [])],
    hiddenRows: [],
    hiddenColumns: [],
    table: {
      of: form.of,
      header: [top, top + depth - 1],
      rows: rows.map(({ values: _, ...held }, index) => ({ ...held, row: top + depth + index })),
      columns,
    },
  };
}

interface Besides extends Form {
  readonly serial: boolean;
}

/** A serial number in front, the unit beside the name, something that is no data behind. */
function withBesides(random: Random, review: MadeReview, form: Form): Besides {
  const { unit } = wordsOf(review);
  const isZh = review.language === 'zh';
  const hasUnit = form.of !== 'roster' && random() < 0.4;
  const hasPost = random() < 0.15;
  const serial = random() < 0.5;
  const extra = (person: number): Written[] => [
    ...(hasUnit ? [review.people[person]?.unit ?? null] : []),
    ...(hasPost ? [review.people[person]?.post ?? null] : []),
  ];
  const behind = form.columns.findIndex(({ is }) => is === 'name') + 1;
  const columns = form.columns.toSpliced(
    behind,
    0,
    ...(hasUnit ? [{ is: 'unit', label: [unit] } as const] : []),
    ...(hasPost ? [{ is: 'other', label: [isZh ? '职务' : 'Post'] } as const] : []),
  );
  return {
    ...form,
    serial,
    columns: [
      ...(serial ? [{ is: 'serial', label: [isZh ? '序号' : 'No.'] } as const] : []),
      ...columns,
    ],
    rows: form.rows.map(({ values, ...held }) => ({
      ...held,
      values: values.toSpliced(behind, 0, ...extra(held.person)),
    })),
  };
}

/** Their sheets have names of their own, or nobody could tell them from others. */
const NAMED: ReadonlySet<string> = new Set(['roster', 'facts', 'ticks']);

/** Titles; where the sheet's name says nothing, they say which table it is. */
function linesAbove(random: Random, { language }: MadeReview, { sheet, columns, of }: Besides) {
  const isZh = language === 'zh';
  const title = isZh ? `2026年度${sheet}情况表` : `${sheet} 2026`;
  const isNameless = !NAMED.has(of) && random() < 0.15;
  const lines: Written[][] = isNameless || random() < 0.6 ? [[title]] : [];
  if (random() < 0.25) lines.push([isZh ? '填报时间：2026年11月20日' : 'Date: 20 November 2026']);
  if (random() < 0.1) lines.push([]);
  const merges: Box[] = lines.flatMap((line, top) =>
    line.length > 0 && random() < 0.7
      ? [{ top, bottom: top, left: 0, right: columns.length - 1 }]
      : [],
  );
  return { lines, merges, sheet: isNameless ? null : sheet };
}

/** Labels in as many lines as the deepest has. */
const headerLines = (columns: readonly FormColumn[], depth: number): Written[][] =>
  Array.from({ length: depth }, (_, line) =>
    columns.map(({ label }, at) => {
      const own = label[line] ?? null;
      const isSame = line < depth - 1 && at > 0 && columns[at - 1]?.label[line] === own;
      return label.length > line && !(isSame && label.length > 1) ? own : null;
    }),
  );

function headerMerges(
  columns: readonly FormColumn[],
  { depth, top }: { depth: number; top: number },
) {
  return columns.flatMap(({ label }, left): Box[] => {
    if (label.length < depth) return [{ top, bottom: top + depth - 1, left, right: left }];
    if (depth === 1 || columns[left - 1]?.label[0] === label[0]) return [];
    const next = columns.findIndex((other, at) => at > left && other.label[0] !== label[0]);
    return [{ top, bottom: top, left, right: (next < 0 ? columns.length : next) - 1 }];
  });
}

function linesBelow(random: Random, { language }: MadeReview, form: Besides): Written[][] {
  const isZh = language === 'zh';
  const total = random() < 0.3 ? [totalLine(form, isZh)] : [];
  const note = random() < 0.2 ? [[isZh ? '注：以上数据已经核对。' : 'Note: checked.']] : [];
  const signed = isZh ? '计票人：          监票人：' : 'Signature:';
  return [...total, ...note, ...(random() < 0.2 ? [[signed]] : [])];
}

/** Numbers added up, under whatever is the first column. */
function totalLine({ columns, rows, serial }: Besides, isZh: boolean): Written[] {
  const sums = columns.slice(serial ? 1 : 0).map(({ is }, at) => {
    const numbers = rows
      .map(({ values }) => values[at])
      .filter((value) => typeof value === 'number');
    return is === 'value' && numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) : null;
  });
  return [isZh ? '合计' : 'Total', ...(serial ? sums : sums.slice(1))];
}

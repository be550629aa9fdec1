import type { Rational } from '../exact/rational.ts';
import type { Band, Predicate, RankKey } from '../rulebook/rulebook.ts';
import { shareOf } from '../score/rank.ts';
import type { GradingStep, SubjectScore } from '../score/scoring.ts';
import {
  all,
  choose,
  type Expression,
  is,
  isNumeric,
  known,
  largest,
  literal,
  type Value,
  words,
} from './expression.ts';
import type { PanelBlock } from './panel-table.ts';
import type { PutNext, RowContext, TotalCells } from './subject-row.ts';
import { type ColumnRanges, HEADER_ROW, type TablePlan } from './table-plan.ts';

interface GradingPlace {
  readonly put: PutNext;
  readonly total: TotalCells;
  readonly ranges: ColumnRanges;
  readonly plan: TablePlan;
  readonly cells: ReadonlyMap<string, Expression>;
  readonly blocks: ReadonlyMap<string, PanelBlock>;
  /** Remembers a cell of the row under a second name. */
  readonly note: (key: string, cell: Expression) => void;
}

/** Rank, then band, vetoes, conditions and quotas from the top grade down; grades as numbers, 1 the best. */
export function putGrading(context: RowContext, subject: SubjectScore, place: GradingPlace): void {
  const { put, total } = place;
  const labels = context.labels;
  const { bands } = context.scoring.rulebook.grades;
  const keys = putKeys(context, subject, place);
  const scored = (content: Expression) =>
    choose(is(total.flag, '=', literal(1)), content, words(''));
  if (context.scoring.rulebook.ranking.ties === 'dense')
    put('first', labels.first, firstOf(context, subject, { keys, place }), 'whole');
  const rank = put('rank', labels.rank, rankOf(context, subject, { keys, place }), 'whole');
  const band = put('band', labels.band, scored(bandOf(context, total.banding)), 'whole');
  const { grade: vetoed, fixed } = putVetoes(context, { put, total, band, scored });
  const last = bands.reduce(
    (grade, one, index) =>
      putGrade(context, subject, { ...place, rank, fixed, grade, one, number: index + 1 }),
    vetoed,
  );
  const grade = put('grade', labels.number, scored(last), 'whole');
  const found = grade.value();
  const suggested = typeof found === 'object' ? bands[Number(found.num) - 1]?.grade : undefined;
  if (suggested !== subject.grading?.suggested)
    throw new Error(`Formula and core differ in the grade of subject ${subject.index}`);
}

const NOTHING = -1;
/** Below every total, clamped or not. */
const NO_TOTAL = -1_000_000_000;

function putKeys(context: RowContext, subject: SubjectScore, place: GradingPlace): string[] {
  const { ranking } = context.scoring.rulebook;
  return ranking.order.flatMap((key, index) => {
    if (key.by === 'name') return [];
    const name = `key:${index}`;
    place.put(
      name,
      `${context.labels.key} ${index + 1}`,
      keyOf(context, key, { subject, place }),
      'general',
    );
    return [name];
  });
}

function keyOf(
  context: RowContext,
  key: RankKey,
  { subject, place }: { subject: SubjectScore; place: GradingPlace },
): Expression {
  const { total, blocks } = place;
  if (key.by === 'score' || key.by === 'banding') {
    return choose(is(total.flag, '=', literal(1)), total[key.by], literal(NO_TOTAL));
  }
  if (key.by === 'share')
    return shareKey(context, key, { subject, block: blocks.get(key.component) });
  const component = key.by === 'component' ? total.components.get(key.component) : undefined;
  if (!component) return literal(NOTHING);
  return choose(isNumeric(component), component, literal(NOTHING));
}

/** Share of a level among the counted marks of the scored panels; nothing counted is lowest. */
function shareKey(
  context: RowContext,
  key: RankKey & { by: 'share' },
  { subject, block }: { subject: SubjectScore; block: PanelBlock | undefined },
): Expression {
  const { rulebook } = context.scoring;
  const score = subject.components.find(({ component }) => component.id === key.component);
  const scale =
    score?.kind === 'ballots'
      ? rulebook.scales.find(({ id }) => id === score.component.scale)
      : undefined;
  const position = scale?.levels.findIndex(({ id }) => id === key.level) ?? -1;
  const value = score ? shareOf(score, key.level, rulebook.scales) : null;
  if (!block || block.rows.length === 0 || position < 0) return literal(NOTHING);
  const down = (of: (row: PanelBlock['rows'][number]) => Expression | undefined) =>
    `${of(block.rows[0] as PanelBlock['rows'][number])?.text}:${of(block.rows.at(-1) as PanelBlock['rows'][number])?.text.replace(/^.*!/, '')}`;
  const counted = `(${block.states.text}=${words(context.states.scored).text})`;
  const marks = `SUMPRODUCT(${counted}*${down(({ marks: one }) => one)})`;
  const given = `SUMPRODUCT(${counted}*${down(({ levels }) => levels[position])})`;
  return known(
    `IF(${marks}=0,${NOTHING},${given}/${marks})`,
    value ?? { num: BigInt(NOTHING), den: 1n },
  );
}

/** The part of a column's range that stands above a subject's own row. */
const rowsAbove = (range: string, index: number): string =>
  range.replace(/\d+$/, `${HEADER_ROW + index}`);

/** 1 in the first row of each set of equals of a category, so that `dense` counts every set once. */
function firstOf(
  { scoring }: RowContext,
  { index, rank }: SubjectScore,
  { keys, place: { cells, total, ranges } }: { keys: readonly string[]; place: GradingPlace },
): Expression {
  const above = scoring.subjects.slice(0, index);
  const category = (one: number) => scoring.review.subjects[one]?.category;
  const isAlike = (one: SubjectScore) =>
    one.rank === rank && category(one.index) === category(index);
  const isFirst = rank !== null && !above.some(isAlike);
  const alike = ['categoryNumber', ...keys].map(
    (key) => `(${rowsAbove(ranges(key), index)}=${cells.get(key)?.text ?? ''})`,
  );
  const flags = `(${rowsAbove(ranges('flag'), index)}=1)`;
  const earlier = index === 0 ? '0' : `SUMPRODUCT(${[flags, ...alike].join('*')})`;
  const text = `IF(${total.flag.text}=1,IF(${earlier}=0,1,0),0)`;
  return known(text, { num: isFirst ? 1n : 0n, den: 1n });
}

/** 1 + how many of the category are better, key by key; with `dense` each set of equals counts once. */
function rankOf(
  { scoring }: RowContext,
  subject: SubjectScore,
  { keys, place }: { keys: readonly string[]; place: GradingPlace },
): Expression {
  const { ranges, cells, total } = place;
  const own = (key: string) => cells.get(key)?.text ?? '';
  const better = keys.reduceRight((rest, key) => {
    const [range, mine] = [ranges(key), own(key)];
    return rest === '' ? `(${range}>${mine})` : `((${range}>${mine})+(${range}=${mine})*${rest})`;
  }, '');
  const among = `(${ranges('categoryNumber')}=${own('categoryNumber')})*(${ranges('flag')}=1)`;
  const once = scoring.rulebook.ranking.ties === 'dense' ? `*(${ranges('first')}=1)` : '';
  const count = `1+SUMPRODUCT(${among}*${better}${once})`;
  return known(`IF(${total.flag.text}=1,${count},"")`, wholeOr(subject.rank));
}

const wholeOr = (value: number | null): Value =>
  value === null ? '' : { num: BigInt(value), den: 1n };

/** The first band, top down, whose low bound the banding total reaches. */
function bandOf({ scoring, rules }: RowContext, banding: Expression): Expression {
  const { bands } = scoring.rulebook.grades;
  return bands.reduceRight<Expression>(
    (rest, { grade, low, lowIn }, index) =>
      low === null || index === bands.length - 1
        ? literal(index + 1)
        : choose(is(banding, lowIn ? '>=' : '>', rules.of('low', grade)), literal(index + 1), rest),
    literal(bands.length),
  );
}

interface VetoPlace {
  readonly put: PutNext;
  readonly total: TotalCells;
  readonly band: Expression;
  readonly scored: (content: Expression) => Expression;
}

/** `at-most` lowers the band; `grade` fixes the grade where it is not above what they leave. */
function putVetoes({ scoring, labels }: RowContext, { put, total, band, scored }: VetoPlace) {
  const { veto, grades } = scoring.rulebook;
  const numbered = (kind: 'grade' | 'at-most') =>
    veto.flatMap(({ id, effect }) => {
      if (effect.kind !== kind) return [];
      const number = grades.bands.findIndex(({ grade }) => grade === effect.grade) + 1;
      return [
        choose(
          is(total.vetoes.get(id) ?? literal(0), '=', literal(1)),
          literal(number),
          literal(0),
        ),
      ];
    });
  const capped = largest([band, ...numbered('at-most')]);
  const fixing = numbered('grade');
  const grade = put('afterVeto', labels.afterVeto, scored(largest([capped, ...fixing])), 'whole');
  const most = fixing.length > 0 ? largest(fixing) : literal(0);
  const isFixed = choose(
    all([is(most, '>', literal(0)), is(most, '>=', capped)]),
    literal(1),
    literal(0),
  );
  const fixed = put(
    'fixed',
    labels.fixed,
    choose(is(total.flag, '=', literal(1)), isFixed, literal(0)),
    'whole',
  );
  return { grade, fixed };
}

interface GradePlace extends GradingPlace {
  readonly rank: Expression;
  readonly fixed: Expression;
  /** The grade's number until here. */
  readonly grade: Expression;
  readonly one: Band;
  readonly number: number;
}

/** What one grade asks of those who are in it: its conditions, then its places. */
function putGrade(context: RowContext, subject: SubjectScore, place: GradePlace): Expression {
  const { bands } = context.scoring.rulebook.grades;
  if (place.number === bands.length) return place.grade;
  place.note(`before:${place.one.grade}`, place.grade);
  const asked = place.one.requires.length > 0 ? putRequires(context, place) : place.grade;
  return place.one.quota ? putQuota(context, subject, { ...place, grade: asked }) : asked;
}

function putRequires(
  context: RowContext,
  { put, total, fixed, grade, one, number }: GradePlace,
): Expression {
  const met = one.requires.map((predicate) =>
    isMet(context, predicate, { total, grade: one.grade }),
  );
  const candidate = all([is(grade, '=', literal(number)), is(fixed, '=', literal(0))]);
  const content = choose(candidate, choose(all(met), literal(number), literal(number + 1)), grade);
  return put(`requires:${one.grade}`, `${one.grade} ${context.labels.requires}`, content, 'whole');
}

/** A component that has no value is not asked about. */
function isMet(
  { rules }: RowContext,
  { id, op }: Predicate,
  { total, grade }: { total: TotalCells; grade: string },
): Expression {
  const component = total.components.get(id);
  const limit = rules.of('requires', grade, id, op);
  if (!component) return is(literal(0), '=', literal(0));
  return choose(isNumeric(component), is(component, op, limit), is(literal(0), '=', literal(0)));
}

function putQuota(context: RowContext, { grading }: SubjectScore, place: GradePlace): Expression {
  const { put, ranges, cells, plan, rank, fixed, grade, one, number } = place;
  const candidates =
    one.requires.length > 0 ? `requires:${one.grade}` : previousKey(context, number);
  const own = cells.get('categoryNumber')?.text ?? '';
  const column = plan.placesColumn(one.grade);
  const [top, bottom] = [
    plan.categoryRow + 1,
    plan.categoryRow + context.scoring.categories.length,
  ];
  const list = context.draft.range({ row: top, column }, { row: bottom, column }, []).text;
  const places = `INDEX(${list},${own})`;
  const before = (sign: '<=' | '<') =>
    `SUMPRODUCT((${ranges('categoryNumber')}=${own})*(${ranges(candidates)}=${number})*(${ranges('fixed')}=0)*(${ranges('rank')}${sign}${rank.text}))`;
  const kept =
    one.quota?.ties === 'all-keep'
      ? `AND(${places}>0,${before('<')}<${places})`
      : `${before('<=')}<=${places}`;
  const isCandidate = all([is(grade, '=', literal(number)), is(fixed, '=', literal(0))]);
  const text = `IF(${isCandidate.text},IF(${kept},${number},${number + 1}),${grade.text})`;
  const value =
    isCandidate.value() === true
      ? quotaValue(grading?.steps ?? [], { grade: one.grade, number })
      : grade.value();
  return put(
    `quota:${one.grade}`,
    `${one.grade} ${context.labels.quota}`,
    known(text, value),
    'whole',
  );
}

/** The column that holds the grade before this one's own: of the last grade with conditions or a quota. */
function previousKey({ scoring }: RowContext, number: number): string {
  const above = scoring.rulebook.grades.bands.slice(0, number - 1).reverse();
  const found = above.find(({ requires, quota }) => quota || requires.length > 0);
  if (!found) return 'afterVeto';
  return found.quota ? `quota:${found.grade}` : `requires:${found.grade}`;
}

function quotaValue(
  steps: readonly GradingStep[],
  { grade, number }: { grade: string; number: number },
): Rational {
  const step = steps.find((one) => one.kind === 'quota' && one.grade === grade);
  if (step?.kind !== 'quota')
    throw new Error(`A candidate for ${grade} whom the core did not ask about places`);
  return { num: BigInt(step.kept ? number : number + 1), den: 1n };
}

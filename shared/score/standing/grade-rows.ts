import { type Column, valueAt } from '../../exact/column.ts';
import { reaches } from '../../exact/column-order.ts';
import type { Band, Condition, Requirement } from '../../rulebook/model/rulebook.ts';
import type { PlannedBand } from '../../rulebook/plan/plan.ts';
import type { CategoryColumns } from '../category/category-columns.ts';
import type { Grading, GradingStep, VetoCheck } from '../model/scoring.ts';
import { lastRankKept, placesIn } from './quota.ts';
import type { RankedRows } from './rank-rows.ts';

export interface GradedRows {
  /** By place in the ranking. */
  readonly gradings: readonly Grading[];
  readonly quotas: readonly GradedQuota[];
}
export interface GradedQuota {
  readonly band: Band;
  readonly places: number;
  readonly candidates: number;
}

/**
 * Band, then vetoes, then what the grade requires; then the quotas from the top grade down: whoever
 * has no place drops to the next grade, is asked what that one requires, and joins its candidates.
 * Steps are kept only where something happened.
 * @source seeds/rulebooks/README.md#grades
 */
export function gradeRows(category: CategoryColumns, ranked: RankedRows): GradedRows {
  const state = startGrading(category, ranked);
  for (let place = 0; place < state.grade.length; place += 1) {
    const { fired } = category.factsOf(category.subjects[state.order[place] ?? 0] ?? 0);
    applyVetoes(state, place, fired);
    askRequires(state, place);
  }
  const quotas = state.bands.flatMap(({ band }, index) => applyQuota(state, band, index) ?? []);
  return { gradings: gradingsOf(state), quotas };
}

/** Everybody on the way to a suggested grade. Grades are indices into the bands, top down. */
interface GradingState extends RankedRows {
  readonly bands: readonly RuledBand[];
  readonly band: Uint8Array;
  readonly grade: Uint8Array;
  readonly isFixed: Uint8Array;
  readonly steps: (readonly GradingStep[])[];
}
interface RuledBand {
  readonly band: Band;
  readonly requires: readonly RuledRequirement[];
}
interface RuledRequirement {
  readonly asked: Requirement;
  /** The component's values, or shares of a level; null where it weighs nothing here. */
  readonly column: Column | null;
  readonly isMet: (row: number) => boolean;
}

const NO_STEPS: readonly GradingStep[] = [];

function startGrading(category: CategoryColumns, ranked: RankedRows): GradingState {
  const { plan, total } = category;
  const bandOf = bandRule(
    plan.bands.map(({ band }) => band),
    total.banding,
  );
  const band = new Uint8Array(ranked.order.length);
  for (let place = 0; place < band.length; place += 1)
    band[place] = bandOf(ranked.order[place] ?? 0);
  return {
    ...ranked,
    bands: plan.bands.map((planned) => ruleBand(planned, category)),
    band,
    grade: band.slice(),
    isFixed: new Uint8Array(band.length),
    steps: new Array<readonly GradingStep[]>(band.length).fill(NO_STEPS),
  };
}

/** The first band from the top whose lower end a total reaches; they leave no gap. */
function bandRule(bands: readonly Band[], banding: Column): (row: number) => number {
  const isReached = bands.map(({ low, lowIn }) =>
    low ? reaches(banding, low, { isAbove: !lowIn }) : () => true,
  );
  return (row) => {
    for (let band = 0; band < isReached.length; band += 1) if (isReached[band]?.(row)) return band;
    throw new Error('A total below every band: the lint lets none pass');
  };
}

const ruleBand = ({ band, requires }: PlannedBand, { columnsOf }: CategoryColumns): RuledBand => ({
  band,
  requires: requires.map(({ asked, planned }) => {
    const column = planned && columnAsked(columnsOf(planned), asked);
    return { asked, column, isMet: column ? conditionRule(column, asked) : () => true };
  }),
});

const columnAsked = (
  { value, shareOf }: ReturnType<CategoryColumns['columnsOf']>,
  { level }: Requirement,
): Column | null => (level === null ? value : (shareOf?.(level) ?? null));

function conditionRule(column: Column, { op, value }: Condition): (row: number) => boolean {
  const isAtLeast = reaches(column, value);
  const isAbove = reaches(column, value, { isAbove: true });
  if (op === '>=') return isAtLeast;
  if (op === '>') return isAbove;
  if (op === '<') return (row) => !isAtLeast(row);
  return op === '<=' ? (row) => !isAbove(row) : (row) => isAtLeast(row) && !isAbove(row);
}

/** @throws Error for an index outside the bands, which only a bug can give */
function gradeName({ bands }: Pick<GradingState, 'bands'>, grade: number): string {
  const ruled = bands[grade];
  if (!ruled) throw new Error(`No band ${grade} of ${bands.length}`);
  return ruled.band.grade;
}

/**
 * The lowest of the band and what the fired vetoes say. `at-most` only lowers the band; `grade`
 * fixes the grade where it is not above what the band and the others leave.
 */
function applyVetoes(state: GradingState, place: number, fired: readonly VetoCheck[]): void {
  for (const kind of ['at-most', 'grade'] as const)
    for (const { veto } of fired)
      if (veto.effect.kind === kind) lower(state, place, { veto, to: veto.effect.grade });
}

function lower(
  state: GradingState,
  place: number,
  { veto, to: said }: { readonly veto: VetoCheck['veto']; readonly to: string },
): void {
  const own = state.grade[place] ?? 0;
  const named = state.bands.findIndex(({ band }) => band.grade === said);
  const grade = Math.max(own, named);
  const [from, to] = [gradeName(state, own), gradeName(state, grade)];
  addSteps(state, place, [{ kind: 'veto', veto, from, to }]);
  if (veto.effect.kind === 'grade' && named >= own) state.isFixed[place] = 1;
  state.grade[place] = grade;
}

function addSteps({ steps }: GradingState, place: number, more: readonly GradingStep[]): void {
  const before = steps[place] ?? NO_STEPS;
  steps[place] = before.length === 0 ? more : [...before, ...more];
}

/** Down from the present grade until one is reached whose requirements are met, or the lowest. */
function askRequires(state: GradingState, place: number): void {
  const { bands, grade, isFixed } = state;
  const own = grade[place] ?? 0;
  const requires = bands[own]?.requires ?? [];
  if (isFixed[place] === 1 || requires.length === 0) return;
  const row = state.order[place] ?? 0;
  const steps = requires.map((requirement) => askOne(state, requirement, { row, grade: own }));
  addSteps(state, place, steps);
  const isFailed = steps.some((step) => step.kind === 'requires' && !step.met);
  if (!isFailed || own === bands.length - 1) return;
  grade[place] = own + 1;
  askRequires(state, place);
}

function askOne(
  state: GradingState,
  { asked, column, isMet }: RuledRequirement,
  { row, grade }: { readonly row: number; readonly grade: number },
): GradingStep {
  const name = gradeName(state, grade);
  const actual = column && valueAt(column, row);
  if (actual === null) return { kind: 'not-asked', grade: name, asked };
  const met = isMet(row);
  const to = gradeName(state, met ? grade : Math.min(grade + 1, state.bands.length - 1));
  return { kind: 'requires', grade: name, asked, actual, met, to };
}

/** Null for a band without a quota, and for the lowest, below which there is none. */
function applyQuota(state: GradingState, band: Band, index: number): GradedQuota | null {
  const { quota } = band;
  if (!quota || index === state.bands.length - 1) return null;
  const { grade, isFixed, ranks } = state;
  const candidates: number[] = [];
  for (let place = 0; place < grade.length; place += 1)
    if (grade[place] === index && isFixed[place] === 0) candidates.push(place);
  const places = placesIn(quota, grade.length);
  const lastKept = lastRankKept(
    candidates.map((place) => ranks[place] ?? 0),
    places,
    quota.ties,
  );
  const told = { kind: 'quota', grade: band.grade, places, candidates: candidates.length } as const;
  const kept: readonly GradingStep[] = [{ ...told, kept: true, to: band.grade }];
  const dropped: readonly GradingStep[] = [
    { ...told, kept: false, to: gradeName(state, index + 1) },
  ];
  for (const place of candidates) {
    const isKept = (ranks[place] ?? 0) <= lastKept;
    addSteps(state, place, isKept ? kept : dropped);
    if (isKept) continue;
    grade[place] = index + 1;
    askRequires(state, place);
  }
  return { band, places, candidates: candidates.length };
}

/** Those to whom nothing happened share one. */
function gradingsOf(state: GradingState): Grading[] {
  const { band, grade, isFixed, steps } = state;
  const plain = state.bands.map(({ band: { grade: name } }) => ({
    band: name,
    steps: NO_STEPS,
    fixed: false,
    suggested: name,
  }));
  return steps.map((own, place) => {
    const shared = own.length === 0 ? plain[band[place] ?? 0] : undefined;
    return (
      shared ?? {
        band: gradeName(state, band[place] ?? 0),
        steps: own,
        fixed: isFixed[place] === 1,
        suggested: gradeName(state, grade[place] ?? 0),
      }
    );
  });
}

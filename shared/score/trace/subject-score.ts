import type { Review, Subject } from '../../ballots/review.ts';
import { isKnown, valueAt } from '../../exact/column.ts';
import { type Rational, sum, ZERO } from '../../exact/rational.ts';
import type { CategoryColumns } from '../category/category-columns.ts';
import type { TotalColumns } from '../category/total-columns.ts';
import { type ComponentColumns, isLeftOut } from '../components/component-columns.ts';
import type { AdjustmentScore, Place, SubjectScore, Total, VoidReason } from '../model/scoring.ts';
import { findVoids } from './voids.ts';

export interface TracedRow {
  readonly review: Review;
  readonly category: CategoryColumns;
  readonly row: number;
  /** Null for a void subject. */
  readonly place: Place | null;
}

/** One subject with every value on the way: views of the columns that ranked and graded it. */
export function subjectScore({ review, category, row, place }: TracedRow): SubjectScore {
  const index = category.subjects[row] ?? 0;
  const subject = review.subjects[index];
  if (!subject) throw new RangeError(`No subject ${index} of ${review.subjects.length}`);
  const facts = category.factsOf(index);
  const { vetoes } = facts;
  const adjustments = facts.adjustments.map((score) => skipUnweighed(score, category));
  const components = category.components.map(({ scoreAt }) => scoreAt(row));
  const isVoid = category.isVoid[row] === 1;
  const voids = isVoid
    ? voidsOf({ index, components, vetoes }, { subject, category, row })
    : NO_VOIDS;
  return {
    index,
    components,
    adjustments,
    vetoes,
    status: isVoid ? 'void' : 'scored',
    voids,
    total: isVoid ? null : new TracedTotal(category, row),
    rank: place?.rank ?? null,
    grading: place?.grading ?? null,
  };
}

const NO_VOIDS: readonly VoidReason[] = [];

/** What belongs to a component of 0 % moves nothing. */
function skipUnweighed(score: AdjustmentScore, { plan }: CategoryColumns): AdjustmentScore {
  const { to } = score.adjustment;
  if (to === null || plan.asks(to)) return score;
  return { ...score, isSkipped: true, points: ZERO };
}

function voidsOf(
  { index, components, vetoes }: Pick<SubjectScore, 'index' | 'components' | 'vetoes'>,
  {
    subject,
    category,
    row,
  }: { readonly subject: Subject; readonly category: CategoryColumns; readonly row: number },
): VoidReason[] {
  const reported = category.inputs.voidsOf(index);
  const counted = components.filter(({ weight }) => weight.num !== 0n);
  const unknown = components.filter((_, position) => {
    const columns = category.components[position];
    return columns && isGap(columns, row);
  });
  return [
    ...reported.map((problem) => ({ by: 'problem', problem }) as const),
    ...findVoids({ index, subject, reported, counted, unknown, vetoes }),
  ];
}

/** A component with a weight and without a value that no rule leaves out. */
const isGap = (columns: ComponentColumns, row: number): boolean =>
  columns.planned.weight.num !== 0n && !isKnown(columns.value, row) && !isLeftOut(columns, row);

function knownAt(total: TotalColumns, step: keyof TotalColumns, row: number): Rational {
  const value = valueAt(total[step], row);
  if (!value) throw new Error(`Row ${row} is scored and has no ${step}`);
  return value;
}

/** What of a place is asked for again and again; a class, since all of them share its getters. */
export class PlaceView implements Place {
  constructor(
    private readonly columns: TotalColumns,
    private readonly row: number,
    readonly rank: number,
    readonly grading: Place['grading'],
  ) {}

  total(): ReturnType<Place['total']> {
    return new TotalView(this.columns, this.row);
  }
}

/** Each a fraction made when it is asked for. */
class TotalView implements Pick<Total, 'exact' | 'score' | 'banding'> {
  constructor(
    protected readonly columns: TotalColumns,
    protected readonly row: number,
  ) {}

  get exact(): Rational {
    return knownAt(this.columns, 'exact', this.row);
  }
  get score(): Rational {
    return knownAt(this.columns, 'score', this.row);
  }
  get banding(): Rational {
    return knownAt(this.columns, 'banding', this.row);
  }
}

/** The same with every step on the way. */
class TracedTotal extends TotalView implements Total {
  constructor(
    private readonly category: CategoryColumns,
    row: number,
  ) {
    super(category.total, row);
  }

  get weighted(): Rational {
    return knownAt(this.columns, 'weighted', this.row);
  }
  get weights(): Rational {
    const { plan, columnsOf } = this.category;
    const present = plan.counted.filter((own) => isKnown(columnsOf(own).value, this.row));
    return sum(present.map(({ weight }) => weight));
  }
  get adjustments(): Rational {
    return knownAt(this.columns, 'adjustments', this.row);
  }
  get beforeClamp(): Rational {
    return knownAt(this.columns, 'beforeClamp', this.row);
  }
  get bandingBeforeClamp(): Rational {
    return knownAt(this.columns, 'bandingBeforeClamp', this.row);
  }
}

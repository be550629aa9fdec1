import type { LeafCounts, Tally } from '../../ballots/review.ts';
import { SOURCES } from '../../ballots/tally-rows.ts';
import { checkTurnout } from '../../ballots/turnout.ts';
import { once } from '../../base/once.ts';
import { valueAt } from '../../exact/column.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Indicator } from '../../rulebook/model/rulebook.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { BallotsScore, IndicatorScore, Panel } from '../model/scoring.ts';
import type { BallotsColumns, IndicatorColumns } from './ballots-columns.ts';
import type { JudgedPanels } from './judged-panels.ts';
import type { PanelFigures } from './panel-figures.ts';

/** The component of one subject with all that its value came from: views of the counts, no second sum. */
export function ballotsScores(
  columns: BallotsColumns,
  inputs: Inputs,
): (row: number) => BallotsScore {
  const { planned, subjects } = columns;
  return (row) => {
    const subject = subjects[row] ?? 0;
    const tallies = planned.groups.map(({ id }) =>
      once(() => {
        const tally = inputs.tallyOf(subject, planned.component.id, id);
        return tally === 'twice' ? null : tally;
      }),
    );
    return {
      kind: 'ballots',
      planned,
      component: planned.component,
      weight: planned.weight,
      value: valueAt(columns.value, row),
      indicators: indicatorScores(columns.indicators, { columns, row, subject, tallies }),
      turnouts: planned.component.turnout
        ? tallies.flatMap((tallyOf) => {
            const tally = tallyOf();
            return (tally && checkTurnout(tally, planned)) ?? [];
          })
        : [],
    };
  };
}

interface OneSubject {
  readonly columns: BallotsColumns;
  readonly row: number;
  readonly subject: number;
  /** By planned group; made when asked for. */
  readonly tallies: readonly (() => Tally | null)[];
}

const indicatorScores = (
  indicators: readonly IndicatorColumns[],
  whose: OneSubject,
): IndicatorScore[] => indicators.map((columns) => new IndicatorView(columns, whose));

/** Its panels are made when they are asked for: of ten thousand subjects there are hundreds of thousands. */
class IndicatorView implements IndicatorScore {
  readonly indicator: Indicator;
  readonly weight: Rational;
  readonly value: Rational | null;
  readonly of: readonly IndicatorScore[];
  readonly #whose: OneSubject;

  constructor({ planned: { indicator, weight }, value, of }: IndicatorColumns, whose: OneSubject) {
    this.indicator = indicator;
    this.weight = weight;
    this.value = valueAt(value, whose.row);
    this.of = indicatorScores(of, whose);
    this.#whose = whose;
  }

  get panels(): readonly Panel[] {
    return this.indicator.of.length === 0 ? panelsOf(this.indicator.id, this.#whose) : [];
  }
}

function panelsOf(leaf: string, { columns, subject, tallies }: OneSubject): Panel[] {
  const { planned, panels, groupAt, leafAt } = columns;
  const { groups, leaves } = panels.counts;
  return planned.groups.map(({ id, weight }, position) => {
    const box = subject * groups.length + (groupAt[position] ?? 0);
    const panel = box * leaves.length + (leafAt.get(leaf) ?? 0);
    const tallyOf = tallies[position] ?? (() => null);
    const empty = planned.component.empty === 'zero' ? ZERO : null;
    return new PanelView({ panels, leaf, panel, tallyOf, empty }, id, weight);
  });
}

interface PanelSource {
  readonly panels: JudgedPanels;
  readonly leaf: string;
  readonly panel: number;
  readonly tallyOf: () => Tally | null;
  /** What a panel without marks counts as. */
  readonly empty: Rational | null;
}

/**
 * A panel as explanations and formulas know it: nothing but where its counts stand, until a value is
 * asked for. A class, since hundreds of thousands of them share their getters.
 */
class PanelView implements Panel {
  readonly #source: PanelSource;
  #figures: PanelFigures | null = null;

  constructor(
    source: PanelSource,
    readonly group: string,
    readonly weight: Rational,
  ) {
    this.#source = source;
  }

  get state(): Panel['state'] {
    return this.#source.panels.stateOf(this.#source.panel);
  }
  get tally(): Tally | null {
    return this.#source.tallyOf();
  }
  get counts(): LeafCounts | null {
    const { leaf } = this.#source;
    return this.tally?.counts.find(({ indicator }) => indicator === leaf) ?? null;
  }
  get marks(): number {
    return this.#known.marks;
  }
  get trimmed(): Panel['trimmed'] {
    return this.#known.trimmed;
  }
  get points(): Rational {
    return this.#known.points;
  }
  get dropped(): Panel['dropped'] {
    return this.#known.dropped;
  }
  get exact(): Rational | null {
    return this.#known.exact;
  }
  get value(): Rational | null {
    const { panels, panel } = this.#source;
    return this.state === 'scored' ? valueAt(panels.values, panel) : this.#known.value;
  }

  get #known(): PanelFigures {
    this.#figures ??= figuresOf(this.#source, this.state);
    return this.#figures;
  }
}

function figuresOf({ panels, panel, empty }: PanelSource, state: Panel['state']): PanelFigures {
  if (state === 'scored') return panels.figuresOf(panel);
  const { counts } = panels;
  const isTwice = counts.sources[Math.floor(panel / counts.leaves.length)] === SOURCES.twice;
  const isReadable = !isTwice && counts.isUnreadable?.[panel] !== 1;
  return {
    ...NOTHING,
    marks: isReadable ? counts.valid.marksIn(panel) : 0,
    value: state === 'unreadable' ? null : empty,
  };
}

const NOTHING = {
  trimmed: { high: 0, low: 0 },
  dropped: { high: ZERO, low: ZERO },
  points: ZERO,
  exact: null,
} as const;

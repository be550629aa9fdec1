import type { Way } from '../../../../shared/reading/ledger/ledger-items.ts';
import type { HealthKind } from '../state/health.ts';

/** Every sentence of the journal, in each language. Values come in ready to show. */
export interface JournalWords {
  readonly journal: string;
  readonly exportRecord: string;
  readonly options: string;
  readonly unreadable: string;
  readonly tryAgain: string;
  readonly loading: string;

  yearTitle(year: number): string;
  readonly yearBefore: string;
  readonly yearAfter: string;
  yearSum(days: number, duration: string): string;
  readonly month: readonly string[];
  /** From Monday, as short as can be. */
  readonly weekday: readonly string[];
  cell(date: string, reading: string): string;
  dayReading(duration: string, articles: number, points: string): string;
  ofItByHand(duration: string): string;
  readonly noReading: string;
  readonly legend: string;
  readonly steps: readonly string[];
  readonly asTable: string;
  readonly columns: {
    readonly day: string;
    readonly time: string;
    readonly articles: string;
    readonly points: string;
    readonly source: string;
    readonly days: string;
    readonly read: string;
  };
  readonly emptyTitle: string;
  readonly emptyMore: string;
  readonly chooseSources: string;

  readonly week: string;
  monthTitle(month: string): string;
  barSum(days: number, duration: string): string;
  minutes(minutes: number): string;

  readonly dayBefore: string;
  readonly dayAfter: string;
  readonly nothingThatDay: string;
  readonly addByHand: string;
  readonly readElsewhere: string;
  readonly byHand: string;
  readonly ways: Readonly<Record<Way, string>>;
  measured(duration: string): string;
  takenOff(duration: string, reason: string): string;
  counts(duration: string): string;
  finishedOn(date: string | null): string;
  notFinished(percent: number): string;
  readonly takenBack: string;
  readonly note: string;
  readonly addNote: string;
  readonly changeNote: string;
  noteOf(date: string): string;
  readonly notReading: string;
  readonly takeBack: string;

  readonly handTitle: string;
  readonly handMore: string;
  readonly fields: {
    readonly day: string;
    readonly way: string;
    readonly title: string;
    readonly minutes: string;
    readonly finished: string;
    readonly reason: string;
    readonly note: string;
  };
  readonly correctTitle: string;
  readonly correctMore: string;
  takeAll(duration: string): string;
  readonly takeSome: string;
  readonly takeBackTitle: string;
  readonly takeBackMore: string;
  readonly noteMore: string;
  readonly noteEmptied: string;
  readonly keep: string;
  readonly putAway: string;

  readonly search: string;
  readonly searchHint: string;
  searching(days: number): string;
  foundCount(articles: number, shown: number): string;
  readonly foundNone: string;
  readonly clear: string;

  sourcesTitle(year: number): string;
  articleCount(articles: number): string;
  dayCount(days: number): string;
  readonly noTotals: string;

  health(says: string): string;
  lastWrite(when: string): string;
  readonly mirrorWhole: string;
  healthSays(
    kind: HealthKind,
    values: { readonly code: string; readonly missing: number; readonly jumps: number },
  ): string;
}

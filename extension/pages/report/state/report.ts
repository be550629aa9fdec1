import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Day, dayAt } from '../../../../shared/reading/calendar/calendar.ts';
import {
  addMonths,
  type DayRange,
  monthAround,
  overlapOf,
} from '../../../../shared/reading/calendar/calendar-days.ts';
import { type Month, monthOf } from '../../../../shared/reading/handed-in/month-totals.ts';
import type { HolidayList } from '../../../../shared/reading/holidays/holidays.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { makeRecord } from '../../../../shared/reading/record/make-record.ts';
import type { Chain } from '../../../../shared/reading/record/record.ts';
import { type MonthReport, monthReport } from '../../../../shared/reading/report/month-report.ts';
import type { DatedRules, RulesOn } from '../../../../shared/reading/rules/rules-in-force.ts';

/** All that a report can be made from, as it was when it was last gathered. */
export interface ReportMaterial {
  readonly ledger: readonly LedgerItem[];
  /** Of the member's other devices, imported here. */
  readonly chains: readonly Chain[];
  readonly rules: readonly DatedRules[];
  /** The same, with the member's own days of rest. */
  readonly rulesOn: RulesOn;
  readonly leave: readonly DayRange[];
  readonly holidays: HolidayList;
  readonly device: string;
  readonly name: string;
  readonly unit: string;
}

export interface ReportPorts {
  now(): number;
  gather(): Promise<ReportMaterial>;
}

/** What the member wants to see in it. */
export interface ReportForm {
  readonly times: boolean;
  readonly notes: boolean;
  /** Only what has a note. */
  readonly onlyNoted: boolean;
}

/** What the page shows. */
export type ReportView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | {
      readonly kind: 'shown';
      readonly report: MonthReport;
      readonly name: string;
      readonly unit: string;
      /** Whether there is a month after it that has begun. */
      readonly hasLater: boolean;
    };

export interface ReportState {
  readonly view: ReadonlySignal<ReportView>;
  readonly form: Signal<ReportForm>;
  load(): Promise<void>;
  change(changes: Partial<ReportForm>): void;
  /** Goes so many months on; back where negative, never beyond the present one. */
  go(months: number): void;
}

/** One month of the active member, and what is to be seen of it. */
export function createReportState(ports: ReportPorts): ReportState {
  const gathered = signal<ReportMaterial | Exclude<ReportView, { kind: 'shown' }>>({
    kind: 'loading',
  });
  // Null: the present month, whichever that is.
  const chosen = signal<Month | null>(null);
  const form = signal<ReportForm>({ times: true, notes: true, onlyNoted: false });
  const today = (material: ReportMaterial) => {
    const { zone } = material.rulesOn(dayAt(ports.now(), 'UTC'));
    return dayAt(ports.now(), zone);
  };
  const view = computed<ReportView>(() => {
    const material = gathered.value;
    if ('kind' in material) return material;
    const day = today(material);
    return lookAt(material, chosen.value ?? monthOf(day), day);
  });
  return {
    view,
    form,
    async load() {
      try {
        gathered.value = await ports.gather();
      } catch (cause) {
        gathered.value = { kind: 'unreadable', cause: `${cause}` };
      }
    },
    change(changes) {
      form.value = { ...form.value, ...changes };
    },
    go(months) {
      const material = gathered.value;
      if ('kind' in material) return;
      const last = monthOf(today(material));
      const to = monthOf(addMonths(`${chosen.value ?? last}-01`, months));
      chosen.value = to < last ? to : null;
    },
  };
}

function lookAt(material: ReportMaterial, month: Month, today: Day): ReportView {
  const { name, unit } = material;
  const hasLater = month < monthOf(today);
  try {
    return { kind: 'shown', report: reportOf(material, month, today), name, unit, hasLater };
  } catch (cause) {
    // Anything in the ledger that a record cannot hold: said, never dropped.
    return { kind: 'unreadable', cause: `${cause}` };
  }
}

const EVERYTHING = { titles: true, articleTimes: true, notes: true };
/** In place of a name that nobody typed: the report shows none. */
const NOBODY = '–';

function reportOf(material: ReportMaterial, month: Month, today: Day): MonthReport {
  const { ledger, chains, rules, rulesOn, leave, holidays, device, name, unit } = material;
  const period = monthAround(`${month}-01`);
  const { zone } = rulesOn(today);
  const member = { name: name || NOBODY, unit };
  const header = { member, device, zone, made: today, period };
  const imported = chains.filter((chain) => overlapOf(chain.header.period, period));
  const request = { ledger, rules, leave, holidays, imported, header, parts: EVERYTHING };
  return monthReport(makeRecord(request), { month, today, leave, holidays, rulesOn });
}

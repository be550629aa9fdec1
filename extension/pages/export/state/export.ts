import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Result } from '../../../../shared/messages/problem.ts';
import { dayAt } from '../../../../shared/reading/calendar/calendar.ts';
import type { DayRange } from '../../../../shared/reading/calendar/calendar-days.ts';
import type { HolidayList } from '../../../../shared/reading/holidays/holidays.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { makeRecord } from '../../../../shared/reading/record/make-record.ts';
import {
  type Chain,
  type ReadingRecord,
  type RecordParts,
  USUAL_PARTS,
} from '../../../../shared/reading/record/record.ts';
import {
  type DatedRules,
  type RulesOn,
  rulesInForce,
} from '../../../../shared/reading/rules/rules-in-force.ts';
import type { NewSheet } from '../../../../shared/workbook/model.ts';
import { tidyMember } from '../../../members/member-name.ts';
import { rangeOf } from '../../parts/day-range.ts';
import { type OfferedChain, offerChains } from './chains.ts';
import { type PeriodChoice, periodOf } from './period.ts';

/** All that a record can be made from, as it was when it was last gathered. */
export interface Material {
  readonly ledger: readonly LedgerItem[];
  readonly chains: readonly Chain[];
  readonly rules: readonly DatedRules[];
  readonly leave: readonly DayRange[];
  readonly holidays: HolidayList;
  readonly device: string;
  readonly name: string;
  readonly unit: string;
}

export interface ExportPorts {
  now(): number;
  gather(): Promise<Material>;
  /** The workbook, points worked out by these rules. */
  write(record: ReadingRecord, rulesOn: RulesOn): Uint8Array;
  /** The sheets that are in it. */
  sheets(record: ReadingRecord, rulesOn: RulesOn): readonly NewSheet[];
  read(bytes: Uint8Array): Result<ReadingRecord>;
  /** Gives the member the file. */
  save(name: string, bytes: Uint8Array): void;
  /** Runs once nothing has been typed for a moment. */
  soon(run: () => void): void;
  /** Remembers name and unit for the next time. */
  remember(name: string, unit: string): Promise<void>;
}

/** What the member chose. */
export interface ExportForm {
  readonly choice: PeriodChoice;
  /** Of a range, as typed. */
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly unit: string;
  readonly parts: RecordParts;
  /** Keys of imported chains to leave out. */
  readonly leftOut: ReadonlySet<string>;
}

export type ExportView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-range' }
  | {
      readonly kind: 'shown';
      readonly file: string;
      /** What will be saved, byte for byte. */
      readonly bytes: Uint8Array;
      /** As read back from those bytes: what the page shows is what the file holds. */
      readonly record: ReadingRecord;
      readonly sheets: readonly NewSheet[];
      readonly offered: readonly OfferedChain[];
    };

export interface ExportState {
  readonly form: Signal<ExportForm>;
  readonly view: ReadonlySignal<ExportView>;
  /** Whether the record that is shown has been saved. */
  readonly saved: Signal<boolean>;
  load(): Promise<void>;
  change(changes: Partial<ExportForm>): void;
  /** Takes a name or a unit as it is being typed: what is shown follows. */
  type(changes: Partial<Pick<ExportForm, 'name' | 'unit'>>): void;
  save(): Promise<void>;
}

const EMPTY: ExportForm = {
  choice: 'this-month',
  from: '',
  to: '',
  name: '',
  unit: '',
  parts: USUAL_PARTS,
  leftOut: new Set(),
};

/** A record before it is handed in: every choice shows at once what would be in the file. */
export function createExportState(ports: ExportPorts): ExportState {
  const form = signal(EMPTY);
  /** What is shown is made of: the form without what is still being typed. */
  const settled = signal(EMPTY);
  const saved = signal(false);
  const gathered = signal<Material | ExportView>({ kind: 'loading' });
  const view = computed(() => {
    const material = gathered.value;
    return 'kind' in material ? material : lookAt(ports, material, settled.value);
  });
  const settle = () => {
    settled.value = tidy(form.value);
  };
  const change = (changes: Partial<ExportForm>) =>
    batch(() => {
      form.value = tidy({ ...form.value, ...changes });
      saved.value = false;
      settle();
    });
  return {
    form,
    view,
    saved,
    change,
    type(changes) {
      // As it is typed: a space at the end is the beginning of the next word.
      form.value = { ...form.value, ...changes };
      saved.value = false;
      ports.soon(settle);
    },
    async load() {
      try {
        const material = await ports.gather();
        const before = gathered.value;
        const isSame = !('kind' in before) && before.device === material.device;
        // One member's ledger is never shown under another's name, not for a moment.
        batch(() => {
          // What is being typed stays.
          if (!isSame) change({ name: material.name, unit: material.unit });
          gathered.value = material;
        });
      } catch (cause) {
        gathered.value = { kind: 'unreadable', cause: `${cause}` };
      }
    },
    async save() {
      settle();
      const shown = view.value;
      if (shown.kind !== 'shown') return;
      ports.save(shown.file, shown.bytes);
      saved.value = true;
      await ports.remember(settled.value.name, settled.value.unit);
    },
  };
}

/** Notes and times stand beside titles, and cannot stand without them. */
function tidy(form: ExportForm): ExportForm {
  const { titles, articleTimes, notes } = form.parts;
  const parts = { titles, articleTimes: titles && articleTimes, notes: titles && notes };
  return { ...form, ...tidyMember(form), parts };
}

function lookAt(ports: ExportPorts, material: Material, form: ExportForm): ExportView {
  try {
    return compose(ports, material, form);
  } catch (cause) {
    // Anything in the ledger that a record cannot hold: said, never dropped.
    return { kind: 'unreadable', cause: `${cause}` };
  }
}

function compose(ports: ExportPorts, material: Material, form: ExportForm): ExportView {
  const now = ports.now();
  const rulesOn = rulesInForce(material.rules);
  const { zone } = rulesOn(dayAt(now, 'UTC'));
  const today = dayAt(now, zone);
  const { choice, name, unit, parts } = form;
  const period = choice === 'range' ? rangeOf(form.from, form.to) : periodOf(choice, today);
  if (!period) return { kind: 'no-range' };
  if (name === '') return { kind: 'no-name' };
  const member = { name, unit };
  const offered = offerChains(material.chains, { member, period }, form.leftOut);
  const imported = offered.filter(({ included }) => included).map(({ chain }) => chain);
  const { ledger, rules, leave, holidays, device } = material;
  const header = { member, device, zone, made: today, period };
  const record = makeRecord({ ledger, rules, leave, holidays, imported, header, parts });
  const bytes = ports.write(record, rulesOn);
  const read = ports.read(bytes);
  if (!read.ok) throw new Error(`The record does not read back: ${read.problems[0]?.code}`);
  const sheets = ports.sheets(read.value, rulesOn);
  const file = fileName(name, period);
  return { kind: 'shown', file, bytes, record: read.value, sheets, offered };
}

/** A name that every file system takes. */
function fileName(name: string, { from, to }: DayRange): string {
  const safe = name.replace(/[\\/:*?"<>|.\s]+/g, '-').slice(0, 40);
  return `阅读记录-${safe}-${from}-${to}.xlsx`;
}

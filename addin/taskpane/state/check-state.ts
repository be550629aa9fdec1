import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Preparation, prepareReview } from '../../../shared/joint-review/prepare.ts';
import type { Result } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import type { Host } from '../../hosts/host.ts';
import { groupProblems } from '../../problems/problem-groups.ts';
import { createLatest } from './latest.ts';
import type { RulebookText } from './rules-state.ts';
import type { Work } from './writing-state.ts';

/** A workbook checked and scored by one rulebook; no workbook where it could not be read. */
export interface Checked extends Preparation {
  readonly workbook: Workbook | null;
}

interface Ports {
  readonly host: Host;
  readonly settled: () => Promise<void>;
  readonly work: Signal<Work | null>;
  readonly rulebook: ReadonlySignal<RulebookText>;
}

/** Reads the workbook and scores it; of two checks that overlap the later one holds. */
export function createCheckState({ host, settled, work, rulebook }: Ports) {
  const withoutFacts = signal(false);
  const checked = signal<Checked | null>(null);
  const latest = createLatest();
  return {
    withoutFacts,
    checked: checked as ReadonlySignal<Checked | null>,
    groups: computed(() => groupProblems(checked.value?.problems ?? [])),
    async check(): Promise<void> {
      const isLatest = latest();
      work.value = 'checking';
      await settled();
      const workbook = await host.read();
      if (!isLatest()) return;
      checked.value = prepare(workbook, rulebook.value.text, withoutFacts.value);
      work.value = null;
    },
  };
}

function prepare(read: Result<Workbook>, rulebookText: string, withoutFacts: boolean): Checked {
  if (!read.ok) return { workbook: null, problems: read.problems };
  const workbook = read.value;
  const prepared = prepareReview({ workbook, rulebookText, withoutFacts });
  return { ...prepared, workbook, problems: [...read.problems, ...prepared.problems] };
}

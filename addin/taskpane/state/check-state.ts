import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type Preparation,
  prepareReview,
  type ReviewInput,
} from '../../../shared/joint-review/prepare.ts';
import { layoutOf } from '../../../shared/layout/saved/answers.ts';
import { writeSavedLayout } from '../../../shared/layout/saved/write-layout.ts';
import type { Result } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { type Host, UNWATCHED } from '../../hosts/host.ts';
import { groupProblems } from '../../problems/problem-groups.ts';
import type { AnswersState } from './answers-state.ts';
import { createLatest } from './latest.ts';
import type { RulebookText } from './rules-state.ts';
import type { TurnPorts } from './turns.ts';

/** A workbook checked and scored by one rulebook; no workbook where it could not be read. */
export interface Checked extends Preparation {
  readonly workbook: Workbook | null;
}

interface Ports extends TurnPorts {
  readonly host: Host;
  readonly rulebook: ReadonlySignal<RulebookText>;
  readonly said: Pick<AnswersState, 'answers' | 'recall' | 'isStored'>;
  /** Takes the rulebook that the workbook holds, unless one was chosen. */
  readonly recallRulebook: (workbook: Workbook, kept: string | undefined) => void;
}

/** Reads the workbook and scores it; of two checks that overlap the later one holds. */
export function createCheckState({ host, settled, work, rulebook, said, ...ports }: Ports) {
  /** Null until somebody says: then a working copy's own word holds. */
  const saidWithoutFacts = signal<boolean | null>(null);
  const checked = signal<Checked | null>(null);
  const latest = createLatest();
  return {
    withoutFacts: computed(
      () => saidWithoutFacts.value ?? checked.value?.scored?.said.withoutFacts ?? false,
    ),
    setWithoutFacts(without: boolean): void {
      saidWithoutFacts.value = without;
    },
    checked: checked as ReadonlySignal<Checked | null>,
    groups: computed(() => groupProblems(checked.value?.problems ?? [])),
    /** False where a later check has taken its place. */
    async check(): Promise<boolean> {
      const isLatest = latest();
      work.value = 'checking';
      await settled();
      const workbook = await host.read(UNWATCHED);
      const kept = await host.settings.read();
      if (!isLatest()) return false;
      if (workbook.ok) {
        said.recall(workbook.value);
        ports.recallRulebook(workbook.value, kept);
      }
      const layoutText = textOf(workbook, said);
      checked.value = prepare(workbook, {
        rulebookText: rulebook.value.text,
        withoutFacts: saidWithoutFacts.value ?? undefined,
        ...(layoutText !== undefined && { layoutText }),
      });
      work.value = null;
      return true;
    },
  };
}

function prepare(read: Result<Workbook>, input: Omit<ReviewInput, 'workbook'>): Checked {
  if (!read.ok) return { workbook: null, problems: read.problems };
  const workbook = read.value;
  const prepared = prepareReview({ workbook, ...input });
  return { ...prepared, workbook, problems: [...read.problems, ...prepared.problems] };
}

/**
 * The answers alone: headers are for knowing a workbook again. Undefined where nothing was said; of a
 * working copy an empty layout says that what it holds was taken back.
 */
function textOf(read: Result<Workbook>, { answers, isStored }: Ports['said']): string | undefined {
  if (!read.ok || (answers.value.length === 0 && !isStored.value)) return undefined;
  const said = layoutOf(answers.value);
  const sheets = read.value.sheets.filter(({ name }) =>
    said.sheets.some(({ sheet }) => sheet === name),
  );
  return writeSavedLayout({ sheets }, [], said);
}

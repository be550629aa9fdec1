import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem, Result } from '../../shared/messages/problem.ts';
import { ENGINE } from '../engine.ts';
import type { OpenedHost } from '../hosts/contract/cases.ts';
import { type CaseOutcome, runContract } from '../hosts/contract/run-contract.ts';
import { subjectOf } from '../hosts/contract/subject.ts';
import { type Host, UNWATCHED } from '../hosts/host.ts';
import { askHabits } from '../hosts/office/habits.ts';
import { abilitiesOf, type OfficeLibrary } from '../hosts/office/office-library.ts';
import type { RulebookText } from '../taskpane/state/rules-state.ts';
import { localToday } from '../taskpane/today.ts';
import type { ConformanceReport, Program } from './report.ts';
import { touchCell } from './touch-cell.ts';

export interface Ports {
  readonly host: Host;
  readonly library: OfficeLibrary;
  readonly program: Program;
  readonly language: Language;
  readonly samples: readonly SampleFile[];
  readonly rulebooks: readonly RulebookText[];
}

export interface SampleFile {
  /** Id of its rulebook. */
  readonly rulebook: string;
  readonly file: { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Where it stands: nothing begun, under way, no sample open, what could not be read, done. */
export type Progress =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'no sample' }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] }
  | { readonly kind: 'done'; readonly report: ConformanceReport };

export type ConformanceState = ReturnType<typeof createConformanceState>;

/** The contract of all hosts, run inside the program that the page is open in. */
export function createConformanceState(ports: Ports) {
  const progress = signal<Progress>({ kind: 'waiting' });
  const outcomes = signal<readonly CaseOutcome[]>([]);
  return {
    language: ports.language,
    progress: progress as ReadonlySignal<Progress>,
    outcomes: outcomes as ReadonlySignal<readonly CaseOutcome[]>,
    async run(): Promise<void> {
      progress.value = { kind: 'running' };
      outcomes.value = [];
      progress.value = await conform(ports, (outcome) => {
        outcomes.value = [...outcomes.value, outcome];
      });
    },
  };
}

async function conform(ports: Ports, told: (outcome: CaseOutcome) => void): Promise<Progress> {
  const { host, library, program } = ports;
  const open = await host.read(UNWATCHED);
  if (!open.ok) return { kind: 'stopped', problems: open.problems };
  const names = open.value.sheets.map(({ name }) => name).join('\n');
  for (const sample of ports.samples) {
    const subject = await subjectFor(sample, ports);
    if (!subject.ok) return { kind: 'stopped', problems: subject.problems };
    if (subject.value.before.sheets.map(({ name }) => name).join('\n') !== names) continue;
    const shown = async () => given(await host.read(UNWATCHED));
    const opened = { host, shown, ...changing(library) };
    const cases = await runContract(opened, subject.value, told);
    const habits = await askHabits(library);
    const report: ConformanceReport = {
      format: 'lianping-conformance/1',
      ...{ engine: ENGINE, day: localToday(), program, sample: sample.rulebook, cases },
      habits: habits.ok ? habits.value : null,
    };
    return { kind: 'done', report };
  }
  return { kind: 'no sample' };
}

/** A program that tells no changes is not asked to. */
const changing = (library: OfficeLibrary): Pick<OpenedHost, 'change'> =>
  abilitiesOf(library).changesOfSheet ? { change: (sheet) => touchCell(library, sheet) } : {};

async function subjectFor({ rulebook, file }: SampleFile, { rulebooks }: Ports) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const rulebookText = rulebooks.find(({ id }) => id === rulebook)?.text ?? '';
  return subjectOf({ bytes, rulebookText, engine: ENGINE });
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

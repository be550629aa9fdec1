import { type Signal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../../shared/messages/problem.ts';
import { readingProblem } from '../../../../shared/messages/reading.ts';
import { chainKey } from '../../../../shared/reading/record/merge-records.ts';
import type { Chain, Member, ReadingRecord } from '../../../../shared/reading/record/record.ts';
import { verifyRecord } from '../../../../shared/reading/record/verify-record.ts';
import { isSameMember } from '../../../members/member-name.ts';

export interface RecordPorts {
  /** Of the member, as typed for a record; an empty name is anybody's. */
  member(): Member;
  /** This device, whose own records need no import. */
  device(): string;
  read(bytes: Uint8Array): Promise<Result<ReadingRecord>>;
  chains(): Promise<readonly Chain[]>;
  keepChains(chains: readonly Chain[]): Promise<void>;
}

/** A file that a member chose. */
export interface ChosenFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** What came of one file. */
export type RecordOutcome = { readonly file: string } & (
  | {
      readonly kind: 'kept';
      /** Days and chains that were not there before. */
      readonly chains: number;
      readonly days: number;
      /** Chains that were there already. */
      readonly known: number;
      /** Chains of this very device, left where they are. */
      readonly own: number;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-done'; readonly cause: string }
);

export interface RecordImportState {
  readonly outcomes: Signal<readonly RecordOutcome[]>;
  /** Chains that lie beside the ledger. */
  readonly chains: Signal<readonly Chain[]>;
  load(): Promise<void>;
  /** Takes files in one after the other. The ledger is not touched. */
  take(files: readonly ChosenFile[]): Promise<void>;
}

/** Records of a member's other devices, kept beside the ledger as they came. */
export function createRecordImport(ports: RecordPorts): RecordImportState {
  const outcomes = signal<readonly RecordOutcome[]>([]);
  const chains = signal<readonly Chain[]>([]);
  const load = async () => {
    chains.value = await ports.chains();
  };
  return {
    outcomes,
    chains,
    load,
    async take(files) {
      outcomes.value = [];
      for (const file of files) {
        const outcome = await takeFile(ports, file).catch((cause) => notDone(file, cause));
        outcomes.value = [...outcomes.value, outcome];
      }
      await load();
    },
  };
}

async function takeFile(ports: RecordPorts, file: ChosenFile): Promise<RecordOutcome> {
  const read = await ports.read(await file.bytes());
  if (!read.ok) return { file: file.name, kind: 'refused', problems: read.problems };
  const problems = [...verifyRecord(read.value), ...otherMembers(read.value, ports.member())];
  if (problems.length > 0) return { file: file.name, kind: 'refused', problems };
  const before = new Set((await ports.chains()).map(chainKey));
  const device = ports.device();
  const foreign = read.value.chains.filter(({ header }) => header.device !== device);
  const fresh = foreign.filter((chain) => !before.has(chainKey(chain)));
  await ports.keepChains(fresh);
  return {
    file: file.name,
    kind: 'kept',
    chains: fresh.length,
    days: fresh.reduce((sum, { days }) => sum + days.length, 0),
    known: foreign.length - fresh.length,
    own: read.value.chains.length - foreign.length,
  };
}

/** A record of somebody else is not this member's to hand in. */
function otherMembers({ chains }: ReadingRecord, ours: Member): readonly Problem[] {
  if (ours.name === '') return [];
  const theirs = chains
    .map(({ header }) => header.member)
    .find((member) => !isSameMember(member, ours));
  if (!theirs) return [];
  return [readingProblem('record-other-member', { ours: say(ours), theirs: say(theirs) })];
}

const say = ({ name, unit }: Member): string => (unit === '' ? name : `${name} (${unit})`);

const notDone = ({ name }: ChosenFile, cause: unknown): RecordOutcome => ({
  file: name,
  kind: 'not-done',
  cause: `${cause}`,
});

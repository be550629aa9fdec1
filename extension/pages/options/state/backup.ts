import { type Signal, signal } from '@preact/signals';
import type { BackupProblem } from '../../../../shared/messages/backup.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { type BackupChanges, changesNothing, changesOf } from './backup-changes.ts';
import { type LedgerBackup, readBackup, writeBackup } from './ledger-backup.ts';

export interface BackupPorts {
  /** This device. */
  device(): string;
  all(): Promise<readonly LedgerItem[]>;
  /** @param told hears how many items of how many are written */
  merge(items: readonly LedgerItem[], told: (done: number, all: number) => void): Promise<void>;
  save(text: string): void;
}

export type BackupView =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'saved'; readonly items: number }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly BackupProblem[] }
  | {
      /** Nothing has been added yet. */
      readonly kind: 'offered';
      readonly file: string;
      readonly backup: LedgerBackup;
      readonly changes: BackupChanges;
      /** It was written on another device: its days would then be counted on both. */
      readonly foreign: boolean;
    }
  | { readonly kind: 'merging'; readonly file: string; readonly done: number; readonly all: number }
  | { readonly kind: 'nothing-new'; readonly file: string }
  | { readonly kind: 'merged'; readonly file: string; readonly changes: BackupChanges }
  | { readonly kind: 'not-done'; readonly cause: string };

export interface BackupState {
  readonly view: Signal<BackupView>;
  /** Saves the whole ledger as a file. */
  save(): Promise<void>;
  /** Reads a backup and shows what it would add. */
  offer(file: string, text: string): Promise<void>;
  /** Adds what is offered. */
  merge(): Promise<void>;
  cancel(): void;
}

/** Backups of the ledger: saved as a file, and merged in again; a merge replaces nothing. */
export function createBackupState(ports: BackupPorts): BackupState {
  const view = signal<BackupView>({ kind: 'choosing' });
  const attempt = async (act: () => Promise<BackupView>) => {
    try {
      view.value = await act();
    } catch (cause) {
      view.value = { kind: 'not-done', cause: `${cause}` };
    }
  };
  return {
    view,
    save: () => attempt(() => save(ports)),
    offer: (file, text) => attempt(() => offer(ports, file, text)),
    async merge() {
      const offered = view.value;
      if (offered.kind !== 'offered') return;
      const { file, backup, changes } = offered;
      await attempt(async () => {
        const told = (done: number, all: number) => {
          view.value = { kind: 'merging', file, done, all };
        };
        told(0, backup.items.length);
        await ports.merge(backup.items, told);
        return { kind: 'merged', file, changes };
      });
    },
    cancel() {
      view.value = { kind: 'choosing' };
    },
  };
}

async function save(ports: BackupPorts): Promise<BackupView> {
  const items = await ports.all();
  ports.save(writeBackup({ device: ports.device(), items }));
  return { kind: 'saved', items: items.length };
}

async function offer(ports: BackupPorts, file: string, text: string): Promise<BackupView> {
  const read = readBackup(text);
  if (!read.ok) return { kind: 'refused', file, problems: read.problems };
  const backup = read.value;
  const changes = changesOf(await ports.all(), backup.items);
  if (changesNothing(changes)) return { kind: 'nothing-new', file };
  return { kind: 'offered', file, backup, changes, foreign: backup.device !== ports.device() };
}

import { type BackupProblem, backupProblem } from '../../../../shared/messages/backup.ts';
import { done, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../../shared/reading/ledger/merge-ledgers.ts';
import { readItem } from '../../../../shared/reading/ledger/read-item.ts';

/** Three years of heavy reading are a third of it. Characters. */
export const MOST_CHARS = 50_000_000;
const MARK = 'lianping-ledger';

/** A copy of one member's ledger, for the member's own devices. */
export interface LedgerBackup {
  /** The device that wrote it. */
  readonly device: string;
  readonly items: readonly LedgerItem[];
}

/** The ledger as JSON, an item a line, in an order that depends on nothing but the items. */
export function writeBackup({ device, items }: LedgerBackup): string {
  const lines = mergeLedgers([], items).map((item) => JSON.stringify(item));
  const head = JSON.stringify({ [MARK]: 1, device }).slice(0, -1);
  return `${head},"items":[\n${lines.join(',\n')}\n]}\n`;
}

/** A backup from text that anyone may have written: all of it fits, or none of it is taken. */
export function readBackup(text: string): Result<LedgerBackup, BackupProblem> {
  if (text.length > MOST_CHARS)
    return stopped(backupProblem('backup-too-large', { chars: text.length }));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return stopped(backupProblem('backup-not-json', {}));
  }
  return isBackup(value) ? readItems(value) : stopped(backupProblem('not-a-backup', {}));
}

interface Unchecked {
  readonly device: string;
  readonly items: readonly unknown[];
}

function isBackup(value: unknown): value is Unchecked {
  if (typeof value !== 'object' || value === null) return false;
  const { [MARK]: mark, device, items } = value as Readonly<Record<string, unknown>>;
  return mark === 1 && typeof device === 'string' && Array.isArray(items);
}

function readItems({ device, items }: Unchecked): Result<LedgerBackup, BackupProblem> {
  const read: LedgerItem[] = [];
  for (const [index, unread] of items.entries()) {
    const item = readItem(unread);
    if (!item.ok) {
      const field = `${item.problems[0]?.values.field}`;
      return stopped(backupProblem('backup-item', { item: index + 1, field }));
    }
    read.push(item.value);
  }
  return done({ device, items: read });
}

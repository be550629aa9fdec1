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

/** Why a text is no backup; `item` counts from 1. */
export type BackupProblem =
  | { readonly code: 'too-large'; readonly chars: number }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-a-backup' }
  | { readonly code: 'item'; readonly item: number; readonly field: string };

export type ReadBackup =
  | { readonly ok: true; readonly value: LedgerBackup }
  | { readonly ok: false; readonly problem: BackupProblem };

/** The ledger as JSON, an item a line, in an order that depends on nothing but the items. */
export function writeBackup({ device, items }: LedgerBackup): string {
  const lines = mergeLedgers([], items).map((item) => JSON.stringify(item));
  const head = JSON.stringify({ [MARK]: 1, device }).slice(0, -1);
  return `${head},"items":[\n${lines.join(',\n')}\n]}\n`;
}

/** A backup from text that anyone may have written: all of it fits, or none of it is taken. */
export function readBackup(text: string): ReadBackup {
  if (text.length > MOST_CHARS) return refuse({ code: 'too-large', chars: text.length });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ code: 'not-json' });
  }
  return isBackup(value) ? readItems(value) : refuse({ code: 'not-a-backup' });
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

function readItems({ device, items }: Unchecked): ReadBackup {
  const read: LedgerItem[] = [];
  for (const [index, unread] of items.entries()) {
    const item = readItem(unread);
    if (!item.ok) {
      const field = `${item.problems[0]?.values.field}`;
      return refuse({ code: 'item', item: index + 1, field });
    }
    read.push(item.value);
  }
  return { ok: true, value: { device, items: read } };
}

const refuse = (problem: BackupProblem): ReadBackup => ({ ok: false, problem });

import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { CopyWritten } from '../../../../addin/desk/views/model.ts';
import { SEED_RULEBOOKS } from '../../../../addin/seed-rulebooks.ts';
import { type LayoutMemory, NO_MEMORY } from '../../../../addin/taskpane/state/answers-state.ts';
import { createPaneState } from '../../../../addin/taskpane/state/pane-state.ts';
import { findOurSheets } from '../../../../shared/receipt/our-sheets.ts';
import { read } from '../../../verify/copy.ts';
import { bookOfFile, deskLine } from '../../desk-line.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
const VOIDED = new Uint8Array(readFileSync('seeds/workbooks/variants/unreadable-count.xlsx'));

async function open(bytes: Uint8Array, memory: LayoutMemory = NO_MEMORY) {
  const copies: CopyWritten[] = [];
  const book = bookOfFile('a.xlsx', bytes, { onWritten: (copy) => copies.push(copy) });
  const pane = createPaneState({
    book,
    line: deskLine(),
    rulebooks: SEED_RULEBOOKS,
    language: signal('zh'),
    settled: async () => {},
    memory,
    today: () => '2026-11-30',
  });
  await pane.check();
  return { pane, copies };
}

type Pane = Awaited<ReturnType<typeof open>>['pane'];

const openCodes = ({ openGroups }: Pane) => openGroups.value.map(({ first }) => first.code);

async function accept(pane: Pane, code: string): Promise<void> {
  const group = pane.openGroups.value.find(({ first }) => first.code === code);
  if (group) await pane.accept(group);
}

test('an accepted note stands apart with who and when, until it is taken back', async () => {
  const { pane } = await open(SAMPLE);
  pane.setAcceptor(' 李四 ');
  await accept(pane, 'fact-blank');
  expect(openCodes(pane)).not.toContain('fact-blank');
  const [accepted] = pane.accepted.value;
  expect(accepted?.group.problems).toHaveLength(2);
  expect(accepted?.note).toMatchObject({ note: 'fact-blank', by: '李四', on: '2026-11-30' });
  if (accepted) await pane.takeBack({ about: 'note', ...accepted.note });
  expect(openCodes(pane)).toContain('fact-blank');
});

test('nobody accepts a note unnamed, and what voids cannot be accepted', async () => {
  const { pane } = await open(VOIDED);
  await accept(pane, 'count-blank');
  pane.setAcceptor('李四');
  await accept(pane, 'count-unreadable');
  expect(pane.accepted.value).toEqual([]);
});

test('the working copy keeps what was accepted, and its receipt says so', async () => {
  const { pane, copies } = await open(SAMPLE);
  pane.setAcceptor('李四');
  await accept(pane, 'count-blank');
  await pane.goTo('write');
  await pane.writing.write();
  const [copy] = copies;
  if (!copy) throw new Error('Nothing was written');
  const receipt = findOurSheets(read(copy.bytes)).at(-1)?.receipt;
  expect(receipt?.said?.layout).toContain('by: 李四');
  const again = await open(copy.bytes);
  expect(again.pane.accepted.value.map(({ note }) => note.by)).toEqual(['李四']);
});

test('a note that tells anything else is told anew', async () => {
  const first = await open(SAMPLE);
  first.pane.setAcceptor('李四');
  await accept(first.pane, 'fact-blank');
  const other = await open(VOIDED);
  const [accepted] = first.pane.accepted.value;
  if (!accepted) throw new Error('Nothing was accepted');
  await other.pane.answer({ about: 'note', ...accepted.note, mark: '000000000000' });
  expect(other.pane.accepted.value).toEqual([]);
});

test('who accepted what is kept in the workbook alone, not for others with the same headers', async () => {
  const kept: string[] = [];
  const memory: LayoutMemory = {
    read: () => [],
    keep: (texts) => {
      kept.push(...texts);
      return true;
    },
  };
  const { pane } = await open(SAMPLE, memory);
  pane.setAcceptor('李四');
  await accept(pane, 'count-blank');
  expect(kept.join('\n')).not.toContain('李四');
});

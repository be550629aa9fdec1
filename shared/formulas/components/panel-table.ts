import type { SubjectScore } from '../../score/model/scoring.ts';
import { categoryOf } from '../base/category-of.ts';
import { plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import { panelTitles } from '../panels/panel-columns.ts';
import { formulasOf } from './kinds.ts';

/** A subject's blocks by component. */
export type PanelBlocks = ReadonlyMap<string, PanelBlock>;

export interface PanelTable {
  /** By subject. */
  readonly blocks: readonly PanelBlocks[];
  /** The first row below. */
  readonly next: number;
}

const HEADER_HEIGHT = 32;

/** All panels below a header in `headerRow`, subject by subject. */
export function putPanelTable(context: RowContext, headerRow: number): PanelTable {
  const { draft, scoring, labels } = context;
  draft.put({ row: headerRow - 1, column: 1 }, plain(labels.panels), 'section');
  for (const [index, title] of panelTitles(context).entries())
    draft.put({ row: headerRow, column: index + 1 }, plain(title), 'header');
  draft.height(headerRow, HEADER_HEIGHT);
  let row = headerRow + 1;
  const blocks = scoring.subjects.map((subject) => {
    const blocks = putBlocks(context, subject, row);
    draft.settle(row);
    row += [...blocks.values()].reduce((sum, { size }) => sum + size, 0);
    return blocks;
  });
  return { blocks, next: row };
}

function putBlocks(context: RowContext, subject: SubjectScore, firstRow: number): PanelBlocks {
  const blocks = new Map<string, PanelBlock>();
  let row = firstRow;
  for (const [index, planned] of categoryOf(context.scoring, subject).components.entries()) {
    const score = subject.components[index];
    const block =
      score &&
      formulasOf(planned.kind).panels?.(context, subject, { planned, score, firstRow: row });
    if (!block) continue;
    blocks.set(planned.component.id, block);
    row += block.size;
  }
  return blocks;
}

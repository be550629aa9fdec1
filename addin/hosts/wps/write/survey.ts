import { hostProblem } from '../../../../shared/messages/host.ts';
import type { Problem } from '../../../../shared/messages/problem.ts';
import type { Mention } from '../../live/mentions.ts';
import { obstaclesIn } from '../../live/obstacles.ts';
import { told } from '../asking.ts';
import type { EtRange, EtWorkbook, EtWorksheet } from '../et-application.ts';
import { rangeOf, sheetsOf } from '../sheets.ts';

/** A cell of staff's with what it says of a sheet that goes. */
export interface Saying {
  readonly cell: EtRange;
  readonly formula: string;
}

/** What must be known before anything is written. */
export interface Survey {
  readonly old: readonly EtWorksheet[];
  readonly sayings: readonly Saying[];
  /** What keeps it from being written. */
  readonly obstacles: readonly Problem[];
}

export interface Replacing {
  readonly removed: readonly string[];
  /** Names that the new sheets will have. */
  readonly added: readonly string[];
  readonly mentions: readonly Mention[];
}

/** There is no way back but by our own doing, so all that can be known is asked first. */
export function survey(workbook: EtWorkbook, replacing: Replacing): Survey {
  const named = sheetsOf(workbook).map((sheet) => ({ sheet, name: told(sheet, 'Name') }));
  const old = named.filter(({ name }) => replacing.removed.includes(name));
  const rest = named.filter((one) => !old.includes(one));
  const speaking = old.length === 0 ? [] : speakingIn(rest, replacing.mentions);
  const touched = [...new Set([...old, ...speaking.map(({ named: one }) => one)])];
  const locked = touched.filter(({ sheet }) => told(sheet, 'ProtectContents'));
  return {
    old: old.map(({ sheet }) => sheet),
    sayings: speaking.map(({ cell }) => ({ cell, formula: `${told(cell, 'Formula')}` })),
    obstacles: [
      ...(told(workbook, 'ReadOnly') ? [hostProblem('host-read-only', {})] : []),
      ...obstaclesIn({
        isLocked: Boolean(told(workbook, 'ProtectStructure')),
        locked: locked.map(({ name }) => name),
        rest: rest.map(({ name }) => name),
        added: replacing.added,
      }),
    ],
  };
}

interface Named {
  readonly sheet: EtWorksheet;
  readonly name: string;
}

const speakingIn = (rest: readonly Named[], mentions: readonly Mention[]) =>
  mentions.flatMap(({ sheet: name, row, column }) => {
    const named = rest.find((one) => one.name === name);
    if (!named) return [];
    const place = { top: row, left: column, bottom: row, right: column };
    return [{ named, cell: rangeOf(named.sheet, place) }];
  });

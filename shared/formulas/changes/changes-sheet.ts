import type { Changes } from '../../earlier/changes.ts';
import { type MovedInWords, markedDecisions, movedInWords } from '../../earlier/in-words.ts';
import { CHANGE_WORDS } from '../../messages/change-words.ts';
import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { DraftedSheet } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../base/draft.ts';

interface Input {
  /** Of its sheet. */
  readonly name: string;
  readonly changes: Changes;
  readonly scoring: Scoring;
  readonly language: Language;
}

const WIDTHS = [12, 16, 12, 12, 8, 8, 12, 12, 44];

/** Who moved since the workbook was scored before, and why; decisions to look at again. */
export function composeChanges({ name, changes, scoring, language }: Input): DraftedSheet {
  const draft = draftSheet(name, { anchored: true });
  const { components } = scoring.plan.rulebook;
  const marked = markedDecisions(changes, scoring.review.subjects).map((one) => [
    one.name,
    one.unit,
    one.madeBeside,
    one.grade,
    one.reason,
  ]);
  const lost = changes.gone.map(({ name: who, unit, suggested, decided, reason }) => [
    who,
    unit,
    suggested ?? '',
    decided,
    reason,
  ]);
  const words = CHANGE_WORDS[language];
  const { name: person, unit, suggested, decided, reason } = SHEET_WORDS[language];
  const header = [person, unit, suggested, decided, reason];
  const titles = [person, unit, ...words.standings, words.because];
  const lines = changes.moved.map((one) => movedLine(movedInWords(one, components, language)));
  const second = putList(draft, 1, { title: words.moved, header: titles, lines });
  const third = putList(draft, second, { title: words.marked, header, lines: marked });
  const fourth = putList(draft, third, { title: words.gone, header, lines: lost });
  const notes = changes.notes.map(({ cell, text }) => [cell, text]);
  putList(draft, fourth, { title: words.notes, header: words.noted, lines: notes });
  return { name: draft.name, widths: WIDTHS, rows: draft.rows(), print: { landscape: true } };
}

const movedLine = ({ name, unit, score, rank, suggested, why }: MovedInWords): string[] => [
  name,
  unit,
  ...score,
  ...rank,
  ...suggested,
  why,
];

interface List {
  readonly title: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** Gives the first free row behind it, with one between. */
function putList(draft: Draft, first: number, { title, header, lines }: List): number {
  draft.put({ row: first, column: 1 }, plain(`${title} ${lines.length}`), 'section');
  if (lines.length === 0) return first + 2;
  const put = (texts: readonly string[], row: number, style: 'header' | 'text') => {
    for (const [at, text] of texts.entries())
      draft.put({ row, column: at + 1 }, plain(text === '' ? null : text), style);
  };
  put(header, first + 1, 'header');
  for (const [index, line] of lines.entries()) put(line, first + 2 + index, 'text');
  return first + lines.length + 3;
}

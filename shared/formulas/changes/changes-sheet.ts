import type { Changes } from '../../earlier/changes.ts';
import { type MovedInWords, markedDecisions, movedInWords } from '../../earlier/in-words.ts';
import { CHANGE_WORDS } from '../../messages/change-words.ts';
import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { Area, DraftedSheet } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../base/draft.ts';
import { heightOf } from '../base/text-height.ts';

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
  const merges: Area[] = [];
  const page = { draft, merges };
  const { rulebook } = scoring.plan;
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
  const lines = changes.moved.map((one) => movedLine(movedInWords(one, rulebook, language)));
  const second = putList(page, 1, { title: words.moved, header: titles, lines });
  const third = putList(page, second, { title: words.marked, header, lines: marked });
  const fourth = putList(page, third, { title: words.gone, header, lines: lost });
  const notes = changes.notes.map(({ cell, text }) => [cell, text]);
  putList(page, fourth, { title: words.notes, header: words.noted, lines: notes });
  const rows = draft.rows();
  return { name: draft.name, widths: WIDTHS, rows, merges, print: { landscape: true } };
}

const movedLine = ({ name, unit, score, rank, suggested, why }: MovedInWords): string[] => [
  name,
  unit,
  ...score,
  ...rank,
  ...suggested,
  why,
];

/** A sheet while it is written, and what is one cell on it. */
interface Page {
  readonly draft: Draft;
  readonly merges: Area[];
}

interface List {
  readonly title: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** Gives the first free row behind it, with one between. The last column reaches to the right edge. */
function putList(page: Page, first: number, { title, header, lines }: List): number {
  putLine(page, first, [`${title} ${lines.length}`], 'section');
  if (lines.length === 0) return first + 2;
  putLine(page, first + 1, header, 'header');
  for (const [index, line] of lines.entries()) {
    const row = first + 2 + index;
    putLine(page, row, line, 'text');
    const width = WIDTHS.slice(line.length - 1).reduce((sum, one) => sum + one);
    page.draft.height(row, heightOf(line.at(-1) ?? '', width));
  }
  return first + lines.length + 3;
}

function putLine(
  { draft, merges }: Page,
  row: number,
  texts: readonly string[],
  style: 'section' | 'header' | 'text',
): void {
  const last = style === 'text' ? 'wrapped' : style;
  const right = WIDTHS.length;
  if (texts.length < right) merges.push({ top: row, left: texts.length, bottom: row, right });
  for (const index of WIDTHS.keys()) {
    const text = texts[index] || null;
    draft.put({ row, column: index + 1 }, plain(text), index < texts.length - 1 ? style : last);
  }
}

import type { Cause, Changes, Moved, Standing } from '../../earlier/changes.ts';
import { CHANGE_WORDS } from '../../messages/change-words.ts';
import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { NewSheet } from '../../workbook/model.ts';
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
export function composeChanges({ name, changes, scoring, language }: Input): NewSheet {
  const draft = draftSheet(name, { anchored: true });
  const { moved, decisions, gone } = changes;
  const { subjects } = scoring.review;
  const marked = [...decisions].flatMap(([index, { grade, reason, madeBeside }]) =>
    madeBeside === null
      ? []
      : [[subjects[index]?.name ?? '', subjects[index]?.unit ?? '', madeBeside, grade, reason]],
  );
  const lost = gone.map(({ name: who, unit, suggested, decided, reason }) => [
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
  const says = (component: Cause) => causeText(component, scoring, language);
  const lines = moved.map((one) => movedLine(one, says, language));
  const second = putList(draft, 1, { title: words.moved, header: titles, lines });
  const third = putList(draft, second, { title: words.marked, header, lines: marked });
  putList(draft, third, { title: words.gone, header, lines: lost });
  return { name: draft.name, widths: WIDTHS, rows: draft.rows(), print: { landscape: true } };
}

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

function movedLine(
  { name, unit, before, after, because }: Moved,
  says: (cause: Cause) => string,
  language: Language,
): string[] {
  const words = CHANGE_WORDS[language];
  const pair = (of: (standing: Standing) => string | number | null) =>
    [before, after].map((standing) => (standing ? `${of(standing) ?? words.none}` : ''));
  const why = before && after ? because.map(says).join(words.separator) || words.others : '';
  const reason = before ? (after ? why : words.left) : words.joined;
  return [
    name,
    unit,
    ...pair(({ score }) => score),
    ...pair(({ rank }) => rank),
    ...pair(({ suggested }) => suggested),
    reason,
  ];
}

function causeText(
  { component, before, after }: Cause,
  { plan }: Scoring,
  language: Language,
): string {
  const { none } = CHANGE_WORDS[language];
  const title = plan.rulebook.components.find(({ id }) => id === component)?.title[language];
  return `${title ?? component} ${before ?? none} → ${after ?? none}`;
}

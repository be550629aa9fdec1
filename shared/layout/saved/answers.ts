import type { AcceptedNote, SavedLayout, SavedSheet } from './saved-layout.ts';

/** One thing that a person said about a workbook. */
export type Answer =
  /** What a sheet is read as; null leaves it out. */
  | { readonly about: 'sheet'; readonly sheet: string; readonly called: string | null }
  /** What a header cell is read as. */
  | {
      readonly about: 'column';
      readonly sheet: string;
      readonly cell: string;
      readonly text: string;
    }
  /** Who is meant by a name as written; the same name twice is a person of its own. */
  | { readonly about: 'person'; readonly written: string; readonly meant: string }
  /** A note that stands. */
  | ({ readonly about: 'note' } & AcceptedNote);

/** Stands in a header cell whose column is not to be read. */
export const UNREAD = '不读';

/** The answers with one more, in the place of what was said about the same thing before. */
export const withAnswer = (answers: readonly Answer[], answer: Answer): readonly Answer[] => [
  ...withoutAnswer(answers, answer),
  answer,
];

/** The answers without what was said about that thing. */
export const withoutAnswer = (answers: readonly Answer[], answer: Answer): readonly Answer[] =>
  answers.filter((other) => thingOf(other) !== thingOf(answer));

function thingOf(answer: Answer): string {
  if (answer.about === 'person') return JSON.stringify([answer.about, answer.written]);
  if (answer.about === 'note') return JSON.stringify([answer.about, answer.mark]);
  const cell = answer.about === 'column' ? answer.cell : '';
  return JSON.stringify([answer.about, answer.sheet, cell]);
}

/** What a layout file says, answer by answer. */
export const answersIn = ({ sheets, same, accepted }: SavedLayout): readonly Answer[] => [
  ...sheets.flatMap(answersOfSheet),
  ...same.map(([written, meant]): Answer => ({ about: 'person', written, meant })),
  ...accepted.map((note): Answer => ({ about: 'note', ...note })),
];

function answersOfSheet({ sheet, called, cells, isLeftOut }: SavedSheet): readonly Answer[] {
  if (isLeftOut) return [{ about: 'sheet', sheet, called: null }];
  const columns = cells.map(([cell, text]): Answer => ({ about: 'column', sheet, cell, text }));
  return called === null ? columns : [{ about: 'sheet', sheet, called }, ...columns];
}

/** The answers as a layout says them; headers come with the file. */
export function layoutOf(answers: readonly Answer[]): SavedLayout {
  const sheets = new Map<string, SavedSheet>();
  const known = (sheet: string): SavedSheet => sheets.get(sheet) ?? { sheet, ...UNSAID };
  for (const answer of answers) {
    if (answer.about === 'person' || answer.about === 'note') continue;
    const own = known(answer.sheet);
    sheets.set(
      answer.sheet,
      answer.about === 'sheet'
        ? withSheet(own, answer.called)
        : {
            ...own,
            cells: [...own.cells, [answer.cell, answer.text]],
          },
    );
  }
  const same = answers.flatMap((answer) =>
    answer.about === 'person' ? [[answer.written, answer.meant] as const] : [],
  );
  const accepted = answers.flatMap((answer) => {
    if (answer.about !== 'note') return [];
    const { about: _, ...note } = answer;
    return [note];
  });
  return { sheets: [...sheets.values()], same, accepted };
}

const UNSAID = { headers: [], called: null, cells: [], isLeftOut: false } as const;

const withSheet = (sheet: SavedSheet, called: string | null): SavedSheet =>
  called === null ? { ...sheet, isLeftOut: true } : { ...sheet, called };

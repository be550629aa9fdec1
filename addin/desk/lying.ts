import { type Preparation, prepareReview, STEPS } from '../../shared/joint-review/prepare.ts';
import type { TableLayout } from '../../shared/layout/model/layout.ts';
import type { Language } from '../../shared/messages/message.ts';
import { done, type Problem, type Result, stopped } from '../../shared/messages/problem.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import { openFile, type TableFile } from '../../shared/workbook/open-file.ts';
import { copyWith } from '../hosts/file/xlsx-file.ts';
import { openPacked } from '../hosts/live/packed.ts';
import { eachHundredth, type Report } from '../progress.ts';
import { type Draft, makeDraft, reporting } from './drafts.ts';
import type { Asked, CellsAsked, CheckAsked } from './questions.ts';
import { textOfAnswers } from './saved-layouts.ts';
import { bookView } from './views/book-view.ts';
import { cellsView } from './views/cells-view.ts';
import { checkedView } from './views/checked-view.ts';
import type { BookView, CellsView, CheckedView, CopyWritten } from './views/model.ts';

/** What lies on the desk, and what was made of it so far. */
export interface Lying {
  opened?: Opened;
  prepared?: Preparation | undefined;
  drafted?: { readonly language: Language; readonly draft: Result<Draft> } | undefined;
  /** The working copy, read again. */
  written?: Workbook | undefined;
}

interface Opened {
  readonly workbook: Workbook;
  /** What reading it told. */
  readonly problems: readonly Problem[];
  /** Which reading of a workbook that can change; 0 for a file. The page counts, since a desk may be another's successor. */
  readonly reading: number;
  /** What its working copy begins with; none where another program holds it. */
  readonly packaged: (() => Uint8Array) | undefined;
}

/** Another workbook takes the place of what lay there. */
export function put(lying: Lying, next: Opened): void {
  lying.opened = next;
  [lying.prepared, lying.drafted, lying.written] = [undefined, undefined, undefined];
}

export function here({ opened }: Lying): Opened {
  if (!opened) throw new Error('There is no workbook on the desk');
  return opened;
}

export function laidOut(lying: Lying): { workbook: Workbook; tables: readonly TableLayout[] } {
  return { workbook: here(lying).workbook, tables: lying.prepared?.layout?.tables ?? [] };
}

export function open(lying: Lying, file: TableFile, report: Report): Result<BookView> {
  const tell = eachHundredth(report);
  const read = openFile(file, { onRead: (done, all) => tell({ done, all, of: 'bytes' }) });
  if (!read.ok) return read;
  const { workbook, packaged } = read.value;
  put(lying, { workbook, packaged, reading: 0, problems: read.problems });
  return done(bookView(workbook), read.problems);
}

/** What is in a file of a program that has the workbook open; the later of two readings holds. */
export function unpack(
  lying: Lying,
  { reading, ...packed }: Asked<'unpack'>,
  report: Report,
): Result<void> {
  if ((lying.opened?.reading ?? 0) > reading) return done(undefined);
  const tell = eachHundredth(report);
  const read = openPacked(packed, { onRead: (done, all) => tell({ done, all, of: 'bytes' }) });
  if (!read.ok) return read;
  put(lying, { workbook: read.value, problems: read.problems, reading, packaged: undefined });
  return done(undefined);
}

export function check(lying: Lying, asked: CheckAsked, report: Report): CheckedView {
  const { rulebookText, withoutFacts, answers } = asked;
  const { workbook, reading, problems } = here(lying);
  const read = prepareReview({
    ...{ workbook, rulebookText },
    // Showing it is one step more.
    onStep: (done) => report({ done, all: STEPS + 1, of: 'steps' }),
    withoutFacts: withoutFacts ?? undefined,
    ...(answers && { layoutText: textOfAnswers(workbook, answers) }),
  });
  lying.prepared = { ...read, problems: [...problems, ...read.problems] };
  [lying.drafted, lying.written] = [undefined, undefined];
  return checkedView(lying.prepared, { workbook, reading, rulebookText });
}

export function cells(lying: Lying, { book, sheet: index, area }: CellsAsked): CellsView {
  const { workbook } = here(lying);
  const shown = book === 'written' ? (lying.written ?? workbook) : workbook;
  const sheet = shown.sheets[index];
  if (!sheet) return { cells: [], hiddenRows: [] };
  const account = lying.prepared?.account?.find((one) => one.sheet === sheet.name);
  const people = lying.prepared?.scored?.scoring.review.subjects ?? [];
  return cellsView(sheet, area, { account, people });
}

/** Made once for each language; no problem where nothing is scored. */
export function draftIn(lying: Lying, language: Language): Result<Draft> {
  if (lying.drafted?.language !== language) {
    const scored = lying.prepared?.scored;
    lying.drafted = { language, draft: scored ? makeDraft(scored, language) : stopped() };
  }
  return lying.drafted.draft;
}

/** The working copy, which is read again before it is handed out. */
export function write(lying: Lying, language: Language, report: Report): Result<CopyWritten> {
  const draft = draftIn(lying, language);
  if (!draft.ok) return draft;
  const { packaged } = here(lying);
  if (!packaged) throw new Error('What another program holds is written there');
  const { replaced, sheets } = draft.value;
  const change = { removed: replaced, added: reporting(sheets, report) };
  const copy = copyWith({ packaged }, change);
  if (!copy.ok) return copy;
  const { bytes, workbook, added } = copy.value;
  lying.written = workbook;
  return done({ bytes, book: bookView(workbook), added }, copy.problems);
}

import {
  type MovedInWords,
  markedDecisions,
  movedInWords,
  type ThenAndNow,
} from '../../../shared/earlier/in-words.ts';
import type { ScoredReview } from '../../../shared/joint-review/prepare.ts';
import { CHANGE_WORDS } from '../../../shared/messages/change-words.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { inert } from '../../../shared/messages/say.ts';
import { table } from '../table.ts';

/** Who moved since the workbook was scored before, and decisions to look at again; nothing where it was not. */
export function changeLines({ changes, scoring }: ScoredReview, language: Language): string {
  if (!changes) return '';
  const words = CHANGE_WORDS[language];
  const { rulebook } = scoring.plan;
  const marked = markedDecisions(changes, scoring.review.subjects).map((one) => {
    const suggested = scoring.places[one.subject]?.grading.suggested ?? '';
    return [one.name, one.unit, `${one.madeBeside} → ${suggested}`, one.grade];
  });
  const gone = changes.gone.map(({ name, unit, decided, reason }) => [name, unit, decided, reason]);
  const moved = changes.moved.map((one) => movedLine(movedInWords(one, rulebook, language)));
  const below = changes.notes.map(({ cell, text }) => [cell, text]);
  const list = (title: string, rows: readonly string[][]) =>
    `${inert(`${title} ${rows.length}`)}\n${rows.length === 0 ? '' : table(rows)}`;
  const notes = below.length === 0 ? '' : list(words.notes, below);
  return `${list(words.moved, moved)}${list(words.marked, marked)}${list(words.gone, gone)}${notes}\n`;
}

const movedLine = ({ name, unit, score, rank, suggested, why }: MovedInWords): string[] => [
  name,
  unit,
  ...[score, rank, suggested].map(change),
  why,
];

const change = ([then, now]: ThenAndNow): string => (then === now ? now : `${then} → ${now}`);

import type { Moved, Standing } from '../../../shared/earlier/changes.ts';
import type { ScoredReview } from '../../../shared/joint-review/prepare.ts';
import { CHANGE_WORDS } from '../../../shared/messages/change-words.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { inert, table } from '../table.ts';

/** Who moved since the workbook was scored before, and decisions to look at again; nothing where it was not. */
export function changeLines({ changes, scoring }: ScoredReview, language: Language): string {
  if (!changes) return '';
  const words = CHANGE_WORDS[language];
  const { subjects } = scoring.review;
  const titleOf = (id: string) =>
    scoring.plan.rulebook.components.find((component) => component.id === id)?.title[language] ??
    id;
  const marked = [...changes.decisions].flatMap(([index, { grade, madeBeside }]) =>
    madeBeside === null
      ? []
      : [
          [
            subjects[index]?.name ?? '',
            subjects[index]?.unit ?? '',
            `${madeBeside} → ${scoring.places[index]?.grading.suggested ?? ''}`,
            grade,
          ],
        ],
  );
  const gone = changes.gone.map(({ name, unit, decided, reason }) => [name, unit, decided, reason]);
  const moved = changes.moved.map((one) => movedLine(one, titleOf, language));
  const list = (title: string, rows: readonly string[][]) =>
    `${inert(`${title} ${rows.length}`)}\n${rows.length === 0 ? '' : table(rows)}`;
  return `${list(words.moved, moved)}${list(words.marked, marked)}${list(words.gone, gone)}\n`;
}

function movedLine(
  { name, unit, before, after, because }: Moved,
  titleOf: (id: string) => string,
  language: Language,
): string[] {
  const words = CHANGE_WORDS[language];
  const change = (of: (standing: Standing) => string | number | null) => {
    const [was, is] = [before, after].map(
      (standing) => standing && `${of(standing) ?? words.none}`,
    );
    return was === is ? `${is ?? ''}` : `${was ?? ''} → ${is ?? ''}`;
  };
  const own = because.map(
    (cause) =>
      `${titleOf(cause.component)} ${cause.before ?? words.none} → ${cause.after ?? words.none}`,
  );
  const why = before && after ? own.join(words.separator) || words.others : '';
  return [
    name,
    unit,
    change(({ score }) => score),
    change(({ rank }) => rank),
    change(({ suggested }) => suggested),
    why || (before ? words.left : words.joined),
  ];
}

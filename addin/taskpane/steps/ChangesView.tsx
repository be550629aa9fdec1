import type { Changes, Moved } from '../../../shared/earlier/changes.ts';
import { movedInWords, type ThenAndNow } from '../../../shared/earlier/in-words.ts';
import { CHANGE_WORDS } from '../../../shared/messages/change-words.ts';
import { SHEET_WORDS } from '../../../shared/messages/sheets.ts';
import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import type { PersonView } from '../../desk/views/model.ts';
import { useLanguage } from '../language.ts';
import { useWords } from '../words/index.ts';
import { type DecisionLine, goneLines, markedLines, NOTHING, subjectOf } from './changes.ts';
import { RankingHead } from './RankingTable.tsx';

interface Props {
  rulebook: Pick<Rulebook, 'components' | 'veto'>;
  people: readonly PersonView[];
  /** Shows how a subject's score came about. */
  onShow: (subject: number) => void;
}

/** Who moved since the workbook was scored before, and why; and decisions that a person should look at. */
export function ChangesView({ changes, ...props }: Props & { changes: Changes }) {
  const language = useLanguage();
  const words = useWords();
  const titles = CHANGE_WORDS[language];
  return (
    <>
      {changes.moved.length === 0 ? (
        <p>{words.nobodyMoved}</p>
      ) : (
        <MovedTable {...props} moved={changes.moved} />
      )}
      <Decisions title={titles.marked} lines={markedLines(changes, props.people)} />
      <Decisions title={titles.gone} lines={goneLines(changes)} />
      <NotesBelow title={titles.notes} notes={changes.notes} />
      {changes.decisions.size > 0 && (
        <p class="quiet">{words.carriedOver(changes.decisions.size)}</p>
      )}
    </>
  );
}

function MovedTable({ moved, ...props }: Props & { moved: readonly Moved[] }) {
  const language = useLanguage();
  const titles = CHANGE_WORDS[language];
  return (
    <table class="changes">
      <caption>
        {titles.moved} <span class="number">{moved.length}</span>
      </caption>
      <RankingHead />
      {moved.map((one, index) => (
        <tbody key={index}>
          <MovedRows {...props} moved={one} />
        </tbody>
      ))}
    </table>
  );
}

/** What changed, and below it why. */
function MovedRows({ rulebook, people, moved, onShow }: Props & { moved: Moved }) {
  const language = useLanguage();
  const words = CHANGE_WORDS[language];
  const subject = subjectOf(moved, people);
  const { name, unit, score, rank, suggested, why } = movedInWords(moved, rulebook, language);
  const who = (
    <>
      {name} <span class="quiet">{unit}</span>
    </>
  );
  return (
    <>
      <tr>
        <th scope="row" rowSpan={2}>
          {subject === undefined ? (
            who
          ) : (
            <button type="button" class="row-button" onClick={() => onShow(subject)}>
              {who}
            </button>
          )}
        </th>
        <td class="right number">
          <Pair of={score} />
        </td>
        <td class="right number">
          <Pair of={rank} />
        </td>
        <td>
          <Pair of={suggested} />
        </td>
      </tr>
      <tr>
        <td colSpan={3}>
          <span class="quiet">{words.because}</span> {why}
        </td>
      </tr>
    </>
  );
}

/** `88.20 → 90.00`; one of them where they are the same. */
function Pair({ of: [then, now] }: { of: ThenAndNow }) {
  if (then === now) return <>{now}</>;
  return (
    <>
      <span class="quiet">{then || NOTHING}</span>{' '}
      <span class="now">
        → <strong>{now || NOTHING}</strong>
      </span>
    </>
  );
}

/** What a person wrote below the scores, where it stood. */
function NotesBelow({ title, notes }: { title: string; notes: Changes['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <table class="changes">
      <caption>{title}</caption>
      <tbody>
        {notes.map(({ cell, text }) => (
          <tr key={cell}>
            <th scope="row">{cell}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Final grades with their reasons, below what they are about. */
function Decisions({ title, lines }: { title: string; lines: readonly DecisionLine[] }) {
  const language = useLanguage();
  const words = SHEET_WORDS[language];
  if (lines.length === 0) return null;
  return (
    <table class="changes">
      <caption>
        {title} <span class="number">{lines.length}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.suggested}</th>
          <th scope="col">{words.decided}</th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, unit, suggested, decided, reason }, index) => (
          <tr key={index}>
            <th scope="row">
              {name} <span class="quiet">{unit}</span>
            </th>
            <td>{suggested}</td>
            <td class="strong">{decided}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

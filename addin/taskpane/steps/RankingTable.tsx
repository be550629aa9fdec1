import { useState } from 'preact/hooks';
import type { Explanation } from '../../../shared/explain/step/explanation.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import type { PersonView } from '../../desk/views/model.ts';
import { useWords } from '../words/index.ts';
import { ExplanationView } from './ExplanationView.tsx';
import { gradeShape } from './grade-shape.ts';

interface Props {
  rulebook: Pick<Rulebook, 'grades'>;
  people: readonly PersonView[];
  /** Indices into the people, by rank. */
  ranked: readonly number[];
  /** Whose explanation is open. */
  open: number | null;
  /** Theirs, once it has been made. */
  explanation: Explanation | null;
  onToggle: (subject: number) => void;
  onSelect: (place: SheetPlace) => void;
}

/** So many rows are drawn at once: more would keep the page from anything else. */
const ROWS_AT_ONCE = 50;

/** One row a subject, by rank; a row opens its explanation in place. */
export function RankingTable(props: Props) {
  const { people, ranked, open } = props;
  const words = useWords();
  const [asked, setAsked] = useState(ROWS_AT_ONCE);
  const most = Math.max(asked, open === null ? 0 : ranked.indexOf(open) + 1);
  const left = ranked.length - most;
  return (
    <>
      <table class="ranking">
        <RankingHead />
        {ranked.slice(0, most).flatMap((index) => {
          const person = people[index];
          return person ? <Person key={index} index={index} person={person} {...props} /> : [];
        })}
      </table>
      {left > 0 && (
        <button type="button" onClick={() => setAsked(most + ROWS_AT_ONCE)}>
          {words.morePeople(Math.min(left, ROWS_AT_ONCE), left)}
        </button>
      )}
    </>
  );
}

interface PersonProps extends Props {
  index: number;
  person: PersonView;
}

function Person({ index, open, explanation, onSelect, ...props }: PersonProps) {
  const isOpen = index === open;
  return (
    <tbody>
      <Row {...props} index={index} isOpen={isOpen} onToggle={() => props.onToggle(index)} />
      {isOpen && (
        <tr class="opened" id={detailId(index)}>
          <td colSpan={4} aria-busy={explanation?.subject !== index}>
            {explanation?.subject === index && (
              <ExplanationView explanation={explanation} onSelect={onSelect} />
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Name, total, rank and suggested grade: of whoever stands in a table, and of whoever moved. */
export function RankingHead() {
  const words = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col" class="right">
          {words.total}
        </th>
        <th scope="col" class="right">
          {words.rank}
        </th>
        <th scope="col">{words.suggested}</th>
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<PersonProps, 'rulebook' | 'index' | 'person'> {
  isOpen: boolean;
  onToggle: () => void;
}

function Row({ rulebook, index, person, isOpen, onToggle }: RowProps) {
  const words = useWords();
  const { name, unit, total, rank, grade } = person;
  return (
    // The button is the control; that a click anywhere on the row does the same is a courtesy.
    <tr class={isOpen ? 'row is-open' : 'row'} onClick={onToggle}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailId(index) : undefined}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {name} <span class="quiet">{unit}</span>
        </button>
      </th>
      <td class="right number strong">{total ?? words.voided}</td>
      <td class="right number">{rank ?? ''}</td>
      <td>
        {grade !== null && (
          <>
            <span aria-hidden="true">{gradeShape(rulebook, grade)}</span> {grade}
          </>
        )}
      </td>
    </tr>
  );
}

const detailId = (subject: number): string => `explanation-${subject}`;

import { formatFixed } from '../../../shared/exact/text.ts';
import type { Explanation } from '../../../shared/explain/step/explanation.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import type { Scoring } from '../../../shared/score/model/scoring.ts';
import { useWords } from '../words/index.ts';
import { ExplanationView } from './ExplanationView.tsx';
import { gradeShape, type RankedSubject, rankedIn } from './ranking.ts';

interface Props {
  scoring: Scoring;
  category: string;
  /** Whose explanation is open. */
  open: number | null;
  explain: (subject: number) => Explanation;
  onToggle: (subject: number) => void;
  onSelect: (place: SheetPlace) => void;
}

/** One row a subject, by rank; a row opens its explanation in place. */
export function RankingTable({ scoring, category, open, explain, onToggle, onSelect }: Props) {
  return (
    <table class="ranking">
      <RankingHead />
      {rankedIn(scoring, category).map((ranked) => {
        const { index } = ranked;
        return (
          <tbody key={index}>
            <Row
              scoring={scoring}
              ranked={ranked}
              isOpen={index === open}
              onToggle={() => onToggle(index)}
            />
            {index === open && (
              <tr class="opened" id={detailId(index)}>
                <td colSpan={4}>
                  <ExplanationView explanation={explain(index)} onSelect={onSelect} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
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

interface RowProps {
  scoring: Scoring;
  ranked: RankedSubject;
  isOpen: boolean;
  onToggle: () => void;
}

function Row({ scoring, ranked: { index, subject, place }, isOpen, onToggle }: RowProps) {
  const words = useWords();
  const grade = place?.grading.suggested;
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
          {subject.name} <span class="quiet">{subject.unit}</span>
        </button>
      </th>
      <td class="right number strong">
        {place
          ? formatFixed(place.total().score, scoring.plan.rulebook.final.round.places)
          : words.voided}
      </td>
      <td class="right number">{place?.rank ?? ''}</td>
      <td>
        {grade !== undefined && (
          <>
            <span aria-hidden="true">{gradeShape(scoring, grade)}</span> {grade}
          </>
        )}
      </td>
    </tr>
  );
}

const detailId = (subject: number): string => `explanation-${subject}`;

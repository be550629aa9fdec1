import type { Problem } from '../../../shared/messages/problem.ts';
import type { Verified } from '../../../shared/verify/verify.ts';
import { groupProblems, type ProblemGroup } from '../../problems/problem-groups.ts';
import { FirstOf } from '../parts/FirstOf.tsx';
import { ProblemLine } from '../parts/ProblemLine.tsx';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';

/** So many alterations are seen at once; the others are folded. */
const MOST_SHOWN = 20;

/** Of a working copy that was opened: whether it is as it was written, else each cell that is not. */
export function VerifiedCopy({ pane }: { pane: PaneState }) {
  const words = useWords();
  const copy = pane.verifying.copy.value;
  const verified = pane.verifying.verified.value;
  if (!copy) return null;
  return (
    <section class="verified" aria-label={words.workingCopy}>
      <h2>
        {words.workingCopy}{' '}
        <span class="quiet number">
          {words.receipt} {copy.code}
        </span>
      </h2>
      {verified && <Findings pane={pane} verified={verified} />}
      {!verified && (copy.isLarge || pane.work.value === null) && (
        <button type="button" onClick={() => pane.verifying.verify()}>
          {words.verify}
        </button>
      )}
    </section>
  );
}

function Findings({ pane, verified }: { pane: PaneState; verified: Verified }) {
  const words = useWords();
  const { problems, decisions } = verified;
  const groups = groupProblems(problems);
  const alterations = groups.filter(({ effect }) => effect === 'void');
  const notes = groups.filter(({ effect }) => effect !== 'void');
  const others = alterations.slice(MOST_SHOWN);
  return (
    <>
      <p role="status">
        <span aria-hidden="true">{alterations.length === 0 ? '✓' : '▲'}</span>{' '}
        {words.alterations(alterations.length)}
      </p>
      <Lines groups={alterations.slice(0, MOST_SHOWN)} pane={pane} />
      {others.length > 0 && (
        <details>
          <summary>{words.moreAlterations(others.length)}</summary>
          <Lines groups={others} pane={pane} />
        </details>
      )}
      <Lines groups={notes} pane={pane} />
      {decisions.length > 0 && <p class="quiet">{words.decidedApart(decisions.length)}</p>}
    </>
  );
}

function Lines({ groups, pane }: { groups: readonly ProblemGroup[]; pane: PaneState }) {
  if (groups.length === 0) return null;
  const show = ({ place }: Problem) => {
    if (place && 'sheet' in place) pane.select(place);
  };
  return (
    <FirstOf
      class="problems"
      all={groups}
      show={(group) => <ProblemLine group={group} onShow={show} onAnswer={pane.answer} />}
    />
  );
}

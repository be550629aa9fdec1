import { EFFECTS, type Effect } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { FirstOf } from '../parts/FirstOf.tsx';
import { NextStep } from '../parts/NextStep.tsx';
import { ProblemLine } from '../parts/ProblemLine.tsx';
import { canBeAccepted } from '../state/accepting.ts';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';
import { AcceptButton, AcceptedNotes, Acceptor } from './Accepting.tsx';
import { VerifiedCopy } from './VerifiedCopy.tsx';

const MARKS: Readonly<Record<Effect, string>> = { stop: '■', void: '▲', warning: '◆', note: '·' };

/** What is wrong in the workbook or its rulebook, the most serious first. */
export function CheckStep({ pane }: { pane: PaneState }) {
  const words = useWords();
  const groups = pane.openGroups.value;
  const people = pane.checked.value?.scored?.people.length;
  const toMend = groups.filter(({ effect }) => effect === 'stop' || effect === 'void');
  const isInWorkbook = toMend.some(({ first: { place } }) => !(place && 'line' in place));
  return (
    <>
      <VerifiedCopy pane={pane} />
      {groups.length === 0 && <p>{words.nothingFound}</p>}
      {EFFECTS.map((effect) => (
        <ProblemsOf key={effect} effect={effect} pane={pane} />
      ))}
      <Acceptor pane={pane} />
      <AcceptedNotes pane={pane} />
      <WithoutFacts pane={pane} />
      {!pane.isLive && isInWorkbook && <p class="quiet">{words.openAgain}</p>}
      <NextStep
        label={people === undefined ? words.toPreview : words.previewPeople(people)}
        isReady={people !== undefined}
        onNext={() => pane.goTo('preview')}
      >
        {toMend.length > 0 && (
          <button type="button" onClick={() => pane.goTo('matching')}>
            {words.toMatching}
          </button>
        )}
        {pane.isLive && (
          <button type="button" onClick={() => pane.check()}>
            {words.checkAgain}
          </button>
        )}
      </NextStep>
    </>
  );
}

function ProblemsOf({ effect, pane }: { effect: Effect; pane: PaneState }) {
  const words = useWords();
  const groups = pane.openGroups.value.filter((group) => group.effect === effect);
  if (groups.length === 0) return null;
  return (
    <section class={`problems effect-${effect}`}>
      <h2>
        <span aria-hidden="true">{MARKS[effect]}</span> {words.effects[effect]}{' '}
        <span class="number">{groups.length}</span>
      </h2>
      <FirstOf
        all={groups}
        show={(group) => (
          <>
            <ProblemLine
              group={group}
              onShow={(problem) => show(problem, pane)}
              onAnswer={pane.answer}
            />
            {canBeAccepted(group) && <AcceptButton group={group} pane={pane} />}
          </>
        )}
      />
    </section>
  );
}

function show({ place }: Problem, pane: PaneState) {
  if (!place) return;
  if ('line' in place) pane.goTo('rules');
  if ('sheet' in place) pane.select(place);
}

/** Offered only where the facts are missing: it is the user's word that there are none, or was when a copy was scored. */
function WithoutFacts({ pane }: { pane: PaneState }) {
  const words = useWords();
  const isMissing = pane.groups.value.some(({ first: { code } }) => code === 'facts-missing');
  if (!isMissing && !pane.withoutFacts.value) return null;
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={pane.withoutFacts.value}
        onChange={(event) => pane.setWithoutFacts(event.currentTarget.checked)}
      />{' '}
      {words.withoutFacts}
    </label>
  );
}

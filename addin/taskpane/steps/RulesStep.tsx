import { useState } from 'preact/hooks';
import type { Problem } from '../../../shared/messages/problem.ts';
import { sayPlace } from '../../../shared/messages/say.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import { FirstOf } from '../parts/FirstOf.tsx';
import { NextStep } from '../parts/NextStep.tsx';
import { TextChooser } from '../parts/TextChooser.tsx';
import type { Saves } from '../saves.ts';
import type { PaneState } from '../state/pane-state.ts';
import { type RulebookText, STORED } from '../state/rules-state.ts';
import { useWords, type Words } from '../words/index.ts';
import { RulebookSummary } from './RulebookSummary.tsx';
import { RulebookTextView } from './RulebookTextView.tsx';
import { RulesForm } from './RulesForm.tsx';

/** Which rulebook is used, what it says in short, and what is wrong with it. */
export function RulesStep({ pane, onSave }: { pane: PaneState; onSave: Saves['rulebook'] }) {
  const language = useLanguage();
  const words = useWords();
  const [line, setLine] = useState<number | null>(null);
  const { plan, scored, groups = [] } = pane.checked.value ?? {};
  const problems = groups.flatMap((group) => group.problems);
  const ofText = problems.filter(({ place }) => place && 'line' in place);
  return (
    <>
      <Chooser pane={pane} />
      {pane.keepProblems.value.map((problem) => (
        <p key={problem.code} role="alert">
          {sayProblem(problem, language)}
        </p>
      ))}
      {ofText.some(({ effect }) => effect === 'stop') && <p>{words.rulebookStops}</p>}
      {ofText.length > 0 && <Lint problems={ofText} onShow={setLine} />}
      {plan && <RulebookSummary plan={plan} hash={scored?.rulebookHash} />}
      <RulesForm pane={pane} problems={ofText} />
      <p class="buttons">
        <button
          type="button"
          onClick={() => onSave(fileNameOf(pane.rulebook.value), pane.rulebook.value.text)}
        >
          {words.saveRulebook}
        </button>
      </p>
      <RulebookTextView text={pane.rulebook.value.text} marked={ofText.map(lineOf)} shown={line} />
      <NextStep label={words.toCheck} onNext={() => pane.goTo('check')} />
    </>
  );
}

function Chooser({ pane }: { pane: PaneState }) {
  const words = useWords();
  return (
    <div class="chooser">
      <RulebookChoice pane={pane} />
      <TextChooser
        label={words.openRulebook}
        onText={(text, id) => pane.chooseRulebook({ id, text })}
      />
    </div>
  );
}

function RulebookChoice({ pane }: { pane: PaneState }) {
  const words = useWords();
  const choices = pane.rulebooks.value;
  return (
    <select
      aria-label={words.ruleChooser}
      value={choices.indexOf(pane.rulebook.value)}
      onChange={(event) => {
        const chosen = choices[Number(event.currentTarget.value)];
        if (chosen) pane.chooseRulebook(chosen);
      }}
    >
      {choices.map((choice, index) => (
        <option key={index} value={index}>
          {pane.isBuiltIn(choice) ? words.builtIn(choice.id) : nameOf(choice, words)}
        </option>
      ))}
    </select>
  );
}

/** A file's name, or that it came with the working copy. */
function nameOf({ id, isChanged }: RulebookText, words: Words): string {
  const name = id === STORED ? words.storedRulebook : id;
  return isChanged ? words.changedRulebook(name) : name;
}

/** The name of its file, else its id; none came with a working copy. */
function fileNameOf({ id }: RulebookText): string {
  if (id === STORED) return '联评-规则.yaml';
  return /\.ya?ml$/i.test(id) ? id : `${id}.yaml`;
}

function Lint(props: { problems: readonly Problem[]; onShow: (line: number) => void }) {
  const language = useLanguage();
  const words = useWords();
  return (
    <FirstOf
      class="problems"
      all={props.problems}
      show={(problem) => (
        <button type="button" class="problem" onClick={() => props.onShow(lineOf(problem))}>
          <strong class="place number">{placeInText(problem)}</strong>{' '}
          <span class="quiet">{words.effects[problem.effect]}</span> {sayProblem(problem, language)}
        </button>
      )}
    />
  );
}

const lineOf = ({ place }: Problem): number => (place && 'line' in place ? place.line : 0);

const placeInText = ({ place }: Problem): string =>
  place && 'line' in place ? sayPlace(place) : '';

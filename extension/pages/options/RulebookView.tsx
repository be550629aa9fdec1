import { sayPlace } from '../../../shared/messages/say.ts';
import type { ImportedRulebook } from '../../members/profile.ts';
import { nameOfRulebook } from '../../members/rulebooks-in-force.ts';
import { useLanguage } from '../parts/language.tsx';
import { DayField } from '../parts/RangeFields.tsx';
import type { SaidProblem } from './state/read-rulebook-file.ts';
import type { RulebookState, RulebookView as View } from './state/rulebook.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: RulebookState;
  rulebooks: readonly ImportedRulebook[];
}

/** What came of the file that was chosen last. */
export function RulebookView({ state, rulebooks }: Props) {
  const language = useLanguage().language;
  const { rulebook: words, notDone } = useWords();
  const view = state.view.value;
  switch (view.kind) {
    case 'choosing':
      return null;
    case 'reading':
      return <p class="quiet">{words.reading(view.file)}</p>;
    case 'refused':
      return (
        <div class="told-box">
          <p>{words.refused(view.file, view.problems.length)}</p>
          <Problems problems={view.problems} />
          <p class="quiet">{words.sendBack}</p>
        </div>
      );
    case 'silent':
      return <p>{words.silent(view.title[language])}</p>;
    case 'not-kept':
      return <p>{words.notKept}</p>;
    case 'confirming':
      return <Confirm state={state} view={view} rulebooks={rulebooks} />;
    case 'applied':
      return <p>{words.applied(view.rulebook.title[language], view.from)}</p>;
    case 'not-done':
      return <p>{notDone}</p>;
  }
}

interface ConfirmProps extends Props {
  view: Extract<View, { kind: 'confirming' }>;
}

function Confirm({ state, view, rulebooks }: ConfirmProps) {
  const language = useLanguage().language;
  const { rulebook: words, cancel } = useWords();
  const { rulebook, warnings, from } = view;
  const replaced = rulebooks.find((rulebook) => rulebook.from === from);
  const submit = (event: Event) => {
    event.preventDefault();
    state.apply();
  };
  return (
    <form class="told-box" onSubmit={submit}>
      <p>
        <strong>{words.confirm(rulebook.title[language], rulebook.version)}</strong>
      </p>
      {warnings.length > 0 && (
        <>
          <p class="quiet">{words.warnings(warnings.length)}</p>
          <Problems problems={warnings} />
        </>
      )}
      <DayField label={words.startsOn} value={from} onDay={state.startOn} />
      {replaced && <p>{words.replaces(nameOfRulebook(replaced, language))}</p>}
      <p class="quiet">{words.recount}</p>
      <p class="fields">
        <button type="submit" class="primary">
          {words.apply}
        </button>
        <button type="button" onClick={state.cancel}>
          {cancel}
        </button>
      </p>
    </form>
  );
}

function Problems({ problems }: { problems: readonly SaidProblem[] }) {
  const language = useLanguage().language;
  const { rulebook: words } = useWords();
  return (
    <ul class="problems">
      {problems.map(({ place, said }) => (
        <li key={`${place && sayPlace(place)} ${said.zh}`}>
          <span class="place number">
            {place && 'line' in place ? words.place(place.line, place.column) : words.wholeFile}
          </span>{' '}
          {said[language]}
        </li>
      ))}
    </ul>
  );
}

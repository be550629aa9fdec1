import { sayReadingProblem } from '../../../shared/messages/reading.ts';
import { LONGEST_NAME } from '../../members/own-sources.ts';
import { useLanguage } from '../parts/language.tsx';
import type { OwnSourceState, OwnSourceView } from './state/own-source.ts';
import { useWords } from './words/index.ts';

/** Adds the site of the page in front as a source: what was found there first, then the choice. */
export function OwnSource({ state }: { state: OwnSourceState }) {
  const words = useWords();
  const { language } = useLanguage();
  const view = state.view.value;
  if (view.kind === 'none')
    return (
      <button type="button" class="link" onClick={state.propose}>
        {words.addSource}
      </button>
    );
  return (
    <section class="own-source" role="status">
      {view.kind === 'no-page' && <p>{words.noPageToAdd}</p>}
      {view.kind === 'refused' &&
        view.problems.map((problem) => (
          <p key={problem.code}>{sayReadingProblem(problem, language)}</p>
        ))}
      {view.kind === 'proposed' && (
        <>
          <p class="title">{view.shown.title}</p>
          <p class="quiet">{words.foundToAdd(view.shown.chars, view.source.title.zh)}</p>
          <label>
            <span class="quiet">{words.sourceName}</span>
            <input
              defaultValue={view.source.title.zh}
              maxLength={LONGEST_NAME}
              autocomplete="off"
              onInput={({ currentTarget }) => state.name(currentTarget.value)}
            />
          </label>
          <button type="button" class="primary" onClick={state.add}>
            {words.add}
          </button>
        </>
      )}
      {view.kind === 'added' && (
        <>
          <p>{words.added(view.source.title.zh)}</p>
          <p class="quiet">{words.second}</p>
        </>
      )}
      {view.kind === 'to-check' && <SecondArticle state={state} view={view} />}
    </section>
  );
}

type ToCheck = Extract<OwnSourceView, { readonly kind: 'to-check' }>;

/** Asks for a second article of a source that was added, and says whether it fits. */
function SecondArticle({ state, view }: { state: OwnSourceState; view: ToCheck }) {
  const words = useWords();
  const { says, source } = view;
  const unfit = says === 'other-address' || says === 'other-text';
  return (
    <>
      <p>{says === null ? words.toCheck(source.title.zh) : words.seconds[says]}</p>
      {says !== 'fits' && (
        <button type="button" onClick={unfit ? state.propose : state.check}>
          {unfit ? words.addForm : words.checkHere}
        </button>
      )}
    </>
  );
}

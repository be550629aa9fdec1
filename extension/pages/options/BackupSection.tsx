import { sayBackupProblem } from '../../../shared/messages/backup.ts';
import { useLanguage } from '../parts/language.tsx';
import { FileButton } from './FileButton.tsx';
import { Section } from './Section.tsx';
import type { BackupState, BackupView } from './state/backup.ts';
import { useWords } from './words/index.ts';

/** A copy of the ledger for its owner, and the way back. */
export function BackupSection({ state }: { state: BackupState }) {
  const { backup: words } = useWords();
  const read = async ([file]: readonly File[]) => {
    if (file) await state.offer(file.name, await file.text());
  };
  return (
    <Section id="backup" intro={words.intro}>
      <div class="fields">
        <button type="button" onClick={state.save}>
          {words.save}
        </button>
        <FileButton label={words.choose} accept=".json" onFiles={read} />
      </div>
      <div aria-live="polite">
        <View state={state} view={state.view.value} />
      </div>
    </Section>
  );
}

function View({ state, view }: { state: BackupState; view: BackupView }) {
  const { backup: words, notDone } = useWords();
  const language = useLanguage().language;
  switch (view.kind) {
    case 'choosing':
      return null;
    case 'saved':
      return <p>{words.saved(view.items)}</p>;
    case 'refused':
      return (
        <div class="told-box">
          <p>{words.refused(view.file)}</p>
          {view.problems.map((problem) => (
            <p key={problem.code}>{sayBackupProblem(problem, language)}</p>
          ))}
        </div>
      );
    case 'nothing-new':
      return <p>{words.nothingNew(view.file)}</p>;
    case 'merging':
      return (
        <p class="merging">
          {words.merging(view.done, view.all)}{' '}
          <progress max={view.all} value={view.done} aria-label={words.merge} />
        </p>
      );
    case 'merged':
      return <p>{words.merged}</p>;
    case 'not-done':
      return <p>{notDone}</p>;
    case 'offered':
      return <Offer state={state} view={view} />;
  }
}

interface OfferProps {
  state: BackupState;
  view: Extract<BackupView, { kind: 'offered' }>;
}

/** What a merge would add, before it adds anything. */
function Offer({ state, view: { file, changes, foreign } }: OfferProps) {
  const { backup: words, cancel } = useWords();
  const { added, raised, known } = changes;
  return (
    <div class="told-box">
      <p>{words.offered(file)}</p>
      <ul>
        <li>
          <strong>{words.sum(added.days, added.articles, added.minutes)}</strong>
          <span class="block quiet">
            {words.others(added.byHand, added.corrections, added.notes)}
          </span>
        </li>
        {raised > 0 && <li>{words.raised(raised)}</li>}
        {known > 0 && <li class="quiet">{words.known(known)}</li>}
      </ul>
      {foreign && <p>{words.foreign}</p>}
      <p class="fields">
        <button type="button" class="primary" onClick={state.merge}>
          {words.merge}
        </button>
        <button type="button" onClick={state.cancel}>
          {cancel}
        </button>
      </p>
    </div>
  );
}

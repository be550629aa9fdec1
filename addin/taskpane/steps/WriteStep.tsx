import type { Language } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { DraftView } from '../../desk/views/model.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import { NextStep } from '../parts/NextStep.tsx';
import type { Saves } from '../saves.ts';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';

interface Props {
  pane: PaneState;
  onSave?: Saves['copy'];
}

/** What will be added and what stays, then the writing itself. */
export function WriteStep({ pane, onSave }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { drafted, written, problems, write } = pane.writing;
  const { scored } = pane.checked.value ?? {};
  if (!scored) return <p class="blocked">{words.noWrite}</p>;
  if (written.value) return <Written pane={pane} draft={written.value.draft} onSave={onSave} />;
  if (!drafted.value && problems.value.length > 0)
    return (
      <>
        <Problems problems={problems.value} language={language} />
        <p>{words.scoresInPreview}</p>
      </>
    );
  if (!drafted.value) return <Start onStart={pane.writing.makeDraft} />;
  const ours = scored.ours.length;
  return (
    <>
      <h2>{words.willAdd}</h2>
      <ul>
        {drafted.value.draft.sheets.map(({ name, cells }) => (
          <li key={name} class="new-sheet">
            <span>{name}</span>
            <span class="quiet number">{words.cells(cells)}</span>
          </li>
        ))}
      </ul>
      {ours > 0 && <p>{words.replaced(ours)}</p>}
      <h2>{words.untouched}</h2>
      <p>{words.untouchedMore(scored.others)}</p>
      <Problems problems={problems.value} language={language} />
      <NextStep label={words.write} onNext={write} />
    </>
  );
}

function Problems(props: { problems: readonly Problem[]; language: Language }) {
  return (
    <>
      {props.problems.map((problem) => (
        <p key={problem.code} class="blocked" role="alert">
          {sayProblem(problem, props.language)}
        </p>
      ))}
    </>
  );
}

/** After a cancel: nothing was drafted, nothing was written. */
function Start({ onStart }: { onStart: () => void }) {
  const words = useWords();
  return (
    <>
      <p>{words.cancelled}</p>
      <NextStep label={words.prepare} onNext={onStart} />
    </>
  );
}

/** What was written, and the two ways on: to keep it, or to take it back. */
function Written({ pane, draft, onSave }: Props & { draft: DraftView }) {
  const language = useLanguage();
  const words = useWords();
  const takeBack = () => pane.takeBackWriting();
  return (
    <>
      <p role="status">{(pane.isLive ? words.writtenLive : words.written)(draft.sheets.length)}</p>
      <dl class="receipt">
        <dt>{words.receipt}</dt>
        <dd class="number">{draft.receipt}</dd>
      </dl>
      <p class="quiet">{words.receiptMore}</p>
      <Problems problems={pane.writing.problems.value} language={language} />
      {onSave ? (
        <NextStep label={words.saveAs} onNext={onSave}>
          <button type="button" onClick={takeBack}>
            {words.undo}
          </button>
        </NextStep>
      ) : (
        <div class="actions">
          <button type="button" onClick={takeBack}>
            {words.undo}
          </button>
        </div>
      )}
    </>
  );
}

import { RangeFields } from '../parts/RangeFields.tsx';
import { Section } from './Section.tsx';
import type { DeleteState, DeleteView } from './state/delete.ts';
import { TypedConfirm } from './TypedConfirm.tsx';
import { useWords } from './words/index.ts';

/** Deleting some days or everything: seen first, confirmed by hand. */
export function DeleteSection({ state }: { state: DeleteState }) {
  const { delete: words, notDone } = useWords();
  const view = state.view.value;
  return (
    <Section id="delete" intro={words.intro}>
      <fieldset>
        <legend>{words.range}</legend>
        <RangeFields action={words.look} onRange={state.look} />
      </fieldset>
      <fieldset>
        <legend>{words.everything}</legend>
        <button type="button" onClick={() => state.look('everything')}>
          {words.lookAll}
        </button>
      </fieldset>
      <div aria-live="polite">
        {view.kind === 'nothing-there' && <p>{words.nothing}</p>}
        {view.kind === 'not-deleted' && <p>{notDone}</p>}
        {view.kind === 'deleted' && <p>{words.deleted(view.doomed.days)}</p>}
        {view.kind === 'asking' && <Ask state={state} view={view} />}
      </div>
    </Section>
  );
}

interface AskProps {
  state: DeleteState;
  view: Extract<DeleteView, { kind: 'asking' }>;
}

function Ask({ state, view: { range, doomed, mistyped } }: AskProps) {
  const { delete: words } = useWords();
  const { days, articles, minutes, byHand, corrections, notes, imported } = doomed;
  return (
    <div class="told-box">
      <p>
        {words.asking}{' '}
        <strong>
          {range === 'everything' ? words.everything : words.rangeText(range.from, range.to)}
        </strong>
      </p>
      <ul>
        <li>
          <strong>{words.sum(days, articles, minutes)}</strong>
          <span class="block quiet">{words.others(byHand, corrections, notes)}</span>
        </li>
        {imported > 0 && <li>{words.imported(imported)}</li>}
      </ul>
      <TypedConfirm
        label={words.type(days)}
        mistyped={mistyped ? words.mistyped(days) : null}
        action={words.confirm}
        onConfirm={state.confirm}
        onCancel={state.cancel}
      />
    </div>
  );
}

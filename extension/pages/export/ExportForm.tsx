import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/RangeFields.tsx';
import { ChainChoices } from './ChainChoices.tsx';
import type { ExportState } from './state/export.ts';
import { PERIODS } from './state/period.ts';
import { useWords } from './words/index.ts';

/** Every choice there is about a record; each shows at once. */
export function ExportForm({ state }: { state: ExportState }) {
  return (
    <form class="choices" onSubmit={(event) => event.preventDefault()}>
      <PeriodFields state={state} />
      <NameFields state={state} />
      <PartFields state={state} />
      <ChainChoices state={state} />
    </form>
  );
}

function PeriodFields({ state: { form, change } }: { state: ExportState }) {
  const words = useWords();
  const { choice, from, to } = form.value;
  return (
    <fieldset>
      <legend>{words.period}</legend>
      {[...PERIODS, 'range' as const].map((period) => (
        <Choice
          key={period}
          kind="radio"
          name="period"
          checked={choice === period}
          onChange={() => change({ choice: period })}
        >
          {words.periods[period]}
        </Choice>
      ))}
      {choice === 'range' && (
        <div class="fields indented">
          <DayField label={words.from} value={from} onDay={(day) => change({ from: day })} />
          <DayField label={words.to} value={to} onDay={(day) => change({ to: day })} />
        </div>
      )}
    </fieldset>
  );
}

/** What is shown follows while one types; the field itself is left alone. */
function NameFields({ state: { form, change, type } }: { state: ExportState }) {
  const words = useWords();
  const { name, unit } = form.value;
  return (
    <fieldset class="fields wide">
      <legend>{words.who}</legend>
      <label class="field">
        {words.name}
        <input
          id="record-name"
          value={name}
          maxLength={100}
          autocomplete="off"
          onInput={({ currentTarget }) => type({ name: currentTarget.value })}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </label>
      <label class="field">
        {words.unit}
        <input
          id="record-unit"
          value={unit}
          maxLength={200}
          autocomplete="off"
          onInput={({ currentTarget }) => type({ unit: currentTarget.value })}
          onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}

function PartFields({ state: { form, change } }: { state: ExportState }) {
  const words = useWords();
  const { parts } = form.value;
  const part = (name: keyof typeof parts, needsTitles: boolean) => (
    <Choice
      kind="checkbox"
      checked={parts[name]}
      disabled={needsTitles && !parts.titles}
      onChange={(on) => change({ parts: { ...parts, [name]: on } })}
    >
      {words[name]}
      {needsTitles && !parts.titles && <span class="quiet">（{words.needsTitles}）</span>}
    </Choice>
  );
  return (
    <fieldset>
      <legend>{words.parts}</legend>
      <Choice kind="checkbox" checked disabled onChange={() => {}}>
        {words.always}
      </Choice>
      {part('titles', false)}
      {part('articleTimes', true)}
      {part('notes', true)}
    </fieldset>
  );
}

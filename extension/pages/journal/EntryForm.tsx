import { useEffect, useRef } from 'preact/hooks';
import { sayEntryProblem } from '../../../shared/messages/entry.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { CorrectionFields, HandFields, NoteFields } from './FormFields.tsx';
import { useSpeech } from './speech.ts';
import type { EntryState, OpenForm } from './state/entry.ts';
import type { Fields } from './state/forms.ts';
import type { Words } from './words/index.ts';

interface Props {
  entry: EntryState;
  form: OpenForm;
  today: Day;
}

/** The one form that is open: its fields, what to look at again, keep or put away. */
export function EntryForm({ entry, form, today }: Props) {
  const { words, language } = useSpeech();
  const element = useRef<HTMLFormElement>(null);
  const problem = entry.problem.value;
  const field = problem?.place && 'field' in problem.place ? problem.place.field : null;
  useFocusWithin(element, form);
  useEffect(() => {
    if (field) fieldCalled(element.current, field)?.focus();
  }, [problem]);
  return (
    <form
      ref={element}
      class="entry-form"
      aria-label={titleOf(form, words)}
      noValidate
      onInput={({ currentTarget }) => entry.type(form, fieldsOf(currentTarget))}
      onKeyDown={({ key }) => key === 'Escape' && entry.close()}
      onSubmit={(event) => {
        event.preventDefault();
        entry.submit(fieldsOf(event.currentTarget));
      }}
    >
      {form.kind !== 'note' && <h3>{titleOf(form, words)}</h3>}
      <FieldsOf form={form} draft={entry.draftOf(form)} today={today} problem={field} />
      {problem && (
        <p id="form-problem" role="alert">
          ■ {sayEntryProblem(problem, language)}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="primary">
          {words.keep}
        </button>
        <button type="button" onClick={entry.close}>
          {words.putAway}
        </button>
      </p>
    </form>
  );
}

interface FieldsProps {
  form: OpenForm;
  draft: Fields;
  today: Day;
  problem: string | null;
}

function FieldsOf({ form, ...rest }: FieldsProps) {
  switch (form.kind) {
    case 'hand':
      return <HandFields form={form} {...rest} />;
    case 'note':
      return <NoteFields form={form} {...rest} />;
    case 'correction':
      return <CorrectionFields form={form} {...rest} />;
  }
}

function titleOf(form: OpenForm, words: Words): string {
  if (form.kind === 'hand') return words.handTitle;
  if (form.kind === 'note') return words.note;
  return form.takesBack ? words.takeBackTitle : words.correctTitle;
}

/** Into the form as it opens, and back to the button that opened it, where it is still there. */
function useFocusWithin(element: { current: HTMLFormElement | null }, form: OpenForm): void {
  useEffect(() => {
    const before = document.activeElement;
    element.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [form]);
}

function fieldCalled(form: HTMLFormElement | null, name: string): HTMLElement | null {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLElement ? field : null;
}

function fieldsOf(form: HTMLFormElement): Fields {
  const entries = [...new FormData(form)].map(([name, value]) => [name, `${value}`]);
  return Object.fromEntries(entries);
}

import type { ComponentChildren } from 'preact';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { WAYS } from '../../../shared/reading/ledger/ledger-items.ts';
import { useSpeech } from './speech.ts';
import type { OpenForm } from './state/entry.ts';
import type { Fields } from './state/forms.ts';

interface Props<Kind extends OpenForm['kind']> {
  form: Extract<OpenForm, { kind: Kind }>;
  draft: Fields;
  today: Day;
  /** Name of the field to look at again. */
  problem: string | null;
}

/** For reading that no page could measure. */
export function HandFields({ form, draft, today, problem }: Props<'hand'>) {
  const { words } = useSpeech();
  const { fields } = words;
  return (
    <>
      <p class="quiet">{words.handMore}</p>
      <Field label={fields.way}>
        <select name="way" data-first defaultValue={draft.way ?? WAYS[0]}>
          {WAYS.map((way) => (
            <option key={way} value={way} selected={way === (draft.way ?? WAYS[0])}>
              {words.ways[way]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={fields.title} wide>
        <input
          name="title"
          maxLength={200}
          defaultValue={draft.title ?? form.like?.title ?? ''}
          {...asked('title', problem)}
        />
      </Field>
      <Field label={fields.day}>
        <input
          name="day"
          type="date"
          max={today}
          defaultValue={draft.day ?? form.day}
          {...asked('day', problem)}
        />
      </Field>
      <MinutesField name="minutes" draft={draft} problem={problem} />
      <label class="check">
        <input name="finished" type="checkbox" defaultChecked={draft.finished === 'on'} />{' '}
        {fields.finished}
      </label>
    </>
  );
}

/** What was measured and was no reading; or an entry by hand, taken back whole. */
export function CorrectionFields({ form, draft, problem }: Props<'correction'>) {
  const { words, duration } = useSpeech();
  const isSome = draft.part === 'some';
  return (
    <>
      <p class="quiet">{form.takesBack ? words.takeBackMore : words.correctMore}</p>
      {!form.takesBack && (
        <fieldset>
          <legend class="hidden">{words.correctTitle}</legend>
          <label class="check">
            <input name="part" type="radio" value="all" data-first defaultChecked={!isSome} />{' '}
            {words.takeAll(duration(form.most))}
          </label>
          <label class="check">
            <input name="part" type="radio" value="some" defaultChecked={isSome} /> {words.takeSome}
          </label>
          <MinutesField name="less" draft={draft} problem={problem} />
        </fieldset>
      )}
      <Field label={words.fields.reason} wide>
        <input
          name="reason"
          maxLength={200}
          defaultValue={draft.reason ?? ''}
          {...(form.takesBack ? { 'data-first': true } : {})}
          {...asked('reason', problem)}
        />
      </Field>
    </>
  );
}

/** 心得. */
export function NoteFields({ form, draft, problem }: Props<'note'>) {
  const { words } = useSpeech();
  return (
    <Field label={words.fields.note} wide>
      <textarea
        name="text"
        rows={4}
        maxLength={5000}
        data-first
        defaultValue={draft.text ?? form.known?.text ?? ''}
        {...asked('text', problem)}
      />
      <span class="quiet">{form.known ? words.noteEmptied : words.noteMore}</span>
    </Field>
  );
}

interface MinutesProps {
  name: 'minutes' | 'less';
  draft: Fields;
  problem: string | null;
}

function MinutesField({ name, draft, problem }: MinutesProps) {
  const { words } = useSpeech();
  return (
    <Field label={words.fields.minutes}>
      <input
        name={name}
        inputMode="numeric"
        size={5}
        defaultValue={draft[name] ?? ''}
        {...asked(name, problem)}
      />
    </Field>
  );
}

interface FieldProps {
  label: string;
  wide?: boolean;
  children: ComponentChildren;
}

function Field({ label, wide = false, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its control comes with the children.
    <label class={wide ? 'field wide' : 'field'}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** Points a field that is asked about at the sentence that asks. */
const asked = (name: string, problem: string | null) =>
  name === problem ? { 'aria-invalid': true, 'aria-describedby': 'form-problem' } : {};

import type { Language } from '../../../shared/messages/message.ts';
import type { Problem, TextPlace } from '../../../shared/messages/problem.ts';
import { FIELD_GROUPS } from '../../../shared/rulebook/edit/field-groups.ts';
import type { FieldLabel, RuleField } from '../../../shared/rulebook/edit/rule-fields.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import type { PaneState } from '../state/pane-state.ts';
import { useWords, type Words } from '../words/index.ts';

interface Props {
  pane: PaneState;
  /** Of the rulebook's text. */
  problems: readonly Problem[];
}

/** The rulebook's numbers, each to be changed where it stands; what is wrong with one is said below it. */
export function RulesForm({ pane, problems }: Props) {
  const words = useWords();
  const { fields = [] } = pane.checked.value ?? {};
  if (fields.length === 0) return null;
  const told = byField(problems, fields);
  return (
    <details class="rules-form">
      <summary>{words.changeRules}</summary>
      <p class="quiet">{words.changeRulesMore}</p>
      {FIELD_GROUPS.map((group) => {
        const own = fields.filter((field) => field.group === group);
        return (
          own.length > 0 && (
            <fieldset key={group}>
              <legend>{words.fieldGroups[group]}</legend>
              {own.map((field) => (
                <Field
                  key={field.path}
                  field={field}
                  problems={told.get(field.path) ?? []}
                  onChange={(value) => pane.changeRule(field, value)}
                />
              ))}
            </fieldset>
          )
        );
      })}
    </details>
  );
}

interface FieldProps {
  field: RuleField;
  problems: readonly Problem[];
  onChange: (value: string) => void;
}

function Field({ field, problems, onChange }: FieldProps) {
  const language = useLanguage();
  const words = useWords();
  const id = `rule-${field.path}`;
  const wrong = `${id}-wrong`;
  return (
    <div class="rule-field">
      <label for={id}>{labelOf(field, language, words)}</label>
      <input
        id={id}
        class="number"
        value={field.value}
        aria-invalid={problems.length > 0}
        {...(problems.length > 0 && { 'aria-describedby': wrong })}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
      {problems.length > 0 && (
        <p id={wrong} class="wrong">
          {problems.map((problem) => sayProblem(problem, language)).join(' ')}
        </p>
      )}
    </div>
  );
}

/** `现场述职评议 · 第一责任 · 权重`: what the group's legend says already is left out. */
function labelOf({ labels, group }: RuleField, language: Language, words: Words): string {
  const said = labels.slice(1).map((label) => sayLabel(label, language, words));
  const shown = said.filter((label) => label !== '' && label !== words.fieldGroups[group]);
  return shown.join(' · ') || words.fieldGroups[group];
}

function sayLabel(label: FieldLabel, language: Language, { ruleKeys }: Words): string {
  if (typeof label !== 'string') return label[language];
  const known: Readonly<Record<string, string>> = ruleKeys;
  return known[label] ?? label;
}

/** By path: each problem at the field that it stands in, else at the first one of its line. */
function byField(
  problems: readonly Problem[],
  fields: readonly RuleField[],
): ReadonlyMap<string, readonly Problem[]> {
  const told = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { place } = problem;
    if (!place || !('line' in place)) continue;
    const field =
      fields.find(({ from, to }) => !isBefore(place, from) && isBefore(place, to)) ??
      fields.find(({ from }) => from.line === place.line);
    if (field) told.set(field.path, [...(told.get(field.path) ?? []), problem]);
  }
  return told;
}

const isBefore = (one: TextPlace, other: TextPlace): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

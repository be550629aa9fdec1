import type { Subject } from '../ballots/review.ts';
import { type Problem, problem } from '../messages/problem.ts';
import {
  type ChecklistComponent,
  type Rulebook,
  type Weight,
  weightIn,
} from '../rulebook/rulebook.ts';
import { isSource } from './ballot-sources.ts';
import type { JudgedComponent } from './ballots-words.ts';
import type { Layout, TableLayout } from './layout.ts';
import { asksTurnout } from './read-turnout.ts';
import { states, statesExpected } from './tally-plan.ts';

/** What the categories present need and the workbook does not have. */
export function missingTables(
  rulebook: Rulebook,
  { tables }: Layout,
  subjects: readonly Subject[],
): Problem[] {
  const categories = [...new Set(subjects.map(({ category }) => category))];
  return rulebook.components.flatMap((component) => {
    const here = categories.filter((category) => weightIn(component.weight, category).num !== 0n);
    if (component.kind === 'ballots' || component.kind === 'rate')
      return missingBallots(component, rulebook, { tables, here });
    if (component.kind === 'checklist') return missingChecklist(component, { tables, here });
    return [];
  });
}

interface Present {
  readonly tables: readonly TableLayout[];
  /** Categories with subjects in which the component has a weight. */
  readonly here: readonly string[];
}

const isNeeded = (weight: Weight, here: readonly string[]): boolean =>
  here.some((category) => weightIn(weight, category).num !== 0n);

function missingBallots(
  component: JudgedComponent,
  rulebook: Rulebook,
  { tables, here }: Present,
): Problem[] {
  return component.groups.flatMap(({ id, weight }) => {
    if (!isNeeded(weight, here)) return [];
    const own = tables.filter((table) => isSource(table, component.id, id));
    const title = component.title.zh;
    const group = rulebook.groups.find((one) => one.id === id)?.title.zh ?? id;
    if (own.length === 0) return [problem('tally-missing', { component: title, group })];
    return own.flatMap((table) => missingColumns(component, table, own));
  });
}

/** What the rules ask of a table of ballots beside the ballots themselves. */
function missingColumns(
  component: JudgedComponent,
  table: TableLayout,
  own: readonly TableLayout[],
): Problem[] {
  const values = { component: component.title.zh };
  const where = { place: { sheet: table.sheet } };
  const isTally = table.role.kind === 'tally';
  const isWhole = component.kind === 'ballots' && component.trim?.per === 'ballot';
  const asksValid = component.kind === 'rate' && component.among === 'ballots';
  return [
    ...(asksTurnout(component) && !own.some(statesExpected)
      ? [problem('expected-missing', values, where)]
      : []),
    ...(isTally && isWhole ? [problem('whole-ballots-needed', values, where)] : []),
    ...(isTally && asksValid && !states(table, ['valid'])
      ? [problem('valid-missing', values, where)]
      : []),
  ];
}

function missingChecklist(component: ChecklistComponent, { tables, here }: Present): Problem[] {
  const isThere = tables.some(
    ({ role }) => role.kind === 'checklist' && role.component === component.id,
  );
  if (isThere || here.length === 0) return [];
  const items = component.items.map(({ title }) => title.zh).join('、');
  return [problem('checklist-missing', { component: component.title.zh, items })];
}

/** All facts, or those that adjustments and vetoes ask about, without a column anywhere. */
export function missingFacts(
  { facts, adjust, veto }: Rulebook,
  { tables }: Layout,
  { withoutFacts }: { withoutFacts: boolean },
): Problem[] {
  const sheets = tables.filter(({ role }) => role.kind === 'facts');
  if (sheets.length === 0) {
    const titles = facts.map(({ title }) => title.zh).join('、');
    return facts.length === 0 || withoutFacts ? [] : [problem('facts-missing', { facts: titles })];
  }
  const present = new Set(
    sheets.flatMap(({ columns }) =>
      columns.map(({ meaning }) => (meaning.is === 'fact' ? meaning.fact : '')),
    ),
  );
  const asked = new Set([...adjust.map(({ each }) => each), ...veto.map(({ when }) => when.id)]);
  return facts
    .filter(({ id }) => asked.has(id) && !present.has(id))
    .map(({ title }) => problem('fact-missing', { fact: title.zh }));
}

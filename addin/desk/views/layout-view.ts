import { HUNDRED, multiply } from '../../../shared/exact/rational.ts';
import { formatFixed } from '../../../shared/exact/text.ts';
import { nameAt } from '../../../shared/layout/cells/view.ts';
import type {
  ColumnLayout,
  Layout,
  Meaning,
  Role,
  TableLayout,
} from '../../../shared/layout/model/layout.ts';
import { needsOf } from '../../../shared/layout/model/needs.ts';
import { columnChoices, headerCell } from '../../../shared/layout/saved/choices.ts';
import { LANGUAGES, type Language } from '../../../shared/messages/message.ts';
import { sayValue } from '../../../shared/messages/say.ts';
import type { Titled } from '../../../shared/rulebook/model/rulebook.ts';
import type { Plan } from '../../../shared/rulebook/plan/plan.ts';
import { columnName, type Workbook } from '../../../shared/workbook/model.ts';
import type { Choices, ColumnView, LayoutView, MeaningView, TableView, Title } from './model.ts';

/** The same in each language. */
export function inLanguages<T>(say: (language: Language) => T): Readonly<Record<Language, T>> {
  const [zh, en] = LANGUAGES;
  return { zh: say(zh), en: say(en) };
}

/** Which sheet and column was taken as what, by the titles of the rulebook. */
export function layoutView(layout: Layout, plan: Plan, workbook: Workbook): LayoutView {
  return {
    tables: layout.tables.map((table) => tableView(table, plan, workbook)),
    ignored: layout.ignored,
  };
}

function tableView(table: TableLayout, plan: Plan, workbook: Workbook): TableView {
  const { sheet, role, rater, data, skipped, labelled, columns } = table;
  const choices: Choices = inLanguages((language) => columnChoices(plan, role, language));
  return {
    ...{ sheet, rater, data, choices },
    skipped: skipped.length,
    role: roleView(role, plan),
    labelled: labelled.map(({ is, row, column }) => ({ is, cell: nameAt(table, row, column) })),
    columns: columns.map((column) => columnView(column, table, { plan, workbook })),
  };
}

function columnView(
  { column, header, meaning, confidence, because }: ColumnLayout,
  table: TableLayout,
  { plan, workbook }: { readonly plan: Plan; readonly workbook: Workbook },
): ColumnView {
  return {
    ...{ column, header, because },
    cell: nameAt(table, table.header[1], column),
    letters: table.block.turned ? null : columnName(column),
    headerCell: headerCell(workbook, table, column),
    meaning: meaningView(meaning, plan),
    sure: formatFixed(multiply(confidence, HUNDRED), 0),
  };
}

/** What a table is for, with the titles of the rulebook: `现场述职评议`, `上级评议`. */
export function roleView(role: Role, { names }: Plan): TableView['role'] {
  const titles: Title[] = [];
  if ('component' in role && role.component !== null)
    titles.push(names.component(role.component).title);
  if ('group' in role && role.group !== null) titles.push(names.group(role.group).title);
  return { kind: role.kind, titles };
}

/** What a column holds. */
export function meaningView(meaning: Meaning, plan: Plan): MeaningView {
  const lost = meaning.is === 'item' && meaning.lost;
  return { is: meaning.is, title: titleOfMeaning(meaning, plan), lost };
}

/** By the titles of the rulebook; null where the kind of column says it all. */
function titleOfMeaning(meaning: Meaning, plan: Plan): Title | null {
  const { names } = plan;
  switch (meaning.is) {
    case 'level':
    case 'not-mark': {
      const indicator = titleOf(indicatorsOf(plan), meaning.indicator);
      return inLanguages((language) => `${indicator[language]} / ${meaning.id}`);
    }
    case 'leaf':
      return titleOf(indicatorsOf(plan), meaning.indicator);
    case 'rater-marks': {
      const indicator = titleOf(indicatorsOf(plan), meaning.indicator);
      const group = names.group(meaning.group).title;
      return inLanguages(
        (language) => `${group[language]} / ${indicator[language]} / ${meaning.rater}`,
      );
    }
    case 'measure': {
      const titles = meaning.components.map((id) => names.component(id).title);
      return inLanguages((language) => sayValue(titles, language));
    }
    case 'item':
      return titleOf(itemsOf(plan), meaning.item);
    case 'fact':
      return names.fact(meaning.fact).title;
    default:
      return null;
  }
}

/** A column names its indicator or item without the component: the first one so called is meant. */
const titleOf = (things: readonly Titled[], id: string): Title =>
  things.find((thing) => thing.id === id)?.title ?? { zh: id, en: id };

const indicatorsOf = (plan: Plan): readonly Titled[] =>
  needsOf(plan).marks.flatMap(({ leaves }) => leaves.map(({ indicator }) => indicator));

const itemsOf = (plan: Plan): readonly Titled[] =>
  needsOf(plan).items.flatMap(({ items }) => items);

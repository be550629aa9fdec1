import { groupBy } from '../../base/group-by.ts';
import { LAST_COLUMN, LAST_ROW } from '../../layout/cells/view.ts';
import type { TableReader } from '../../layout/people/table-reader.ts';
import { cellName } from '../../workbook/model.ts';
import { inputRange } from '../base/input.ts';
import { is, literal, plus, times, total } from '../expression/expression.ts';
import { call } from '../expression/functions.ts';
import type { At, CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { isBeside } from './beside-name.ts';
import { shownText } from './mark-code.ts';
import type { GuardContext, RowGuard } from './row-guards.ts';
import { slotsOf } from './slots.ts';

/** A formula of more of them could not be read. */
const MOST_CELLS = 6;

/** That the answers which do not stand beside their name are still in line with it, one of them or several. */
export function lineGuards(reader: TableReader, context: GuardContext): RowGuard[] {
  const { sheet, table } = reader;
  const line = sheet.block.turned ? 'COLUMN' : 'ROW';
  const apart = slotsOf(reader).filter(
    ({ name, cells }) => !cells.every((at) => isBeside(name, at)),
  );
  const lines = groupBy(apart, ({ name, cells: [at = name] }) =>
    JSON.stringify([cellName(name.row, name.column), sheet.block.turned ? at.column : at.row]),
  );
  return [...lines.values()].flatMap((slots) => {
    const at = slots[0]?.name;
    if (!at) return [];
    const name = { at, cell: context.cell(table.sheet, at) };
    const cells = slots.flatMap((slot) => slot.cells);
    return inParts(cells).map((some) => {
      const answers = some.map((own) => ({ at: own, cell: context.cell(table.sheet, own) }));
      const text = shownText(call('TRIM', name.cell));
      const across = answers.map((own) =>
        acrossOf(own, { ...context, ...table.block, sheet: table.sheet }),
      );
      return {
        text,
        also: [areInLine(line, { name, answers }), areUnder(line, { answers, across })],
      };
    });
  });
}

const inParts = (cells: readonly At[]): At[][] =>
  Array.from({ length: Math.ceil(cells.length / MOST_CELLS) }, (_, part) =>
    cells.slice(part * MOST_CELLS, (part + 1) * MOST_CELLS),
  );

interface Across extends GuardContext {
  readonly sheet: string;
  readonly turned: boolean;
}

/** All of the line that crosses the one of the name in an answer's cell: nobody cuts that away. */
const acrossOf = ({ at }: Placed, { workbook, sheet, turned }: Across): RangeNode =>
  inputRange(
    workbook,
    sheet,
    turned
      ? [
          { row: at.row, column: 1 },
          { row: at.row, column: LAST_COLUMN },
        ]
      : [
          { row: 1, column: at.column },
          { row: LAST_ROW, column: at.column },
        ],
  );

function areUnder(
  line: 'ROW' | 'COLUMN',
  {
    answers,
    across,
  }: { readonly answers: readonly Placed[]; readonly across: readonly RangeNode[] },
): Expression {
  const other = line === 'ROW' ? 'COLUMN' : 'ROW';
  const sum = total(answers.map(({ cell }) => call(other, cell)));
  return is(sum, '=', total(across.map((all) => call(other, all))));
}

interface Placed {
  readonly at: At;
  readonly cell: CellNode;
}

/** Their lines add up to as many times that of the name, and as much more as they did. */
function areInLine(
  line: 'ROW' | 'COLUMN',
  { name, answers }: { readonly name: Placed; readonly answers: readonly Placed[] },
): Expression {
  const of = ({ at }: Placed) => (line === 'ROW' ? at.row : at.column);
  const sum = total(answers.map(({ cell }) => call(line, cell)));
  const own = times(literal(answers.length), call(line, name.cell));
  const apart = answers.reduce((more, answer) => more + of(answer) - of(name), 0);
  return is(sum, '=', apart === 0 ? own : plus(own, literal(apart)));
}

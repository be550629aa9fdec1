import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Role } from '../model/layout.ts';
import { type BlockAccount, NOBODY } from './block-account.ts';
import { READ } from './entry.ts';
import { headerPlace } from './tell-columns.ts';
import { weightyKind } from './weighty-columns.ts';

/**
 * Words in columns that nobody reads, which say that what stands beside them does not count as it
 * stands. Where the column is called after that, the run stops; a remark is for people to read, so
 * it is quoted once a column.
 */
export function tellTurned(block: BlockAccount): Problem[] {
  const roles = block.tables.map(({ role }) => role.kind);
  if (roles.every((kind) => kind === 'roster')) return [];
  const ofMarks = roles.some((kind) => OF_MARKS.includes(kind));
  return block.columns.flatMap((own, column): Problem[] => {
    if (!own || own.code === READ || isWeighty(block, own.header)) return [];
    const header = quotable(own.header);
    const state = ofMarks ? stateIn(own.header) : undefined;
    const [struck] = state ? rowsSaying(block, column, state) : [];
    if (struck !== undefined)
      return [
        layoutProblem('validity-not-read', { header }, { place: headerPlace(block, column) }),
      ];
    const [row, ...others] = rowsSaying(block, column, TURNS);
    if (row === undefined) return [];
    const values = { header, value: textIn(block, row, column), count: others.length + 1 };
    return [layoutProblem('remark-turns', values, { place: placeAt(block.view, row, column) })];
  });
}

/** Told already, whatever its cells say. */
const isWeighty = ({ tables }: BlockAccount, header: string): boolean =>
  tables.some((table) => weightyKind(table, header) !== undefined);

const OF_MARKS: readonly Role['kind'][] = ['marks', 'ballots', 'wide'];

/** What a column is called that says whether marks count, and what in it says that they do not. */
const STATES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:状态|审核结果|status|state)$/,
    /^已?(?:作废|撤销|撤回|退回|驳回|取消|删除|失效|弃权)|无效|废票|^草稿|^暂存|^未(?:提交|通过|完成|审核|生效)|不通过|不计|^(?:revoked|void|invalid|draft|rejected|withdrawn)/,
  ],
  [/^(?:是否)?(?:有效|计票|计入|计分)$/, /^(?:否|无效|不计.*|作废|×|x|no|n|false)$/],
  [/^(?:是否)?(?:无效|作废)(?:标记)?$/, /^(?:是|无效|作废|√|✓|yes|y|true)$/],
];

const stateIn = (header: string): RegExp | undefined => {
  const key = normaliseLabel(header.split(' / ').at(-1) ?? '');
  return STATES.find(([called]) => called.test(key))?.[1];
};

/** 作废, 此票无效, 以此为准; 不回避 and 无作废 say that all is as usual. */
const TURNS =
  /^(?!.*(?:不|无|无需|不需|没有|未)(?:作废|无效|回避|撤销|重复)).*(?:作废|无效|废票|撤销|不计(?:分|入|票|算)|回避|为准|重复(?:提交|评分|打分|投票)|试评|误[填评打投])/;

function rowsSaying({ view, rows }: BlockAccount, column: number, says: RegExp): number[] {
  return [...view.rows].flatMap(([row, cells]) => {
    const isData = (rows[row] ?? NOBODY - 1) >= NOBODY;
    const cell = isData ? cells.get(column) : undefined;
    return cell && says.test(normaliseLabel(cellText(cell))) ? [row] : [];
  });
}

const textIn = ({ view }: BlockAccount, row: number, column: number): string =>
  quotable(cellText(view.rows.get(row)?.get(column)));

import type { Cell } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { TableLayout } from '../model/layout.ts';

/** What a column says of the marks beside it, which no reader takes into account. */
export type WeightyKind = 'recused' | 'valid' | 'invalid' | 'weight';

const CALLED: readonly (readonly [WeightyKind, RegExp])[] = [
  ['recused', /回避|recus/],
  ['weight', /权重|权数|加权系数|^系数|^weight/],
  ['invalid', /无效|作废|废票|^invalid|^spoil/],
  ['valid', /^(?:是否)?有效|是否(?:计票|计入)|^valid/],
];

/** What says that nothing is out of the ordinary. */
const ORDINARY: Readonly<Record<WeightyKind, RegExp>> = {
  recused: /^(?:否|无|不|不需|未|不(?:需要?)?回避|no|n|false|0|[-—/])$/,
  invalid: /^(?:否|无|不|有效|no|n|false|0|[-—/])$/,
  valid: /^(?:是|有效|yes|y|true|1|√|✓|✔|valid)$/,
  weight: /^(?:1|100%)$/,
};

/** Of such a column, where its table holds anything that it could speak of. */
export function weightyKind({ role }: TableLayout, header: string): WeightyKind | undefined {
  if (role.kind === 'roster') return undefined;
  const key = normaliseLabel(header.split(' / ').at(-1) ?? '');
  const kind = CALLED.find(([, called]) => called.test(key))?.[0];
  const isPerMark = role.kind === 'marks' || role.kind === 'ballots';
  // In a row a subject these are counts, as staff have them beside tallies.
  return (kind === 'valid' || kind === 'invalid') && !isPerMark ? undefined : kind;
}

export const isOrdinary = (kind: WeightyKind, cell: Cell): boolean =>
  ORDINARY[kind].test(normaliseLabel(cellText(cell)));

import type { CellStyle } from '../../workbook/model.ts';

type Look = 'strong' | 'decimal';

const STYLES: Readonly<Record<Look, readonly CellStyle[]>> = {
  strong: ['strong0', 'strong1', 'strong2', 'strong3', 'strong4'],
  decimal: ['decimal0', 'decimal1', 'decimal2', 'decimal3', 'decimal4'],
};

/** A total shows as many decimals as the rulebook keeps of it: 79.995 is not 80.00. */
export const totalStyle = (look: Look, places: number): CellStyle =>
  STYLES[look][places] ?? (look === 'strong' ? 'strong' : 'general');

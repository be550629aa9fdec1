import type { CellStyle, Highlight } from '../model.ts';

/** What our sheets look like, for whoever writes them: as a file, or into an open program. */
export interface Font {
  readonly isBold?: true;
  readonly isItalic?: true;
  /** Six hexadecimal digits, red first. */
  readonly color: string;
  /** In points. */
  readonly size: number;
}
export interface Line {
  readonly weight: 'thin' | 'medium';
  readonly color: string;
}
export interface Border {
  readonly left: Line;
  readonly right: Line;
  readonly top: Line;
  readonly bottom: Line;
}
/** Of a cell; the text stands in the middle of its height. */
export interface Look {
  readonly font: Font;
  /** Colour of the ground. */
  readonly fill?: string;
  readonly border?: Border;
  /** Number format, as a file says it. */
  readonly format: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly isWrapped?: true;
}
/** What a highlight changes of the cell's look. */
export interface HighlightLook extends Omit<Font, 'size'> {
  readonly fill?: string;
}

const INK = '1D1F23';
const GREY = '5C6068';
const RED = '8C2616';

const FONTS = {
  plain: { color: INK, size: 11 },
  bold: { isBold: true, color: INK, size: 11 },
  title: { isBold: true, color: INK, size: 16 },
  quiet: { color: GREY, size: 10 },
} as const satisfies Readonly<Record<string, Font>>;

const FILLS = { header: 'F1EEE7', section: 'E4E1DA', input: 'FFFBE8', marked: 'FCE8B2' } as const;

const THIN: Line = { weight: 'thin', color: 'D0CCC2' };
const CELL: Border = { left: THIN, right: THIN, top: THIN, bottom: THIN };
const HEADER: Border = { ...CELL, bottom: { weight: 'medium', color: 'B3321F' } };

const PLAIN: Look = { font: FONTS.plain, format: 'General' };
const BOXED: Look = { ...PLAIN, border: CELL };
const number = (format: string): Look => ({ ...BOXED, format, horizontal: 'right' });
const strong = (format: string): Look => ({ ...number(format), font: FONTS.bold });

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  text: BOXED,
  wrapped: { ...BOXED, isWrapped: true },
  title: { ...PLAIN, font: FONTS.title },
  header: {
    ...PLAIN,
    font: FONTS.bold,
    fill: FILLS.header,
    border: HEADER,
    horizontal: 'center',
    isWrapped: true,
  },
  section: { ...PLAIN, font: FONTS.bold, fill: FILLS.section },
  whole: number('0'),
  decimal0: number('0'),
  decimal1: number('0.0'),
  decimal2: number('0.00'),
  decimal3: number('0.000'),
  decimal4: number('0.0000'),
  decimal6: number('0.000000'),
  general: number('General'),
  percent: number('0.00%'),
  center: { ...BOXED, horizontal: 'center' },
  strong0: strong('0'),
  strong1: strong('0.0'),
  strong2: strong('0.00'),
  strong3: strong('0.000'),
  strong4: strong('0.0000'),
  strong: strong('General'),
  input: { ...BOXED, fill: FILLS.input, format: '@' },
  marked: { ...BOXED, font: FONTS.bold, fill: FILLS.marked, format: '@' },
  code: { ...PLAIN, font: FONTS.quiet, format: '@' },
  quiet: { ...PLAIN, font: FONTS.quiet },
};

/** Readable in grey print: the better, the darker and the bolder; the worst has no ground and leans. */
export const HIGHLIGHTS: Readonly<Record<Highlight['look'], HighlightLook>> = {
  best: { isBold: true, color: INK, fill: 'B7CFB4' },
  good: { color: INK, fill: 'DAE7D7' },
  fair: { color: INK, fill: 'FBF3DD' },
  poor: { isItalic: true, color: RED },
  void: { isItalic: true, color: GREY },
  warning: { isBold: true, color: RED, fill: 'FCE8B2' },
};

/** Of rows that say none, in points. */
export const ROW_HEIGHT = 18;

import type { Quirks } from './excel/range.ts';

/** Programs that add-ins run in, by what they can do. */
export interface Profile {
  readonly name: string;
  /** Of the set `ExcelApi`, as the program says it. */
  readonly version: string;
  /** Characters of a request or an answer; more is refused. */
  readonly mostBytes?: number;
  readonly quirks?: Quirks;
}

export const PROFILES = {
  oldest: { name: 'ExcelApi 1.4', version: '1.4' },
  excel2019: { name: 'Excel 2019 (ExcelApi 1.8)', version: '1.8' },
  excel2021: { name: 'Excel LTSC 2021 (ExcelApi 1.14)', version: '1.14' },
  newest: { name: 'Excel for Windows today (ExcelApi 1.20)', version: '1.20' },
  web: { name: 'Excel on the web (5 MB a request)', version: '1.20', mostBytes: 5_000_000 },
} as const satisfies Readonly<Record<string, Profile>>;

/** `1.14` → whether it has `1.9`. */
export function supporting({ version }: Profile): (asked: string) => boolean {
  const minor = (text: string) => Number(text.split('.')[1]);
  return (asked) => minor(asked) <= minor(version);
}

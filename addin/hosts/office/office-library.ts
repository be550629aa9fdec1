/** Microsoft's library, as the page has loaded it. */
export interface OfficeLibrary {
  readonly run: RunInExcel;
  /** Whether the program has that version of the set `ExcelApi`. */
  readonly supports: (version: string) => boolean;
}

export type RunInExcel = <T>(
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<T>,
) => Promise<T>;

/** What only newer programs can do, by the version of `ExcelApi` that brought it. */
const SINCE = {
  rangesByIndex: '1.7',
  workbookProtection: '1.7',
  changesOfSheet: '1.7',
  frozenPanes: '1.7',
  chartSeries: '1.7',
  highlights: '1.6',
  validations: '1.8',
  gridlines: '1.8',
  eventSwitch: '1.8',
  changesOfAny: '1.9',
  rowProperties: '1.9',
  printing: '1.9',
  autoFilter: '1.9',
  hiddenRows: '1.11',
  mergedAreas: '1.13',
  undoGroups: '1.20',
} as const;
export type Ability = keyof typeof SINCE;

/** What the program can do, asked where it runs: never told by its name. */
export type Abilities = Readonly<Record<Ability, boolean>>;

export function abilitiesOf({ supports }: Pick<OfficeLibrary, 'supports'>): Abilities {
  const has = Object.entries(SINCE).map(([ability, version]) => [ability, supports(version)]);
  return Object.fromEntries(has);
}

/** The first version that has all we cannot do without. */
export const LEAST_VERSION = '1.4';

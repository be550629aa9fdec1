import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const CASES = 'seeds/workbooks/cases';

/** A folder of `seeds/workbooks/cases/`, as its README says. */
export interface Case {
  readonly name: string;
  /** The workbook's file. */
  readonly path: string;
  /** A file, or the id of a rulebook in `seeds/rulebooks/`. */
  readonly rulebook: string;
  readonly withoutFacts: boolean;
  /** By rank, `void` for whom there is no total; null where the case asks for none. */
  readonly totals: readonly (readonly [name: string, total: string])[] | null;
  readonly exact: Readonly<Record<string, string>>;
  readonly grades: Readonly<Record<string, string>>;
  readonly said: readonly Said[];
  readonly notes: { readonly must: readonly string[]; readonly mustNot: readonly string[] };
  /** Whether its working copy is recalculated as well. */
  readonly recalculated: boolean;
}

/** A problem; `cell` is `Sheet!A1`, `Sheet`, or empty where it is about no sheet. */
export interface Said {
  readonly code: string;
  readonly cell: string;
  readonly effect: string;
}

interface Written {
  readonly title: { readonly zh: string; readonly en: string };
  readonly rulebook: string;
  readonly facts?: 'none';
  readonly totals?: Readonly<Record<string, string>>;
  readonly exact?: Readonly<Record<string, string>>;
  readonly grades?: Readonly<Record<string, string>>;
  readonly said?: readonly Said[];
  readonly notes?: { readonly must?: readonly string[]; readonly 'must-not'?: readonly string[] };
  readonly recalculated?: 'yes';
  readonly working?: string;
}
const KEYS = {
  title: true,
  rulebook: true,
  facts: true,
  totals: true,
  exact: true,
  grades: true,
  said: true,
  notes: true,
  recalculated: true,
  working: true,
} as const satisfies Record<keyof Written, true>;

export const readCases = (): readonly Case[] =>
  readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(CASES, entry.name, 'case.yaml')))
    .map(({ name }) => readCase(name));

function readCase(name: string): Case {
  const folder = join(CASES, name);
  const written = writtenIn(join(folder, 'case.yaml'));
  const { rulebook, notes } = written;
  return {
    name,
    path: workbookIn(folder),
    rulebook: rulebook.endsWith('.yaml') ? join(folder, rulebook) : rulebook,
    withoutFacts: written.facts === 'none',
    totals: written.totals ? Object.entries(written.totals) : null,
    exact: written.exact ?? {},
    grades: written.grades ?? {},
    said: written.said ?? [],
    notes: { must: notes?.must ?? [], mustNot: notes?.['must-not'] ?? [] },
    recalculated: written.recalculated === 'yes',
  };
}

function writtenIn(file: string): Written {
  const written: Written = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  const strange = Object.keys(written).filter((key) => !(key in KEYS));
  if (strange.length > 0) throw new Error(`${file}: what is ${strange.join(', ')}?`);
  if (!written.title?.zh || !written.title.en) throw new Error(`${file}: title in zh and en`);
  if (!written.rulebook) throw new Error(`${file}: which rulebook?`);
  if (!written.totals && !written.said) throw new Error(`${file}: neither totals nor said`);
  if (written.totals && !written.working) throw new Error(`${file}: show how it is worked out`);
  return written;
}

function workbookIn(folder: string): string {
  const [file, ...more] = readdirSync(folder).filter((name) => /^workbook\./.test(name));
  if (!file || more.length > 0) throw new Error(`${folder}: one workbook`);
  return join(folder, file);
}

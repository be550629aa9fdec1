import { expect, test } from 'vitest';
import { EXPLAINED } from '../shared/explain/kinds/kinds.ts';
import { KIND_FORMULAS } from '../shared/formulas/components/kinds.ts';
import { NEEDS } from '../shared/layout/model/needs.ts';
import { CANONICAL } from '../shared/rulebook/canonical/canonical-components.ts';
import { DEFINITIONS } from '../shared/rulebook/define/define-components.ts';
import { LINT } from '../shared/rulebook/lint/kinds.ts';
import { KINDS } from '../shared/rulebook/model/kinds.ts';
import { PLAN } from '../shared/rulebook/plan/plan-rulebook.ts';
import { SCORED_KINDS } from '../shared/score/components/kinds.ts';

/** Each part of the program that does something of its own with each kind of component. */
const BACK_ENDS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  define: DEFINITIONS,
  canonical: CANONICAL,
  lint: LINT,
  plan: PLAN,
  layout: NEEDS,
  score: SCORED_KINDS,
  explain: EXPLAINED,
  formulas: KIND_FORMULAS,
};

const mark = (entry: object | undefined): string => (entry === undefined ? 'HOLE' : 'yes');

test('every part of the program knows every kind', () => {
  const rows = Object.entries(BACK_ENDS).map(([part, table]) => [
    part,
    ...KINDS.map((kind) => mark(table[kind])),
  ]);
  const lines = [['', ...KINDS], ...rows];
  console.info(lines.map((line) => line.map((text) => text.padEnd(11)).join('')).join('\n'));
  expect(rows.filter((row) => row.includes('HOLE'))).toEqual([]);
});

test('no part knows a kind that there is not', () => {
  const known: readonly string[] = KINDS;
  const strange = Object.entries(BACK_ENDS).flatMap(([part, table]) =>
    Object.keys(table).flatMap((kind) => (known.includes(kind) ? [] : [`${part}: ${kind}`])),
  );
  expect(strange).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { circleIn, folderCircles } from './circles.ts';
import { duplicatesIn } from './duplicates.ts';
import { exportsOf } from './exports.ts';
import { functionsOf } from './functions.ts';
import { importsOf } from './imports.ts';
import { kindTablesOf } from './kind-tables.ts';
import { kindComparisonsOf } from './kinds.ts';

const source = (text: string, path = 'shared/a.ts') => ({ path, text });

test('imports are read from every form, and a query is no part of a path', () => {
  const text = [
    "import { a } from './b.ts';",
    "import style from '../look.css?inline';",
    "export { c } from '@preact/signals/utils';",
    "const later = () => import('yaml');",
  ].join('\n');
  expect(importsOf(source(text, 'shared/x/a.ts')).map(({ to }) => to)).toEqual([
    'shared/x/b.ts',
    'shared/look.css',
    '@preact/signals',
    'yaml',
  ]);
});

test('a circle of files is told with the first repeated at its end', () => {
  expect(
    circleIn([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]),
  ).toEqual(['a', 'b', 'c', 'a']);
});

describe('circles of folders', () => {
  test('two folders that import each other, at any depth', () => {
    const arrows = [
      ['top/a/x/one.ts', 'top/b/two.ts'],
      ['top/b/y/three.ts', 'top/a/four.ts'],
    ] as const;
    expect(folderCircles(arrows)).toEqual(['top: a → b → a']);
  });

  test('a folder and a file beside it', () => {
    const arrows = [
      ['top/a/one.ts', 'top/two.ts'],
      ['top/two.ts', 'top/a/three.ts'],
    ] as const;
    expect(folderCircles(arrows)).toEqual(['top: a → two.ts → a']);
  });

  test('files of one folder are looked at there, and nowhere above', () => {
    const arrows = [
      ['top/a/one.ts', 'top/a/two.ts'],
      ['top/a/two.ts', 'top/a/three.ts'],
    ] as const;
    expect(folderCircles(arrows)).toEqual([]);
  });
});

describe('functions', () => {
  const measured = (text: string) =>
    functionsOf(source(text)).map(({ name, lines }) => `${name} ${lines}`);

  test('a docstring above does not count, the closing line does', () => {
    expect(measured('/**\n * Why.\n */\nexport function a() {\n  return 1;\n}')).toEqual(['a 3']);
  });

  test('arrows bound to a name, methods and getters are functions', () => {
    const text =
      'const a = () => 1;\nconst b = { c: () => 2, d() {\n  return 3;\n}, get e() { return 4; } };';
    expect(measured(text)).toEqual(['a 1', 'c 1', 'd 3', 'e 1']);
  });

  test('one without a name counts only where it stands in no other', () => {
    expect(measured('const a = () => [1].map((n) => n);\nrun(() => {\n  stop();\n});')).toEqual([
      'a 1',
      'without a name 3',
    ]);
  });
});

test('comparisons with a component kind, however they are written', () => {
  const text = [
    "if (component.kind === 'ballots') a();",
    "if ('rate' !== kind) b();",
    "switch (score.kind) { case 'reading': c(); }",
    "if (table.role.kind === 'checklist') d();",
    "if (meaning.is === 'measure') e();",
    "if ('column' in component) f();",
    "const table = { ballots: f, kind: 'rank' };",
  ].join('\n');
  expect(kindComparisonsOf(source(text))).toEqual([
    'shared/a.ts:1',
    'shared/a.ts:2',
    'shared/a.ts:3',
    'shared/a.ts:6',
  ]);
});

test('a table of kinds is one that the compiler holds', () => {
  const text = [
    'const HELD: KindTable<Component, [], string> = { ballots: a, rate() {}, measure };',
    'const TYPED: { readonly [K in Kind]: string } = { rank: "b" };',
    'const LOOSE = { ballots: c };',
    'const table: KindTable<Component, [], string> = HELD;',
  ].join('\n');
  expect(kindTablesOf(source(text))).toEqual([
    { name: 'HELD', at: 'shared/a.ts:1', kinds: ['ballots', 'rate', 'measure'] },
    { name: 'TYPED', at: 'shared/a.ts:2', kinds: ['rank'] },
  ]);
});

describe('duplicated blocks', () => {
  const SEVEN = ['a();', 'b();', 'c();', 'd();', 'e();', 'f();', 'g();'];

  test('a run is told once, with its whole length', () => {
    const indented = SEVEN.map((line) => `  ${line}`);
    const files = [
      source(['import x from "x";', ...SEVEN, 'left();'].join('\n')),
      source(['right();', '', ...indented, '// why', 'other();'].join('\n'), 'shared/b.ts'),
    ];
    expect(duplicatesIn(files)).toEqual([{ lines: 7, places: ['shared/a.ts:2', 'shared/b.ts:3'] }]);
  });

  test('five equal lines are none', () => {
    const five = SEVEN.slice(0, 5).join('\n');
    expect(duplicatesIn([source(five), source(five, 'shared/b.ts')])).toEqual([]);
  });
});

test('an export is documented by a docstring, not by a remark', () => {
  const text = '/** Why. */\nexport const a = 1;\n// aside\nexport interface B {}\nconst c = 2;';
  expect(exportsOf(source(text))).toEqual({ all: 2, documented: 1 });
});

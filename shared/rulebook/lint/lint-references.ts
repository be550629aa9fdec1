import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { RankKey, Rulebook } from '../model/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';
import type { Linted } from './kinds.ts';
import { idsOf, levelReference, type Reference } from './references.ts';

/** Everything that is named somewhere is declared where it belongs. */
export function lintReferences(linted: Linted, at: At): Problem[] {
  const { rulebook, components } = linted;
  const references = [
    ...citations(rulebook),
    ...components.flatMap((component) => component.references),
    ...factReferences(rulebook),
    ...gradeReferences(rulebook),
    ...rulebook.ranking.order.flatMap((key, index) => rankReferences(linted, key, index)),
  ];
  return references
    .filter(({ value, known }) => !known.includes(value))
    .map(({ code, value, path, known }) => {
      const values = { value, known: known.length > 0 ? known : '—' };
      return rulebookProblem(code, values, { place: at(path) });
    });
}

function citations(rulebook: Rulebook): Reference[] {
  const known = idsOf(rulebook.sources);
  const cited: [Path, string | null][] = [
    ...rulebook.scales.map(({ id, cite }): [Path, string | null] => [['scales', id], cite]),
    ...rulebook.components.map(({ id, cite }): [Path, string | null] => [['components', id], cite]),
    ...rulebook.adjust.map(({ id, cite }): [Path, string | null] => [['adjust', id], cite]),
    [['final'], rulebook.final.cite],
    ...rulebook.veto.map(({ id, cite }): [Path, string | null] => [['veto', id], cite]),
    [['grades'], rulebook.grades.cite],
  ];
  return cited.flatMap(([path, cite]): Reference[] => {
    if (cite === null) return [];
    const value = cite.split('§')[0] ?? '';
    return [{ code: 'rulebook-source-undeclared', value, path: [...path, 'cite'], known }];
  });
}

function factReferences({ adjust, veto, facts }: Rulebook): Reference[] {
  const code = 'rulebook-fact-undeclared';
  const known = idsOf(facts);
  return [
    ...adjust.map(
      ({ id, each: value }) => ({ code, value, path: ['adjust', id, 'each'], known }) as const,
    ),
    ...veto.map(
      ({ id, when }) => ({ code, value: when.id, path: ['veto', id, 'when'], known }) as const,
    ),
  ];
}

function gradeReferences({ veto, grades, components }: Rulebook): Reference[] {
  const known = grades.bands.map(({ grade }) => grade);
  const fixed = veto.flatMap(({ id, effect }): Reference[] =>
    effect.kind === 'stop'
      ? []
      : [
          {
            code: 'rulebook-grade-undeclared',
            value: effect.grade,
            path: ['veto', id, effect.kind],
            known,
          },
        ],
  );
  const required = grades.bands.flatMap(({ grade, requires }) =>
    requires.map(
      ({ id: value }, index): Reference => ({
        code: 'rulebook-component-undeclared',
        value,
        path: ['grades', 'requires', grade, `${index}`],
        known: idsOf(components),
      }),
    ),
  );
  return [...fixed, ...required];
}

function rankReferences(
  { rulebook: { scales }, components }: Linted,
  key: RankKey,
  index: number,
): Reference[] {
  if (key.by !== 'component' && key.by !== 'share') return [];
  const path = ['ranking', 'order', `${index}`];
  const known = components.filter(({ rankedBy }) => rankedBy.includes(key.by));
  const component: Reference = {
    code: 'rulebook-component-undeclared',
    value: key.component,
    path,
    known: idsOf(known),
  };
  if (key.by === 'component') return [component];
  const scale = known.find(({ id }) => id === key.component)?.scale ?? '';
  return [component, ...levelReference(scales, scale, { value: key.level, path })];
}

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
    ...adjustedReferences(linted),
    ...gradeReferences(rulebook),
    ...requiredReferences(linted),
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

const adjustedReferences = ({ rulebook, components }: Linted): Reference[] =>
  rulebook.adjust.flatMap(({ id, to }) =>
    to === null ? [] : [componentReference(components, to, ['adjust', id, 'to'])],
  );

function gradeReferences({ veto, grades }: Rulebook): Reference[] {
  const known = grades.bands.map(({ grade }) => grade);
  return veto.flatMap(({ id, effect }): Reference[] =>
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
}

function requiredReferences(linted: Linted): Reference[] {
  return linted.rulebook.grades.bands.flatMap(({ grade, requires }) =>
    requires.flatMap(({ component, level }, index) => {
      const path = ['grades', 'requires', grade, `${index}`];
      // Any component's value may be asked for; ranked is nobody by reading.
      if (level === null) return [componentReference(linted.components, component, path)];
      return shareReferences(linted, { component, level, path });
    }),
  );
}

function rankReferences(linted: Linted, key: RankKey, index: number): Reference[] {
  if (key.by !== 'component' && key.by !== 'share') return [];
  const path = ['ranking', 'order', `${index}`];
  if (key.by === 'share') return shareReferences(linted, { ...key, path });
  const ranked = linted.components.filter(({ rankedBy }) => rankedBy.includes(key.by));
  return [componentReference(ranked, key.component, path)];
}

interface NamedShare {
  readonly component: string;
  readonly level: string;
  readonly path: Path;
}

function shareReferences(
  { rulebook: { scales }, components }: Linted,
  { component, level, path }: NamedShare,
): Reference[] {
  const known = components.filter(({ rankedBy }) => rankedBy.includes('share'));
  const scale = known.find(({ id }) => id === component)?.scale ?? '';
  return [
    componentReference(known, component, path),
    ...levelReference(scales, scale, { value: level, path }),
  ];
}

const componentReference = (known: Linted['components'], value: string, path: Path): Reference => ({
  code: 'rulebook-component-undeclared',
  value,
  path,
  known: idsOf(known),
});

import type { Problem } from '../../messages/problem.ts';
import { type RulebookCode, rulebookProblem } from '../../messages/rulebook.ts';
import { leavesOf } from '../model/leaves.ts';
import type { BallotsComponent, RankKey, RateComponent, Rulebook } from '../model/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';

type Undeclared = Extract<RulebookCode, `rulebook-${string}-undeclared`>;

/** Something that is named, and the list that must declare it. */
interface Reference {
  readonly code: Undeclared;
  readonly value: string;
  readonly path: Path;
  readonly known: readonly string[];
}

/** Everything that is named somewhere is declared where it belongs. */
export function lintReferences(rulebook: Rulebook, at: At): Problem[] {
  const references = [
    ...citations(rulebook),
    ...rulebook.components.flatMap((one) => ballotReferences(rulebook, one)),
    ...factReferences(rulebook),
    ...gradeReferences(rulebook),
    ...rulebook.ranking.order.flatMap((key, index) => rankReferences(rulebook, key, index)),
  ];
  return references
    .filter(({ value, known }) => !known.includes(value))
    .map(({ code, value, path, known }) => {
      const values = { value, known: known.length > 0 ? known.join(', ') : '—' };
      return rulebookProblem(code, values, { place: at(path) });
    });
}

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

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

function ballotReferences(
  { scales, groups }: Rulebook,
  component: Rulebook['components'][number],
): Reference[] {
  if (component.kind !== 'ballots' && component.kind !== 'rate') return [];
  const path = ['components', component.id, component.kind];
  const scale: Reference = {
    code: 'rulebook-scale-undeclared',
    value: component.scale,
    path: [...path, 'scale'],
    known: idsOf(scales),
  };
  const known = idsOf(groups);
  const groupReferences = component.groups.map(
    ({ id: value }): Reference => ({
      code: 'rulebook-group-undeclared',
      value,
      path: [...path, 'groups', value],
      known,
    }),
  );
  const levels =
    component.kind === 'rate' ? ofReferences(scales, component) : mostReferences(scales, component);
  return [scale, ...groupReferences, ...levels];
}

const ofReferences = (scales: Rulebook['scales'], { id, scale, of }: RateComponent): Reference[] =>
  of.flatMap((value, index) => {
    const path = ['components', id, 'rate', 'of', `${index}`];
    return levelReference(scales, scale, { value, path });
  });

function mostReferences(
  scales: Rulebook['scales'],
  { id, scale, indicators, valid: { most } }: BallotsComponent,
): Reference[] {
  if (!most) return [];
  const path = ['components', id, 'ballots', 'valid', 'most'];
  const leaves = idsOf(leavesOf(indicators));
  return [
    {
      code: 'rulebook-indicator-undeclared',
      value: most.indicator,
      path: [...path, 'indicator'],
      known: leaves,
    },
    ...levelReference(scales, scale, { value: most.level, path: [...path, 'level'] }),
  ];
}

/** An unknown scale, or one without levels, is told by itself: its levels are not asked for. */
function levelReference(
  scales: Rulebook['scales'],
  scale: string,
  named: Pick<Reference, 'value' | 'path'>,
): Reference[] {
  const found = scales.find(({ id }) => id === scale);
  if (!found || found.range) return [];
  return [{ code: 'rulebook-level-undeclared', ...named, known: idsOf(found.levels) }];
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
  { components, scales }: Rulebook,
  key: RankKey,
  index: number,
): Reference[] {
  if (key.by !== 'component' && key.by !== 'share') return [];
  const path = ['ranking', 'order', `${index}`];
  const ballots = components.filter((one) => one.kind === 'ballots');
  // Members are never ranked by what they read.
  const others = components.filter((one) => one.kind !== 'reading');
  const component: Reference = {
    code: 'rulebook-component-undeclared',
    value: key.component,
    path,
    known: idsOf(key.by === 'share' ? ballots : others),
  };
  if (key.by === 'component') return [component];
  const scale = ballots.find(({ id }) => id === key.component)?.scale ?? '';
  return [component, ...levelReference(scales, scale, { value: key.level, path })];
}

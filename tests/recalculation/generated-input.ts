import fc from 'fast-check';
import { type Rules, rulebookText, rulesOf } from './generated-rulebook.ts';
import { plainPackage } from './plain-package.ts';
import type { Input } from './working-copy.ts';

/** Of one leaf: 好, 较好, 一般, 差, 弃权. */
type Counts = readonly (number | string | null)[];
interface Person {
  readonly category: string;
  readonly superiors: readonly [Counts, Counts];
  readonly peers: readonly [Counts, Counts];
  readonly expected: number;
  /** Whether the peers' sheet has a row for them. */
  readonly rated: boolean;
  readonly items: readonly (number | string)[];
  readonly awards: number | null;
  readonly notices: number;
}
export interface GeneratedInput extends Input {
  readonly rules: Rules;
  readonly people: readonly Person[];
}

/** Few and small numbers, so that means, totals and shares often meet: 8 and 16 marks make ties. */
const count = fc.constantFrom(0, 0, 1, 2, 3, 4, 6, '2');
const counts = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(count, count, count, count, fc.constantFrom(0, 1)) },
  { weight: 3, arbitrary: fc.constantFrom<Counts>([5, 2, 1, 0, 0], [9, 4, 2, 1, 0]) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Counts>(
      [0, 0, 0, 0, 3],
      [null, 4, null, 2, null],
      [null, null, null, null, null],
    ),
  },
);
const pair = fc.tuple(counts, counts);

const person = ({ items: [plan, study] }: Rules): fc.Arbitrary<Person> =>
  fc.record({
    category: fc.constantFrom('机关', '基层'),
    superiors: pair,
    peers: pair,
    expected: fc.constantFrom(6, 9, 16),
    rated: fc.constantFrom(true, true, true, true, true, true, true, false),
    items: fc.tuple(item(plan), item(study)),
    awards: fc.constantFrom(0, 0, 1, 2, 3, null),
    notices: fc.constantFrom(0, 0, 0, 0, 0, 1),
  });

/** Points near the full mark in fortieths, so that many a total ends in a 5; a few as text. */
const item = (full: number) =>
  fc
    .tuple(
      fc.integer({ min: full * 30, max: full * 40 }),
      fc.constantFrom(false, false, false, true),
    )
    .map(([fortieths, asText]) => (asText ? `${fortieths / 40}` : fortieths / 40));

/** Some subjects twice under other names: equal ranks, and ties at a limit of places. */
const peopleOf = (rules: Rules): fc.Arbitrary<Person[]> =>
  fc
    .tuple(
      fc.array(person(rules), { minLength: 4, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    )
    .map(([people, again]) => [
      ...people,
      ...again.flatMap((index) => people[index % people.length] ?? []),
    ]);

export const generatedInput: fc.Arbitrary<GeneratedInput> = rulesOf.chain((rules) =>
  peopleOf(rules).map((people) => ({
    rules,
    people,
    rulebookText: rulebookText(rules),
    bytes: workbookOf(people),
  })),
);

const nameOf = (index: number): string => `${'赵钱孙李周吴郑王'[index % 8]}${'甲乙'[index >> 3]}`;
const unitOf = (index: number): string => `第${index + 1}支部`;

const LEVELS = ['好', '较好', '一般', '差', '弃权'];

/** Header in rows 1 and 2, data from row 3; 应到 in D, 总体评价 in E to I, 第一责任 in J to N. */
function tallySheet(name: string, people: readonly Person[], of: 'superiors' | 'peers') {
  const blanks = [null, null, null, null];
  const header = ['序号', '姓名', '单位', '应到', '总体评价', ...blanks, '第一责任', ...blanks];
  const levels = [null, null, null, null, ...LEVELS, ...LEVELS];
  const rows = people.flatMap((one, index) =>
    of === 'superiors' || one.rated
      ? [[index + 1, nameOf(index), unitOf(index), one.expected, ...one[of].flat()]]
      : [],
  );
  return { name, lines: [header, levels, ...rows], merges: ['E1:I1', 'J1:N1'] };
}

function workbookOf(people: readonly Person[]): Uint8Array {
  const named = people.map((one, index) => ({ ...one, who: [nameOf(index), unitOf(index)] }));
  return plainPackage([
    {
      name: '名册',
      lines: [['姓名', '单位', '类别'], ...named.map(({ who, category }) => [...who, category])],
    },
    tallySheet('上级评议', people, 'superiors'),
    tallySheet('同级互评', people, 'peers'),
    {
      name: '年度考核',
      lines: [
        ['姓名', '单位', '计划与台账', '学习教育'],
        ...named.map(({ who, items }) => [...who, ...items]),
      ],
    },
    {
      name: '事实台账',
      lines: [
        ['姓名', '单位', '表彰次数', '通报次数'],
        ...named.map(({ who, awards, notices }) => [...who, awards, notices]),
      ],
    },
  ]);
}

import { LEVEL_POINTS, LEVELS, type MadeReview, type Weighed } from './made-review.ts';

/** Weights of the components that a review has, in per cent. */
export function componentWeights({ groups, items, measure }: MadeReview) {
  const there = [groups.length > 0, items.length > 0, measure !== null];
  const count = there.filter(Boolean).length;
  const shares = { 1: [100], 2: [60, 40], 3: [50, 30, 20] }[count] ?? [];
  const [ballots = 0, checklist = 0, measured = 0] = there.map((is, index) =>
    is ? (shares[there.slice(0, index).filter(Boolean).length] ?? 0) : 0,
  );
  return { ballots, checklist, measured };
}

/** The rules by which `worked-out.ts` reckons, as a rulebook. */
export function rulebookText(review: MadeReview): string {
  const { language, fact } = review;
  return [
    'rulebook: 1',
    'id: made',
    'version: 1.0.0',
    'title: { zh: 评议办法, en: Review }',
    'valid: { from: 2026-01-01, to: 2026-12-31 }',
    'sources: { R: { title: 评议办法, issued: 2025-12-20 } }',
    `categories: { ${CATEGORY[language]}: {} }`,
    'base: 100',
    ...ballotsParts(review),
    'components:',
    ...components(review),
    ...(fact ? ['facts:', `  fact: { title: ${fact} }`, 'adjust:', ADJUST] : []),
    'final: { clamp: [0, 100], round: { places: 2, mode: half-up } }',
    'grades:',
    '  bands: { A: "[90, 100]", B: "[80, 90)", C: "[60, 80)", D: "[0, 60)" }',
    'ranking: { within: category, order: [ score desc, name asc ], ties: shared }',
    '',
  ].join('\n');
}

export const CATEGORY = { zh: '全体', en: 'Everybody' } as const;
const ADJUST =
  '  fact: { title: 加分 Bonus, points: +0.50, each: fact, cap: 2.00, banding: counted }';

function ballotsParts({ language, scale, groups }: MadeReview): string[] {
  if (groups.length === 0) return [];
  const levels = LEVELS[language].map((level, index) => `${level}: ${LEVEL_POINTS[index]}`);
  const blank = 'blank: { turnout: not-counted }';
  const not = language === 'zh' ? '弃权' : 'Abstained';
  const form =
    scale === 'points'
      ? '{ number: [0, 100] }'
      : `{ levels: { ${levels.join(', ')} }, not-marks: { ${not}: { turnout: counted }, ${blank} } }`;
  return [`scales: { scale: ${form} }`, `groups: { ${titled('group', groups).join(', ')} }`];
}

const titled = (id: string, all: readonly Weighed[]): string[] =>
  all.map(({ title }, index) => `${id}${index}: { title: ${title} }`);

function components(review: MadeReview): string[] {
  const { language, groups, indicators, items, measure } = review;
  const weights = componentWeights(review);
  const inGroups = groups.map(({ weight }, index) => `group${index}: ${weight}%`).join(', ');
  const leaves = indicators.map(
    ({ title, weight }, index) => `leaf${index}: { title: ${title}, weight: ${weight}% }`,
  );
  const listed = items.map(
    ({ title, full }, index) => `item${index}: { title: ${title}, full: ${full} }`,
  );
  return [
    ...(groups.length > 0
      ? [
          `  report: { title: ${TITLES[language].report}, weight: ${weights.ballots}%, ballots: {`,
          `    scale: scale, groups: { ${inGroups} }, indicators: { ${leaves.join(', ')} },`,
          '    aggregate: mean, round: none, empty: void } }',
        ]
      : []),
    ...(items.length > 0
      ? [
          `  check: { title: ${TITLES[language].check}, weight: ${weights.checklist}%,`,
          `    checklist: { items: { ${listed.join(', ')} } } }`,
        ]
      : []),
    ...(measure
      ? [
          `  task: { title: ${TITLES[language].task}, weight: ${weights.measured}%,`,
          `    measure: { column: ${measure}, full: 100, better: high } }`,
        ]
      : []),
  ];
}

export const TITLES = {
  zh: { report: '述职评议', check: '年度考核', task: '重点任务' },
  en: { report: 'Report', check: 'Assessment', task: 'Key tasks' },
} as const;

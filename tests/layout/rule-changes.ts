/** Changes that `rulesWith` makes to `BALLOT_RULES`. */
type Change = [from: string, to: string];

export const ONE_LEAF: Change = [
  '        overall: { title: 总体评价, weight: 50% }\n        lead:    { title: 第一责任, weight: 50% }',
  '        overall: { title: 总体评价, weight: 100% }',
];
export const PEERS: Change = ['{ superiors: 50%, peers: 50% }', '{ peers: 100% }'];
export const ONE_GROUP: Change = ['{ superiors: 50%, peers: 50% }', '{ superiors: 100% }'];
/** Marks in numbers instead of levels. */
export const POINTS: Change = [
  'levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }',
  'number: [0, 100]',
];
export const EXCLUDED: Change = ['      empty: void', '      empty: void\n      self: excluded'];
/** Half of it for the ballots, the other half for 完成率. */
export const HALF: Change = ['    weight: 100%\n    ballots:', '    weight: 50%\n    ballots:'];
export const RATE: Change = [
  'final: {',
  '  work: { title: 重点工作, weight: 50%, measure: { column: 完成率, full: 100, better: high } }\nfinal: {',
];

import { Decimal } from 'decimal.js';

/** What the float loop computes, in decimal.js with 40 digits: exact to those, mark by mark. */
export function decimalLoop(
  { subjects, groups, leaves, subject, group, answers, category },
  weights,
) {
  Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
  const points = weights.points.map((value) => new Decimal(value));
  const groupWeights = weights.groupWeights.map((value) => new Decimal(`${value}`));
  const leafWeights = weights.leafWeights.map((value) => new Decimal(`${value}`));
  const panels = subjects * groups * leaves;
  const zero = new Decimal(0);
  const sum = new Array(panels).fill(zero);
  const marks = new Uint32Array(panels);
  const least = new Array(panels).fill(null);
  const most = new Array(panels).fill(null);
  for (let ballot = 0, at = 0; ballot < subject.length; ballot++) {
    const start = (subject[ballot] * groups + group[ballot]) * leaves;
    for (let panel = start; panel < start + leaves; panel++, at++) {
      const value = points[answers[at]];
      if (value === undefined) continue;
      sum[panel] = sum[panel].plus(value);
      marks[panel]++;
      if (least[panel] === null || value.lt(least[panel])) least[panel] = value;
      if (most[panel] === null || value.gt(most[panel])) most[panel] = value;
    }
  }
  const score = [];
  for (let one = 0; one < subjects; one++) {
    let total = zero;
    for (let leaf = 0; leaf < leaves; leaf++) {
      for (let by = 0; by < groups; by++) {
        const panel = (one * groups + by) * leaves + leaf;
        const trimmed = marks[panel] >= 6;
        const points = trimmed ? sum[panel].minus(least[panel]).minus(most[panel]) : sum[panel];
        const value = points.div(trimmed ? marks[panel] - 2 : marks[panel]).toDecimalPlaces(6);
        total = total.plus(value.times(groupWeights[by]).times(leafWeights[leaf]));
      }
    }
    score.push(total.toDecimalPlaces(2));
  }
  const rank = new Uint32Array(subjects);
  const grade = new Uint8Array(subjects);
  const edges = [90, 80, 60].map((edge) => new Decimal(edge));
  for (let which = 0; which <= Math.max(...category); which++) {
    const members = [];
    for (let one = 0; one < subjects; one++) if (category[one] === which) members.push(one);
    members.sort((a, b) => score[b].cmp(score[a]));
    for (let place = 0; place < members.length; place++) {
      const [one, before] = [members[place], members[place - 1]];
      rank[one] = place > 0 && score[before].eq(score[one]) ? rank[before] : place + 1;
      const band = edges.findIndex((edge) => score[one].gte(edge));
      grade[one] = band === -1 ? edges.length : band;
    }
    const places = new Decimal(`${weights.share}`).times(members.length).floor().toNumber();
    const candidates = members.filter((one) => grade[one] === 0);
    const firstOut = candidates.length > places ? rank[candidates[places]] : Infinity;
    for (const one of candidates) if (rank[one] >= firstOut) grade[one] = 1;
  }
  return { score, rank, grade };
}

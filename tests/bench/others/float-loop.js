/**
 * The plain way: one pass of floating-point sums, as fast as it goes and as inexact as that is.
 * The benchmark compares the core with it; its text is frozen by a test, so that it is never slowed.
 * Panels of 6 marks or more lose the highest and the lowest one; a panel is rounded to 6 places,
 * the total to 2.
 */
export function floatLoop(
  { subjects, groups, leaves, subject, group, answers, category },
  weights,
) {
  const { points, groupWeights, leafWeights, share } = weights;
  const panels = subjects * groups * leaves;
  const sum = new Float64Array(panels);
  const marks = new Float64Array(panels);
  const least = new Float64Array(panels).fill(Infinity);
  const most = new Float64Array(panels).fill(-Infinity);
  const levels = points.length;
  const ballots = subject.length;
  for (let ballot = 0, at = 0; ballot < ballots; ballot++) {
    const start = (subject[ballot] * groups + group[ballot]) * leaves;
    for (let panel = start; panel < start + leaves; panel++, at++) {
      const answer = answers[at];
      if (answer >= levels) continue;
      const value = points[answer];
      sum[panel] += value;
      marks[panel]++;
      if (value < least[panel]) least[panel] = value;
      if (value > most[panel]) most[panel] = value;
    }
  }
  const score = new Float64Array(subjects);
  for (let one = 0; one < subjects; one++) {
    let total = 0;
    for (let leaf = 0; leaf < leaves; leaf++) {
      let value = 0;
      for (let by = 0; by < groups; by++) {
        const panel = (one * groups + by) * leaves + leaf;
        let left = marks[panel];
        let points = sum[panel];
        if (left >= 6) {
          points -= least[panel] + most[panel];
          left -= 2;
        }
        value += groupWeights[by] * (Math.round((points / left) * 1e6) / 1e6);
      }
      total += leafWeights[leaf] * value;
    }
    score[one] = Math.round(total * 100) / 100;
  }
  const categories = Math.max(...category) + 1;
  const rank = new Uint32Array(subjects);
  const grade = new Uint8Array(subjects);
  for (let which = 0; which < categories; which++) {
    const members = [];
    for (let one = 0; one < subjects; one++) if (category[one] === which) members.push(one);
    members.sort((a, b) => score[b] - score[a]);
    for (let place = 0; place < members.length; place++) {
      const [one, before] = [members[place], members[place - 1]];
      rank[one] = place > 0 && score[before] === score[one] ? rank[before] : place + 1;
      grade[one] = score[one] >= 90 ? 0 : score[one] >= 80 ? 1 : score[one] >= 60 ? 2 : 3;
    }
    limit(members, { rank, grade, places: Math.floor(members.length * share) });
  }
  return { score, rank, grade };
}

function limit(members, { rank, grade, places }) {
  const candidates = members.filter((one) => grade[one] === 0);
  if (candidates.length <= places) return;
  const firstOut = rank[candidates[places]];
  for (const one of candidates) if (rank[one] >= firstOut) grade[one] = 1;
}

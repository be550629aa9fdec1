import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexReview } from '../../shared/score/inputs.ts';
import { quickStandings } from '../../shared/score/quick/standings.ts';
import { saidByCore, saidBySecond, scoreByCore } from './agree.ts';
import { type Case, generatedCase } from './generated-input.ts';

/** `npm run fuzz` asks for many more. */
const RUNS = Number(process.env.CASES ?? 300);

test('both implementations say the same of every subject, to the last fraction', () => {
  fc.assert(
    fc.property(generatedCase, (one) => {
      const second = saidBySecond(one);
      expect(saidByCore(scoreByCore(one, false))).toEqual(second);
      expect(saidByCore(scoreByCore(one, true))).toEqual(second);
    }),
    { seed: 20261123, numRuns: RUNS },
  );
});

test('what is generated reaches the places where scores are decided', () => {
  const cases = fc.sample(generatedCase, { seed: 20261123, numRuns: 300 });
  const said = cases.flatMap((one) => saidBySecond(one).map((each) => ({ ...each, one })));
  const scored = said.filter(({ status }) => status === 'scored');
  const isEdge = (exact: string | null, base: number, off: string) =>
    [90, 80, 60].some((edge) => exact === `${(edge * base) / 100}${off}`);
  const onEdge = scored.filter(({ exact, one }) => isEdge(exact, one.generated.base, ''));
  const halfTies = scored.filter(({ exact, score }) => isHalfTie(exact, score));
  const quick = cases.filter((one) => isQuick(one));
  expect(scored.length).toBeGreaterThan(600);
  expect(onEdge.length).toBeGreaterThan(15);
  expect(halfTies.length).toBeGreaterThan(80);
  expect(quick.length).toBeGreaterThan(60);
});

/** Exactly between two last places: 2 × 10^places × exact is an odd whole number. */
function isHalfTie(exact: string | null, score: string | null): boolean {
  const [top = '0', bottom = '1'] = (exact ?? '0').split('/');
  const places = score?.split('.')[1]?.length ?? 0;
  const doubled = BigInt(top) * 2n * 10n ** BigInt(places);
  return doubled % BigInt(bottom) === 0n && (doubled / BigInt(bottom)) % 2n !== 0n;
}

function isQuick(one: Case): boolean {
  const { rulebook, review } = scoreByCore(one, false);
  return quickStandings(rulebook, review, indexReview(rulebook, review)) !== null;
}

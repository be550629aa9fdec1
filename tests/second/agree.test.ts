import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLargest } from '../../shared/exact/bound.ts';
import { saidByCore, saidByCoreAlike, saidBySecond, scoreByCore } from './agree.ts';
import { factsOf, vetoesFor } from './facts.ts';
import { type Case, generatedCase } from './generated-input.ts';
import { at, readRulebook } from './rulebook.ts';
import { scoreNaively } from './score.ts';

/** `npm run fuzz` asks for many more. */
const RUNS = Number(process.env.CASES ?? 300);

test('both implementations say the same of every subject, to the last fraction', () => {
  fc.assert(
    fc.property(generatedCase, (one) => {
      const second = saidBySecond(one);
      expect(saidByCoreAlike(one, false)).toEqual(second);
      expect(saidByCoreAlike(one, true)).toEqual(second);
    }),
    { seed: 20261123, numRuns: RUNS },
  );
});

const cases = fc.sample(generatedCase, { seed: 20261123, numRuns: 400 });

test('what is generated reaches the places where scores are decided', () => {
  const said = cases.flatMap((one) => saidBySecond(one).map((each) => ({ ...each, one })));
  const scored = said.filter(({ status }) => status === 'scored');
  const isEdge = (exact: string | null, base: number, off: string) =>
    [90, 80, 60].some((edge) => exact === `${(edge * base) / 100}${off}`);
  const onEdge = scored.filter(({ exact, one }) => isEdge(exact, one.generated.base, ''));
  const halfTies = scored.filter(({ exact, score }) => isHalfTie(exact, score));
  expect(scored.length).toBeGreaterThan(600);
  expect(onEdge.length).toBeGreaterThan(12);
  expect(halfTies.length).toBeGreaterThan(80);
});

test('in fractions alone the core says the same as in doubles', () => {
  for (const one of cases) {
    const say = () => saidByCore(scoreByCore(one, false));
    expect(withLargest(-1, say)).toEqual(say());
  }
});

test('what is generated has rules that meet, and inputs that go wrong', () => {
  const fired = cases.flatMap(({ generated, input }) => {
    const rulebook = readRulebook(generated.text);
    return input.subjects.map((_, subject) => {
      const facts = input.noFacts ? null : factsOf(rulebook, input, subject);
      const vetoes = facts ? vetoesFor(rulebook, facts) : [];
      return EFFECTS.filter((effect) => vetoes.some((veto) => at(veto, effect) !== undefined));
    });
  });
  const meet = (...effects: (typeof EFFECTS)[number][]) =>
    fired.filter((each) => effects.every((effect) => each.includes(effect))).length;
  expect([meet('grade', 'at-most'), meet('grade', 'stop'), meet('at-most', 'stop')]).toEqual([
    expect.toSatisfy((count: number) => count > 20),
    expect.toSatisfy((count: number) => count > 8),
    expect.toSatisfy((count: number) => count > 8),
  ]);
  const stated = cases.filter(({ generated, input }) =>
    input.expected.some(
      ({ component, returned }) =>
        returned !== undefined &&
        generated.parts.some(({ id, hasTurnout }) => id === component && hasTurnout),
    ),
  );
  expect(stated.length).toBeGreaterThan(60);
  const whole = cases.filter(({ generated, input }) => {
    const [first] = generated.parts;
    const [all] = [generated.text.includes('share(p') && first?.text.includes('per: ballot')];
    return all && input.subjects.some((_, subject) => isEmptyFor(input, subject));
  });
  expect(whole.length).toBeGreaterThan(5);
});

const EFFECTS = ['grade', 'at-most', 'stop'] as const;

/** Nobody of some group gave a mark on every leaf of the first component. */
const isEmptyFor = ({ ballots }: Case['input'], subject: number): boolean =>
  ['superiors', 'peers', 'members'].some((group) => {
    const own = ballots.filter(
      (row) => row.component === 'p' && row.group === group && row.subject === subject,
    );
    return own.length > 0 && own.every(({ answers }) => Object.values(answers).includes('弃权'));
  });

// Every review has a note besides.
test('problems leave the same subjects void, and notes nobody', () => {
  const voided = cases.flatMap((one) => {
    const why = scoreNaively(one.generated.text, one.input).subjects.map((said) => said.why);
    const { review, subjects } = scoreByCore(one, false);
    expect(subjects.map(({ status }) => status === 'void')).toEqual(
      why.map((each) => each.length > 0),
    );
    const named = new Set(
      review.problems.flatMap(({ effect, subject }) => (effect === 'void' ? [subject] : [])),
    );
    for (const subject of named) expect(why[subject ?? -1]).not.toEqual([]);
    return why.flat().map((each) => each.split(':')[0]);
  });
  expect([...new Set(voided)].sort()).toEqual([
    'absent',
    'best-not-above-zero',
    'blank',
    'fact-unreadable',
    'mark-unreadable',
    'marked-twice',
    'name',
    'panel-empty',
    'reading-absent',
    'twice',
    'unreadable',
    'veto-stop',
  ]);
});

/** Exactly between two last places: 2 × 10^places × exact is an odd whole number. */
function isHalfTie(exact: string | null, score: string | null): boolean {
  const [top = '0', bottom = '1'] = (exact ?? '0').split('/');
  const places = score?.split('.')[1]?.length ?? 0;
  const doubled = BigInt(top) * 2n * 10n ** BigInt(places);
  return doubled % BigInt(bottom) === 0n && (doubled / BigInt(bottom)) % 2n !== 0n;
}

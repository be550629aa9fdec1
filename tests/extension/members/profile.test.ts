import { describe, expect, test } from 'vitest';
import {
  activeProfile,
  datedRules,
  newProfile,
  type Profile,
  withRestDays,
} from '../../../extension/members/profile.ts';
import { readProfiles } from '../../../extension/members/read-profiles.ts';
import { readerSettings } from '../../../extension/reader/reader-settings.ts';
import { rulesInForce } from '../../../shared/reading/rules/rules-in-force.ts';
import { writeRules } from '../../../shared/reading/rules/rules-text.ts';
import { RULES } from '../../reading/rules.ts';

const ID = '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab';
let count = 0;
const random = () => `${ID.slice(0, -4)}${`${count++}`.padStart(4, '0')}`;
const rulebook = {
  from: '2026-07-01',
  id: 'own',
  version: '2',
  sha256: 'a'.repeat(64),
  rules: writeRules({ ...RULES, zone: 'Asia/Urumqi' }),
};
const profile: Profile = {
  ...newProfile(random),
  name: '王某',
  unit: '某支部',
  rulebooks: [rulebook],
  leave: [{ from: '2026-02-01', to: '2026-02-09' }],
  restDays: ['sun'],
  goal: 5,
  reminder: '20:30',
  declared: true,
  language: 'en',
  textSize: 150,
};
const stored = { active: profile.id, members: [profile] };
const readBack = (value: unknown) => readProfiles(value, random);

test('members come back as they were stored', () => {
  expect(readBack(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

test('where there is none, there is nobody, whoever stored what', () => {
  for (const value of [undefined, null, 'x', {}, { members: [] }, { members: [{ id: '' }] }])
    expect(readBack(value)).toBeNull();
});

describe('one field that does not fit costs that field alone', () => {
  test.each<readonly [keyof Profile, unknown, unknown]>([
    ['name', 'a\nb', ''],
    ['unit', 7, ''],
    ['rulebooks', [{ ...rulebook, rules: {} }], []],
    ['leave', [{ from: '2026-02-09', to: '2026-02-01' }], []],
    ['restDays', ['someday'], null],
    ['goal', -1, null],
    ['reminder', '24:00', null],
    ['declared', 'yes', false],
    ['language', 'fr', null],
    ['textSize', 300, 100],
  ])('%s: %j is %j', (name, value, expected) => {
    const members = readBack({ ...stored, members: [{ ...profile, [name]: value }] })?.members;
    expect(members).toEqual([{ ...profile, [name]: expected }]);
  });
});

test('someone is always active', () => {
  expect(readBack({ ...stored, active: 'gone' })?.active).toBe(profile.id);
});

test('rules by day: the seed’s, then those that were brought', () => {
  const seed = {
    from: '2026-01-01',
    rulebook: { id: 'seed', version: '1', sha256: '' },
    rules: RULES,
  };
  const dated = datedRules(profile, seed);
  expect(dated.map(({ from, rules }) => [from, rules.zone])).toEqual([
    ['1900-01-01', 'Asia/Shanghai'],
    ['2026-07-01', 'Asia/Urumqi'],
  ]);
  // Also where the member's begin before the day that the seed was written for.
  const early = { ...profile, rulebooks: [{ ...rulebook, from: '2025-09-01' }] };
  const on = rulesInForce(datedRules(early, seed));
  expect(['2025-08-31', '2025-09-01', '2026-01-01'].map((day) => on(day).zone)).toEqual([
    'Asia/Shanghai',
    'Asia/Urumqi',
    'Asia/Urumqi',
  ]);
});

test('own days of rest take the place of the rulebook’s', () => {
  expect(withRestDays(RULES, profile).streak.rest).toEqual(['sun']);
  expect(withRestDays(RULES, newProfile(random)).streak.rest).toEqual(['sat', 'sun']);
});

test('the script in a page is told no name', () => {
  const settings = readerSettings(activeProfile(stored));
  expect(settings).toEqual({
    member: profile.id,
    declared: true,
    rules: [
      {
        from: '2026-07-01',
        zone: 'Asia/Urumqi',
        evidence: { speed: 300, least: 20, most: 120 },
      },
    ],
  });
});

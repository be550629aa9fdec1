import { describe, expect, test } from 'vitest';
import { outcomeOfFile, type Person, saidOf } from './outcome.ts';
import { readCases } from './read-case.ts';

/** Each workbook with what a clerk gets by hand, or is told: seeds/workbooks/cases/README.md. */
describe.each(readCases())('$name', (one) => {
  const { problems, people } = outcomeOfFile(one);
  const said = problems.map(saidOf);
  const codes = said.map(({ code }) => code);

  test('gives the totals worked by hand, or what it says is said', () => {
    expect(said).toEqual(expect.arrayContaining([...one.said]));
    if (one.totals) {
      expect(people?.map(({ name, total }) => [name, total]) ?? said).toEqual(one.totals);
      expect(namedBy(people, ({ exact }) => exact)).toMatchObject(one.exact);
      expect(namedBy(people, ({ grade }) => grade)).toMatchObject(one.grades);
    }
  });

  test('whoever is void, or stopped, is so for a reason that is said', () => {
    const reasons = said.filter(({ effect }) => effect !== 'note');
    const expected = new Set(one.said.map(({ code }) => code));
    expect(reasons.filter(({ code }) => !expected.has(code))).toEqual([]);
  });

  test('brings the notes it must, and none that it must not', () => {
    expect(one.notes.must.filter((code) => !codes.includes(code))).toEqual([]);
    expect(one.notes.mustNot.filter((code) => codes.includes(code))).toEqual([]);
  });
});

const namedBy = (people: readonly Person[] | null, value: (person: Person) => string | null) =>
  Object.fromEntries(people?.map((person) => [person.name, value(person)]) ?? []);

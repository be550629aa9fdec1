import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, isSource, readSource, type Source } from './measure/checkout.ts';
import { foldersAbove } from './measure/circles.ts';
import { kindTablesOf } from './measure/kind-tables.ts';

const files = filesOf('.');
const places = new Set(files.flatMap((file) => [file, ...foldersAbove(file)]));
const documents = files.filter((file) => file.endsWith('.md')).map(read);
const code = files
  .filter((file) => /\.(tsx?|mjs|py|yaml|yml|css|html)$/.test(file))
  .filter((file) => !file.startsWith('tests/sources/pages/'))
  .map(read);

function read(path: string): Source {
  return readSource('.', path);
}

/** Headings as the pages of a repository link to them. */
const headingsOf = ({ text }: Source): string[] =>
  outsideFences(text)
    .split('\n')
    .flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? [])
    .map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

/** Fenced blocks show other files; what looks like a heading or a link there is none. */
const outsideFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');
const withoutExamples = documents.map(({ path, text }) => ({ path, text: outsideFences(text) }));

const headings = new Map(documents.map((one) => [one.path, headingsOf(one)]));

/** Whether a file or a folder is there, and the section of it where one is named behind a `#`. */
function isThere(cited: string): boolean {
  const [path = '', section] = cited.split('#');
  const place = normalize(path).replace(/\/$/, '');
  return places.has(place) && (section === undefined || hasHeading(place, section));
}

const hasHeading = (path: string, section: string): boolean =>
  headings.get(path)?.includes(section) === true;

/** What a pattern finds in each of the files and `isMissing` holds of, with the file's name. */
const missingIn = (
  texts: readonly Source[],
  pattern: RegExp,
  isMissing: (found: string, path: string) => boolean,
): string[] =>
  texts.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)]
      .flatMap(([all, ...groups]) => groups.find((group) => group !== undefined) ?? all)
      .filter((found) => isMissing(found, path))
      .map((found) => `${path}: ${found}`),
  );

describe('what is cited is there', () => {
  test('every document and section that code names, from the top or from its own folder', () => {
    const cited = /(?:[\w.-]+\/)*[\w-]+\.md(?:#[\w-]+)?/g;
    const isMissing = (cite: string, path: string) =>
      !isThere(cite) && !isThere(join(dirname(path), cite));
    expect(missingIn(code, cited, isMissing)).toEqual([]);
  });

  test('every link of a document, and the section it leads to', () => {
    const link = /\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g;
    const isMissing = (to: string, path: string) =>
      !/^[a-z]+:/.test(to) && !isThere(to.startsWith('#') ? path + to : join(dirname(path), to));
    expect(missingIn(withoutExamples, link, isMissing)).toEqual([]);
  });

  test('every path that a document names in code type', () => {
    const named = /`((?:shared|addin|extension|seeds|tests|\.github|\.ci)\/[^`*{}<>\s]*)`/g;
    const isMissing = (path: string) => !isExample(path) && !isThere(path);
    expect(missingIn(documents, named, isMissing)).toEqual([]);
  });

  test('every npm script that a document or the workflow runs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const texts = files.filter((file) => /\.(md|yml)$/.test(file)).map(read);
    const run = /(?:`|^|run: )npm (?:run )?(?:--silent )?([\w:]+)/gm;
    const isMissing = (script: string) => script !== 'ci' && !(script in scripts);
    expect(missingIn(texts, run, isMissing)).toEqual([]);
  });
});

/** `shared/layout/NAME.ts` stands for a file that somebody is about to add. */
const isExample = (path: string): boolean => path.includes('NAME');

test('every decision says why, what, what follows and how it is checked, and is listed', () => {
  const folder = '.github/decisions/';
  const list = read(`${folder}README.md`).text;
  const records = documents.filter(({ path }) => path.startsWith(folder) && /\d{4}-/.test(path));
  const parts = ['Context', 'Decision', 'Consequences', 'How it is checked'];
  const incomplete = records.filter(
    ({ path, text }) =>
      !list.includes(`(${path.slice(folder.length)})`) ||
      parts.some((part) => !text.includes(`**${part}.**`)),
  );
  expect(incomplete.map(({ path }) => path)).toEqual([]);
  expect(records.length).toBeGreaterThan(0);
});

test('every package that is shipped has its reason', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const reasons = read('.github/decisions/0007-packages.md').text;
  const silent = Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``));
  expect(silent).toEqual([]);
});

test('the recipe for a kind names the tables of kinds, all of them and no other', () => {
  const [, recipe = ''] = read('.github/CONTRIBUTING.md').text.split('### A component kind');
  const steps = recipe.split('\n').filter((line) => line.startsWith('   - '));
  const named = steps.flatMap((step) =>
    [...step.matchAll(/`([^`]+\.ts)`/g)].map(([, path]) => path),
  );
  const tables = code.filter(({ path }) => isSource(path)).flatMap(kindTablesOf);
  const places = new Set(tables.map(({ at }) => at.replace(/:\d+$/, '')));
  expect(named.sort()).toEqual([...places].sort());
});

test('the changelog has a part for the version of package.json, with its day once released', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const heading = new RegExp(
    `^## ${version.replaceAll('.', '\\.')} · (unreleased|\\d{4}-\\d{2}-\\d{2})$`,
    'm',
  );
  expect(read('CHANGELOG.md').text).toMatch(heading);
});

test('the workflow runs the two commands of the README', () => {
  const workflow = read('.github/workflows/test.yml').text;
  const commands = [...workflow.matchAll(/run: (npm .*)/g)].map(([, command]) => command);
  expect(commands).toEqual(['npm start -- --once', 'npm test']);
  for (const command of commands) expect(read('README.md').text).toContain(command);
});

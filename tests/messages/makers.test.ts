import { expect, test } from 'vitest';
import { readSources } from '../measure/checkout.ts';

const sources = readSources('.').filter(({ path }) => !path.startsWith('shared/messages/'));

test.each([
  ['rulebookProblem', /^shared\/rulebook\//],
  ['workbookProblem', /^(shared\/workbook|addin\/hosts)\//],
  ['layoutProblem', /^shared\/layout\//],
  ['scoreProblem', /^shared\/score\//],
  ['workingCopyProblem', /^shared\/formulas\//],
  ['hostProblem', /^addin\/(hosts|pane|taskpane\/book)\//],
  ['functionProblem', /^addin\/functions\//],
  ['fileProblem', /^addin\//],
  ['commandProblem', /^addin\/cli\//],
  ['recordCheckProblem', /^(shared\/reading|addin\/cli\/commands)\//],
  ['readingProblem', /^(shared\/reading|extension\/pages\/options)\//],
  ['entryProblem', /^extension\/pages\/(journal|popup)\//],
  ['backupProblem', /^extension\/pages\/options\//],
])('%s is made in its rooms alone', (maker, rooms) => {
  const users = sources.filter(({ text }) => new RegExp(`\\b${maker}\\b`).test(text));
  expect(users.length).toBeGreaterThan(0);
  expect(users.map(({ path }) => path).filter((path) => !rooms.test(path))).toEqual([]);
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE } from '../../../../addin/engine.ts';
import { comparable } from '../../../../addin/hosts/contract/comparable.ts';
import { differences } from '../../../../addin/hosts/contract/differences.ts';
import { readFile, SAMPLES, subjectFor } from '../../../hosts/samples.ts';
import { useFolder } from '../../cli/run-in-folder.ts';

const folder = useFolder();

test.each(SAMPLES)('the command line writes the same of $name, cell by cell', async (sample) => {
  const { copy } = await subjectFor(sample, ENGINE);
  const [path, out] = [resolve(sample.path), folder.in('out.xlsx')];
  folder.lianping('score', path, '--rulebook', resolve(sample.rulebook), '-o', out, '--lang', 'zh');
  expect(differences(comparable(copy), comparable(readFile(out)))).toEqual([]);
});

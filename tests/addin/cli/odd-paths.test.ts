import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectRefusal, SAMPLE, SEED, useFolder } from './run-in-folder.ts';

/** One byte more than file systems allow. */
const TOO_LONG = `${'a'.repeat(251)}.xlsx`;
const folder = useFolder();

function makeLoop() {
  symlinkSync('two.xlsx', folder.in('one.xlsx'));
  symlinkSync('one.xlsx', folder.in('two.xlsx'));
}

describe('what cannot be read is told with what to do', () => {
  test.each([
    ['a name of 256 bytes', TOO_LONG, /^stop file-unreadable - .*较短的文件名/m],
    ['a folder', '.', /^stop file-unreadable - .*文件夹，请给出其中的文件/m],
    [
      'a folder that is a file',
      `${SAMPLE}/a.xlsx`,
      /^stop file-unreadable - .*是文件而不是文件夹/m,
    ],
    ['links round in a circle', 'one.xlsx', /^stop file-unreadable - .*链接互相指向/m],
    ['a device without an end', '/dev/zero', /^stop file-unreadable - /m],
    ['an empty name', '', /^stop file-not-found - /m],
  ])('%s', (_, path, line) => {
    makeLoop();
    expectRefusal(folder.lianping('score', path, ...SEED), line);
  });

  test('as a rulebook or a record alike', () => {
    expectRefusal(
      folder.lianping('score', SAMPLE, '--rulebook', TOO_LONG),
      /^stop file-unreadable /m,
    );
    expectRefusal(folder.lianping('record', TOO_LONG), /^stop file-unreadable /m);
  });

  test('in English', () => {
    const run = folder.lianping('score', '.', ...SEED, '--lang', 'en');
    expectRefusal(
      run,
      /^stop file-unreadable - “\.” cannot be read: it is a folder; name a file in it\.$/m,
    );
  });
});

describe('what cannot be written is told before any work, and nothing is', () => {
  test.each([
    ['a name of 256 bytes', TOO_LONG, /^stop output-unwritable - .*较短的文件名/m],
    [
      'a folder that is a file',
      `${SAMPLE}/a.xlsx`,
      /^stop output-unwritable - .*是文件而不是文件夹/m,
    ],
    ['links round in a circle', 'one.xlsx', /^stop output-unwritable - .*链接互相指向/m],
    ['a folder that is not there', 'no/such/a.xlsx', /^stop output-unwritable - .*请先建好文件夹/m],
    ['a folder', '.', /^stop output-not-file - /m],
  ])('%s', (_, path, line) => {
    makeLoop();
    const before = readdirSync(folder.in());
    expectRefusal(folder.lianping('score', SAMPLE, ...SEED, '--json', 'r.json', '-o', path), line);
    expect(readdirSync(folder.in())).toEqual(before);
  });

  test('a name of 255 bytes is written', () => {
    const name = TOO_LONG.slice(1);
    expect(folder.lianping('score', SAMPLE, ...SEED, '-o', name).status).toBe(0);
    expect(readdirSync(folder.in())).toEqual([name]);
  });
});

test('a folder without permission: the other output is not left, nor what stood there changed', () => {
  mkdirSync(folder.in('closed'));
  writeFileSync(folder.in('r.json'), 'precious');
  chmodSync(folder.in('closed'), 0o555);
  chmodSync(folder.in(), 0o777);
  // Root may write anywhere, so that such a run gives its rights away first.
  const asNobody =
    process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : '';
  const words = `score ${SAMPLE} ${SEED.join(' ')} --json r.json -o closed/a.xlsx`;
  const run = folder.shell(`${asNobody} $lianping ${words}`);
  expectRefusal(run, /^stop output-unwritable - .*没有写入的权限/m);
  expect(readdirSync(folder.in()).sort()).toEqual(['closed', 'r.json']);
  expect(readFileSync(folder.in('r.json'), 'utf8')).toBe('precious');
});

test('a file that only its owner could read stays so when it is written again', () => {
  writeFileSync(folder.in('r.json'), '{}', { mode: 0o600 });
  expect(folder.lianping('score', SAMPLE, ...SEED, '--json', 'r.json').status).toBe(0);
  expect(statSync(folder.in('r.json')).mode & 0o777).toBe(0o600);
});

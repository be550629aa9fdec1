import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaking, expectRefusal, SAMPLE, SEED, useFolder } from './run-in-folder.ts';

const folder = useFolder();
const words = ['score', SAMPLE, ...SEED, '-o', 'a.xlsx', '--json', 'r.json'];

/** A system that lets one file be put under its name, and refuses the next with that code. */
const refusingTheSecond = (code: string) =>
  breaking(`
    const rename = fs.renameSync;
    let calls = 0;
    fs.renameSync = (...paths) => {
      calls++;
      if (calls === 2) throw Object.assign(new Error('refused'), { code: '${code}', syscall: 'rename' });
      return rename(...paths);
    };
  `);

test('the second file cannot be put under its name: the first is not left', () => {
  const run = folder.node(refusingTheSecond('EBUSY'), words);
  expectRefusal(run, /^stop output-unwritable - .*r\.json.*另一个程序正在使用它/m);
  expect(readdirSync(folder.in())).toEqual([]);
});

test('what stood there before comes back', () => {
  writeFileSync(folder.in('a.xlsx'), 'precious');
  const run = folder.node(refusingTheSecond('EACCES'), words);
  expectRefusal(run, /^stop output-unwritable - .*r\.json.*没有写入的权限/m);
  expect(readFileSync(folder.in('a.xlsx'), 'utf8')).toBe('precious');
  expect(readdirSync(folder.in())).toEqual(['a.xlsx']);
});

test('a disk that fills up leaves nothing half written', () => {
  writeFileSync(folder.in('a.xlsx'), 'precious');
  const full = breaking(`
    const write = fs.writeFileSync;
    fs.writeFileSync = (path, content, options) => {
      if (String(content).startsWith('{')) {
        write(path, String(content).slice(0, 100));
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      }
      return write(path, content, options);
    };
  `);
  const run = folder.node(full, words);
  expectRefusal(run, /^stop output-unwritable - .*r\.json.*磁盘已满/m);
  expect(readFileSync(folder.in('a.xlsx'), 'utf8')).toBe('precious');
  expect(readdirSync(folder.in())).toEqual(['a.xlsx']);
});

// What a department takes home, in one folder with checksums: `npm run release [-- --url https://…]`.
// Two runs over the same sources give the same bytes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `.output/release/lianping-${version}`;

// Their manifests name the address that a department serves the add-ins at.
for (const script of ['build:addin', 'build:wps']) {
  const asked = ['run', '--silent', script, '--', ...process.argv.slice(2)];
  const built = spawnSync('npm', asked, { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 2);
}

/** From where it is built to what it is called; a folder with all that is in it. */
const TAKEN = [
  ['.output/workbench-file/lianping-workbench.html', 'lianping-workbench.html'],
  [`.output/store/lianping-${version}-chrome.zip`, `lianping-${version}-chrome.zip`],
  [`.output/store/lianping-${version}-firefox.zip`, `lianping-${version}-firefox.zip`],
  ['.output/lianping.oxt', 'lianping.oxt'],
  ['.output/excel', 'excel'],
  // Not run in WPS: its own README says so first.
  ['.output/wps', 'wps-experimental'],
  ['.output/cli/lianping.js', 'lianping.js'],
  ['seeds/rulebooks', 'rulebooks'],
  ['seeds/workbooks/joint-review-2026.xlsx', 'samples/joint-review-2026.xlsx'],
  ['seeds/workbooks/leading-cadres-2026.xlsx', 'samples/leading-cadres-2026.xlsx'],
  ['seeds/workbooks/member-appraisal-2026.xlsx', 'samples/member-appraisal-2026.xlsx'],
  [
    'seeds/workbooks/organisation-department-2026.xlsx',
    'samples/organisation-department-2026.xlsx',
  ],
  ['LICENSE', 'LICENSE'],
];

rmSync('.output/release', { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
/** Vectors are for whoever writes another reader of rulebooks. */
const isForDepartments = (path) => !/[/\\]vectors$/.test(path);
for (const [from, to] of TAKEN)
  cpSync(from, join(folder, to), { recursive: true, filter: isForDepartments });

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(folder, name)).isFile())
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const sums = files.map((name) => {
  const sum = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  return `${sum}  ${name}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
console.log(`${folder}: ${files.length} files; sha256sum -c SHA256SUMS checks them`);

// Makes a fresh machine ready: packages when the lock file changed, and for the tests (--tests)
// the programs they drive. Plain Node, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

const stamp = 'node_modules/.installed-lock.json';
const lock = readFileSync('package-lock.json', 'utf8');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci');
  writeFileSync(stamp, lock);
}

if (process.argv.includes('--tests')) {
  installPrograms();
  installOfficeJs();
}

function installPrograms() {
  const python = '/usr/bin/python3';
  const missing = [
    ['chromium', () => succeeds('chromium', ['--version'])],
    ['libreoffice-calc', () => succeeds('soffice', ['--version'])],
    ['python3-uno', () => succeeds(python, ['-c', 'import uno'])],
    ['python3-yaml', () => succeeds(python, ['-c', 'import yaml'])],
    ['python3-openpyxl', () => succeeds(python, ['-c', 'import openpyxl'])],
    ['fontconfig', () => succeeds('fc-list', ['--version'])],
    ['fonts-noto-cjk', () => output('fc-list', [':lang=zh']).includes('Noto')],
    // Windows for a browser on a display that nobody sees, and hands to move them.
    ['xvfb', () => succeeds('sh', ['-c', 'command -v Xvfb'])],
    ['openbox', () => succeeds('openbox', ['--version'])],
    ['xdotool', () => succeeds('sh', ['-c', 'command -v xdotool'])],
    ['x11-utils', () => succeeds('sh', ['-c', 'command -v xmessage'])],
    ['firefox-esr', () => succeeds('firefox-esr', ['--version'])],
    ['openssl', () => succeeds('openssl', ['version'])],
    ['gnumeric', () => succeeds('ssconvert', ['--version'])],
    // What a print says, page by page.
    ['poppler-utils', () => succeeds('pdftotext', ['-v'])],
  ].filter(([, isThere]) => !isThere());
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  console.log(`Installing what the tests drive: ${names.join(', ')} …`);
  const [program, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const apt = (...words) =>
    spawnSync(program, [...before, ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  const still = missing.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (still.length > 0) stop(`The tests need ${still.join(', ')}. As root: ${command}`);
}

// Microsoft's own office.js drives the add-in in the tests. Its licence: to develop and test add-ins;
// so it lies in a folder that git ignores, and nothing that is built or shipped holds it.
function installOfficeJs() {
  const version = '1.1.110';
  const folder = 'tests/office/node_modules/@microsoft/office-js';
  const there = `${folder}/package.json`;
  if (existsSync(there) && JSON.parse(readFileSync(there, 'utf8')).version === version) return;
  console.log('Installing office.js for the tests …');
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  run(
    'npm',
    ['install', ...quiet, '--prefix', 'tests/office', `@microsoft/office-js@${version}`],
    'npm install @microsoft/office-js',
  );
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function output(program, args) {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
}

function run(program, args, name) {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) stop(`“${name}” did not finish: see its words above.`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

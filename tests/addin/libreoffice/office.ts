import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A real LibreOffice with the extension installed, in a profile of its own. */
export interface Office {
  /** Opens a copy of the workbook; the name that it goes by from then on. */
  open(path: string, options?: { readonly isHidden?: boolean }): Promise<string>;
  /** Has the driver do something; what came of it. */
  act<T = unknown>(act: string, values: Readonly<Record<string, unknown>>): Promise<T>;
  /** Chooses the menu's command, and gives the address that the browser was sent to. */
  openPane(document: string): Promise<string>;
  /** The address that the browser is sent to next. */
  nextAddress(): Promise<string>;
  close(): Promise<void>;
}

const OPEN_PANE = 'cn.lianping:open';

/** Nobody in particular: the extension is for users, and root may not install one for itself alone. */
const USER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export async function startOffice(extension: string, display?: string): Promise<Office> {
  const folder = makeFolder();
  const give = (from: string) => giveFile(from, folder);
  const environment = {
    PATH: process.env.PATH,
    HOME: folder,
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'C.UTF-8',
  };
  const BROWSER = makeBrowser(folder);
  const options = { ...USER, cwd: folder, env: { ...environment, BROWSER } };
  const profile = join(folder, 'profile');
  execFileSync('unopkg', ['add', `-env:UserInstallation=file://${profile}`, give(extension)], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const driver = give('tests/addin/libreoffice/driver.py');
  // The driver asks the extension's own code how it tells a formula.
  cpSync('addin/libreoffice/pythonpath', join(folder, 'pythonpath'), { recursive: true });
  const words = ['-u', driver, profile, ...(display ? [display] : [])];
  const program = spawn('/usr/bin/python3', words, {
    ...options,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const act = await askingOf(program);
  const nextAddress = async () => (await readFile(join(folder, 'address'), 'utf8')).trim();
  let opened = 0;
  return {
    act,
    open: async (path, { isHidden = false } = {}) => {
      opened += 1;
      const within = join(folder, `${opened}`);
      mkdirSync(within);
      const document = path && giveFile(path, within);
      hand(within);
      await act('open_document', { path: document, hidden: isHidden });
      return document;
    },
    nextAddress,
    openPane: async (document) => {
      const address = nextAddress();
      await act('dispatch', { path: document, command: OPEN_PANE });
      return address;
    },
    close: async () => {
      const ended = new Promise((done) => program.on('exit', done));
      program.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-office-'));
  hand(folder);
  return folder;
}

/** Makes it the user's. */
function hand(path: string): void {
  if (USER.uid !== undefined) chownSync(path, USER.uid, USER.gid);
}

function giveFile(from: string, folder: string): string {
  const to = join(folder, basename(from));
  cpSync(from, to);
  hand(to);
  return to;
}

/** The user's browser: one that tells where it was sent, to whoever reads the pipe. */
function makeBrowser(folder: string): string {
  execFileSync('mkfifo', [join(folder, 'address')]);
  hand(join(folder, 'address'));
  const script = join(folder, 'browser');
  writeFileSync(script, `#!/bin/sh\necho "$1" > '${join(folder, 'address')}'\n`);
  chmodSync(script, 0o755);
  // On a display, what opens addresses is an application of the user's choice.
  const applications = join(folder, '.local/share/applications');
  mkdirSync(applications, { recursive: true });
  const entry = `[Desktop Entry]\nType=Application\nName=Browser\nExec=${script} %u\n`;
  writeFileSync(join(applications, 'browser.desktop'), entry);
  const chosen = '[Default Applications]\nx-scheme-handler/http=browser.desktop\n';
  writeFileSync(join(applications, 'mimeapps.list'), chosen);
  return script;
}

/** One question at a time, each with its line. */
async function askingOf(program: ChildProcess): Promise<Office['act']> {
  if (!program.stdin || !program.stdout) throw new Error('The driver has no pipes');
  const { stdin } = program;
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = readAnswer(lines);
  await last;
  return <T>(act: string, values: Readonly<Record<string, unknown>>) => {
    const next = last
      .catch(() => {})
      .then(() => {
        stdin.write(`${JSON.stringify({ act, with: values })}\n`);
        return readAnswer(lines);
      });
    last = next;
    return next as Promise<T>;
  };
}

async function readAnswer(lines: AsyncIterator<string>): Promise<unknown> {
  const line = await lines.next();
  if (line.done) throw new Error('LibreOffice or its driver has ended');
  const { value, fault } = JSON.parse(line.value) as { value?: unknown; fault?: string };
  if (fault !== undefined) throw new Error(fault);
  return value;
}

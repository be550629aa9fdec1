import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { Outcome } from './score-mutants.ts';

const ENTRY = new URL('score-mutants.ts', import.meta.url).pathname;

/** The script that scores mutants, for processes of its own. */
export async function buildChild(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-mutants-'));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, ssr: ENTRY, target: 'node20' },
    ssr: { noExternal: true },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built');
  const [chunk] = bundle.output;
  const path = join(folder, 'score-mutants.mjs');
  writeFileSync(path, chunk.code);
  return path;
}

/** A file on which the process ended or came to nothing, with what it said last. */
export interface Fall {
  readonly after: string | undefined;
  readonly why: string;
}

/** Milliseconds of processor time for a file: where other programs run, the clock on the wall tells nothing. */
const LONGEST = 5000;
const LOOK_EVERY = 500;
const MEGABYTES = 512;

/** What a child tells of these files; where it falls, what was told until then. */
export function runChild(
  script: string,
  words: readonly string[],
): Promise<{ told: Outcome[]; fall?: Fall }> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MEGABYTES}`, script, ...words]);
  const told: Outcome[] = [];
  let said = '';
  let hung = false;
  let atLastTold = 0;
  const watch = setInterval(() => {
    hung = spentBy(child.pid) - atLastTold > LONGEST;
    if (hung) child.kill('SIGKILL');
  }, LOOK_EVERY);
  child.stderr.on('data', (data) => {
    said += `${data}`;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    atLastTold = spentBy(child.pid);
    told.push(JSON.parse(line));
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearInterval(watch);
      const fell = hung || status !== 0 || said !== '';
      const why = hung ? 'hangs' : `ends with ${status}: ${said}`;
      resolve(fell ? { told, fall: { after: told.at(-1)?.name, why } } : { told });
    });
  });
}

const TICK = 10;

/** Milliseconds that the processor worked for a process; 0 where it has ended. */
function spentBy(process = 0): number {
  const path = `/proc/${process}/stat`;
  if (!existsSync(path)) return 0;
  const text = readFileSync(path, 'utf8');
  // Its name may hold spaces; what follows it does not.
  const [user = 0, system = 0] = text
    .slice(text.lastIndexOf(')'))
    .split(' ')
    .slice(12, 14)
    .map(Number);
  return (user + system) * TICK;
}

/** All seeds from, up to; a child that falls is followed by another, behind the file it fell on. */
export async function runSeeds(script: string, from: number, to: number) {
  const told: Outcome[] = [];
  const falls: string[] = [];
  for (let seed = from; seed < to; ) {
    const run = await runChild(script, [`${seed}`, `${to}`]);
    told.push(...run.told);
    seed += run.told.length;
    if (!run.fall) continue;
    falls.push(`${seed}: ${run.fall.why}`);
    seed += 1;
  }
  return { told, falls };
}

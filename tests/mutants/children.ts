import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
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

const LONGEST = 5000;
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
  const stop = () => {
    hung = true;
    child.kill('SIGKILL');
  };
  let watch = setTimeout(stop, LONGEST);
  child.stderr.on('data', (data) => {
    said += `${data}`;
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    clearTimeout(watch);
    watch = setTimeout(stop, LONGEST);
    told.push(JSON.parse(line));
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(watch);
      const fell = hung || status !== 0 || said !== '';
      const why = hung ? 'hangs' : `ends with ${status}: ${said}`;
      resolve(fell ? { told, fall: { after: told.at(-1)?.name, why } } : { told });
    });
  });
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

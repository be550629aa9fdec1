import {
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  done,
  type Problem,
  problem,
  type Result,
  stopped,
} from '../../shared/messages/problem.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';

const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = 200;

/** A file's bytes, or a sentence on why it cannot be had. */
export function readBytes(path: string): Result<Uint8Array> {
  try {
    const megabytes = Math.ceil(statSync(path).size / MEGABYTE);
    if (megabytes > MOST_MEGABYTES) {
      return stopped(problem('file-too-large', { path, megabytes, most: MOST_MEGABYTES }));
    }
    return done(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    const detail = systemCode(cause);
    if (detail === 'ENOENT') return stopped(problem('file-not-found', { path }));
    return stopped(problem('file-unreadable', { path, detail }));
  }
}

/** The text of a rulebook file, or of the built-in rulebook with that id. */
export function readRulebookText(name: string): Result<string> {
  const seed = SEED_RULEBOOKS.find(({ id }) => id === name);
  if (seed) return done(seed.text);
  const bytes = readBytes(name);
  if (bytes.ok) return done(new TextDecoder().decode(bytes.value));
  if (!bytes.problems.some(({ code }) => code === 'file-not-found')) return bytes;
  const known = SEED_RULEBOOKS.map(({ id }) => id).join('、');
  return stopped(problem('rulebook-not-found', { name, known }));
}

export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Whether any output would overwrite an input. Links count as the file they lead to. */
export function outputsThatAreInputs(
  outputs: readonly string[],
  inputs: readonly string[],
): readonly Problem[] {
  const taken = new Set(inputs.map(realPath));
  return outputs
    .filter((path) => taken.has(realPath(path)))
    .map((path) => problem('output-is-input', { path }));
}

/**
 * Writes all files or none: each goes to a folder beside its place first, and only when all are
 * complete are they moved. A power cut cannot leave half a workbook under the final name.
 */
export function writeFiles(files: readonly OutputFile[]): readonly Problem[] {
  const staged: { from: string; to: string; folder: string }[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const folder = mkdtempSync(join(dirname(resolve(path)), '.lianping-'));
      staged.push({ from: join(folder, basename(path)), to: path, folder });
      writeFileSync(join(folder, basename(path)), file.content);
    }
    for (const { from, to } of staged) {
      path = to;
      renameSync(from, to);
    }
    return [];
  } catch (cause) {
    return [problem('output-unwritable', { path, detail: systemCode(cause) })];
  } finally {
    for (const { folder } of staged) rmSync(folder, { recursive: true, force: true });
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path); // not there yet, so it is no input
  }
}

/** `ENOENT`, `EACCES` …; anything that is not a system's refusal is a bug and goes on. */
function systemCode(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  throw cause;
}

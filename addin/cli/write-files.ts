import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { commandProblem } from '../../shared/messages/command.ts';
import { fileProblem } from '../../shared/messages/file.ts';
import { done, type Problem, type Result, stopped } from '../../shared/messages/problem.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';

const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = 200;

/** A file's bytes, or a sentence on why it cannot be had. */
export function readBytes(path: string): Result<Uint8Array> {
  try {
    const megabytes = Math.ceil(statSync(path).size / MEGABYTE);
    if (megabytes > MOST_MEGABYTES) {
      return stopped(fileProblem('file-too-large', { path, megabytes, most: MOST_MEGABYTES }));
    }
    return done(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    const detail = systemCode(cause);
    if (detail === 'ENOENT') return stopped(fileProblem('file-not-found', { path }));
    return stopped(fileProblem('file-unreadable', { path, detail }));
  }
}

/** The text of a rulebook file, or of the built-in rulebook with that id. */
export function readRulebookText(name: string): Result<string> {
  const seed = SEED_RULEBOOKS.find(({ id }) => id === name);
  if (seed) return done(seed.text);
  const bytes = readBytes(name);
  if (bytes.ok) return decode(bytes.value, name);
  if (!bytes.problems.some(({ code }) => code === 'file-not-found')) return bytes;
  const known = SEED_RULEBOOKS.map(({ id }) => id).join('、');
  return stopped(commandProblem('rulebook-not-found', { name, known }));
}

function decode(bytes: Uint8Array, path: string): Result<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return stopped(commandProblem('rulebook-not-utf8', { path }));
  }
}

export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * What is wrong with where the outputs should go: over an input, over each other, or over
 * something that is no file. Links count as the file they lead to.
 */
export function checkOutputs(
  outputs: readonly string[],
  inputs: readonly string[],
): readonly Problem[] {
  const read = new Set(inputs.map(realPath));
  const written = new Set<string>();
  return outputs.flatMap((path): Problem[] => {
    const real = realPath(path);
    const isTaken = written.has(real);
    written.add(real);
    if (read.has(real)) return [commandProblem('output-is-input', { path })];
    if (isTaken) return [commandProblem('output-twice', { path })];
    return path === '-' || isOther(real) ? [commandProblem('output-not-file', { path })] : [];
  });
}

/** There, and no plain file: a folder, a device. */
const isOther = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === false;

/**
 * Writes all files or none: each goes to a folder beside its place first, and only when all are
 * complete are they moved; what was there comes back where one cannot be. A power cut cannot
 * leave half a workbook under the final name.
 */
export function writeFiles(files: readonly OutputFile[]): readonly Problem[] {
  const staged: Staged[] = [];
  const moved: Staged[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      staged.push(stage(file));
    }
    for (const one of staged) {
      path = one.path;
      if (one.before) copyFileSync(one.to, one.before);
      renameSync(one.from, one.to);
      moved.push(one);
    }
    return [];
  } catch (cause) {
    for (const { before, to } of moved) {
      if (before) renameSync(before, to);
      else rmSync(to, { force: true });
    }
    return [commandProblem('output-unwritable', { path, detail: systemCode(cause) })];
  } finally {
    for (const { folder } of staged) rmSync(folder, { recursive: true, force: true });
  }
}

interface Staged {
  /** As the user wrote it. */
  readonly path: string;
  readonly folder: string;
  readonly from: string;
  /** Behind any link. */
  readonly to: string;
  /** Where a copy of what stands there now goes; null where nothing does. */
  readonly before: string | null;
}

function stage({ path, content }: OutputFile): Staged {
  const to = realPath(path);
  const folder = mkdtempSync(join(dirname(to), '.lianping-'));
  const from = join(folder, 'after');
  const before = statSync(to, { throwIfNoEntry: false }) ? join(folder, 'before') : null;
  writeFileSync(from, content);
  return { path, folder, from, to, before };
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

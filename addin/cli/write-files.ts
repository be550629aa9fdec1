import {
  copyFileSync,
  lstatSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { commandProblem } from '../../shared/messages/command.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { whyUnwritable } from '../../shared/messages/system-refusals.ts';
import { systemCode } from './system-code.ts';

export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * What is wrong with where the outputs should go: over an input, over each other, into a folder
 * that is not there, or over something that is no file. Links count as the file they lead to.
 */
export function checkOutputs(
  outputs: readonly string[],
  inputs: readonly string[],
): readonly Problem[] {
  const read = new Set(inputs.map(realInput));
  const written = new Set<string>();
  return outputs.flatMap((path) => {
    try {
      const real = realPath(path);
      const isTaken = written.has(real);
      written.add(real);
      if (read.has(real)) return [commandProblem('output-is-input', { path })];
      if (isTaken) return [commandProblem('output-twice', { path })];
      return path === '-' || isOther(real) ? [commandProblem('output-not-file', { path })] : [];
    } catch (cause) {
      return [unwritable(path, cause)];
    }
  });
}

/** There, and no plain file: a folder, a device, a link that leads nowhere. */
const isOther = (path: string): boolean =>
  (
    statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false })
  )?.isFile() === false;

/** Behind any link. What is not there yet stands in its folder, which must be. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') throw cause;
    return join(realpathSync(dirname(path)), basename(path));
  }
}

/** Undefined for what cannot be found: that is told where it is read. */
function realInput(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (cause) {
    systemCode(cause);
    return undefined;
  }
}

const unwritable = (path: string, cause: unknown): Problem =>
  commandProblem('output-unwritable', { path, reason: whyUnwritable(systemCode(cause)) });

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
      const place = makePlace(file.path);
      staged.push(place);
      writeStaged(place, file.content);
    }
    for (const place of staged) {
      path = place.path;
      renameSync(place.after, place.to);
      moved.push(place);
    }
    return [];
  } catch (cause) {
    for (const place of moved) takeBack(place);
    return [unwritable(path, cause)];
  } finally {
    for (const { folder } of staged) rmSync(folder, { recursive: true, force: true });
  }
}

interface Staged {
  /** As the user wrote it. */
  readonly path: string;
  /** Behind any link. */
  readonly to: string;
  readonly folder: string;
  readonly after: string;
  /** Where a copy of what stands there now goes. */
  readonly before: string;
  /** Its permissions; null where nothing stands there. */
  readonly mode: number | null;
}

function makePlace(path: string): Staged {
  const to = realPath(path);
  const mode = statSync(to, { throwIfNoEntry: false })?.mode ?? null;
  const folder = mkdtempSync(join(dirname(to), '.lianping-'));
  return { path, to, folder, after: join(folder, 'after'), before: join(folder, 'before'), mode };
}

/** A file that only its owner could read stays so. */
function writeStaged({ to, after, before, mode }: Staged, content: OutputFile['content']): void {
  writeFileSync(after, content, { flush: true, ...(mode !== null && { mode }) });
  if (mode !== null) copyFileSync(to, before);
}

function takeBack({ to, before, mode }: Staged): void {
  if (mode !== null) renameSync(before, to);
  else rmSync(to, { force: true });
}

/** A spreadsheet program opens no workbook under another ending. */
export const checkCopyName = (path: string): Problem[] =>
  path !== '-' && !/\.xlsx$/i.test(path) ? [commandProblem('output-not-xlsx', { path })] : [];

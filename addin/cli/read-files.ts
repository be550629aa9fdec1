import { readFileSync, type Stats, statSync } from 'node:fs';
import { commandProblem } from '../../shared/messages/command.ts';
import { fileProblem } from '../../shared/messages/file.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';
import { whyUnreadable } from '../../shared/messages/system-refusals.ts';
import { checkFileSize } from '../file-size.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import { systemCode } from './system-code.ts';

/** A file's bytes, or a sentence on why it cannot be had. */
export function readBytes(path: string): Result<Uint8Array> {
  try {
    const stats = statSync(path);
    const tooLarge = checkFileSize(path, stats.size);
    if (tooLarge) return stopped(tooLarge);
    if (!isReadable(stats)) return unreadable(path, stats.isDirectory() ? 'EISDIR' : 'ENXIO');
    return done(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    return unreadable(path, systemCode(cause));
  }
}

/** A device may have no end. */
const isReadable = (stats: Stats): boolean => stats.isFile() || stats.isFIFO();

function unreadable(path: string, code: string): Result<never> {
  if (code === 'ENOENT') return stopped(fileProblem('file-not-found', { path }));
  return stopped(fileProblem('file-unreadable', { path, reason: whyUnreadable(code) }));
}

/** The text of a rulebook file, or of the built-in rulebook with that id. */
export function readRulebookText(name: string): Result<string> {
  const seed = SEED_RULEBOOKS.find(({ id }) => id === name);
  if (seed) return done(seed.text);
  const bytes = readBytes(name);
  if (bytes.ok) return decode(bytes.value, name);
  if (!bytes.problems.some(({ code }) => code === 'file-not-found')) return bytes;
  const known = SEED_RULEBOOKS.map(({ id }) => id);
  return stopped(commandProblem('rulebook-not-found', { name, known }));
}

/** The text of a file. */
export function readText(path: string): Result<string> {
  const bytes = readBytes(path);
  return bytes.ok ? decode(bytes.value, path) : bytes;
}

function decode(bytes: Uint8Array, path: string): Result<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return stopped(commandProblem('rulebook-not-utf8', { path }));
  }
}

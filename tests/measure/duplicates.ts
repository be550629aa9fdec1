import ts from 'typescript';
import type { Source } from './checkout.ts';
import { lastLineOf, lineOf, parse } from './syntax.ts';

/** From this many equal lines on, two places say the same thing. */
const LEAST_LINES = 6;

interface Line {
  readonly text: string;
  readonly at: string;
}

/** Two places with the same lines; how many, and where each begins. */
export interface Duplicate {
  readonly lines: number;
  readonly places: readonly [string, string];
}

/**
 * Runs of {@link LEAST_LINES} or more lines that stand in two places. Indentation, blank lines,
 * comments and imports do not count.
 */
export function duplicatesIn(sources: readonly Source[]): Duplicate[] {
  const files = sources.map(linesOf);
  const seen = new Map<string, Position[]>();
  const duplicates: Duplicate[] = [];
  files.forEach((lines, file) => {
    for (let line = 0; line + LEAST_LINES <= lines.length; line++) {
      const key = textFrom(lines, line);
      const here = { file, line };
      for (const before of seen.get(key) ?? [])
        if (!continuesRun(files, before, here)) duplicates.push(runFrom(files, before, here));
      seen.set(key, [...(seen.get(key) ?? []), here]);
    }
  });
  return duplicates.sort((a, b) => b.lines - a.lines);
}

interface Position {
  readonly file: number;
  readonly line: number;
}

const textFrom = (lines: readonly Line[], start: number): string =>
  lines
    .slice(start, start + LEAST_LINES)
    .map(({ text }) => text)
    .join('\n');

type Files = readonly (readonly Line[])[];

const lineAt = (files: Files, { file, line }: Position, ahead: number): Line | undefined =>
  files[file]?.[line + ahead];

function areEqual(files: Files, a: Position, b: Position, ahead: number): boolean {
  const line = lineAt(files, a, ahead);
  return line !== undefined && line.text === lineAt(files, b, ahead)?.text;
}

/** True where the lines before are equal too, so that this run was told from its first line. */
const continuesRun = (files: Files, a: Position, b: Position): boolean => areEqual(files, a, b, -1);

function runFrom(files: Files, a: Position, b: Position): Duplicate {
  let lines = LEAST_LINES;
  while (areEqual(files, a, b, lines)) lines++;
  return { lines, places: [lineAt(files, a, 0)?.at ?? '', lineAt(files, b, 0)?.at ?? ''] };
}

function linesOf(source: Source): Line[] {
  const imported = importLines(source);
  return source.text
    .split('\n')
    .map((text, index) => ({ text: text.trim(), number: index + 1 }))
    .filter(({ text, number }) => !imported.has(number) && !/^($|\/\/|\/\*|\*)/.test(text))
    .map(({ text, number }) => ({ text, at: `${source.path}:${number}` }));
}

function importLines(source: Source): Set<number> {
  const lines = new Set<number>();
  for (const statement of parse(source).statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    for (let line = lineOf(statement); line <= lastLineOf(statement); line++) lines.add(line);
  }
  return lines;
}

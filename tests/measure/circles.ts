import { dirname } from 'node:path';

/** An arrow of a graph: who imports, and what. */
export type Arrow = readonly [from: string, to: string];

/** The nodes of one circle, its first repeated at the end; empty where there is none. */
export function circleIn(arrows: readonly Arrow[]): string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const finished = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return [];
    for (const to of next.get(node) ?? []) {
      const circle = walk(to, [...path, node]);
      if (circle.length > 0) return circle;
    }
    finished.add(node);
    return [];
  };
  return firstOf([...next.keys()].map((node) => () => walk(node, [])));
}

function firstOf(searches: readonly (() => string[])[]): string[] {
  for (const search of searches) {
    const circle = search();
    if (circle.length > 0) return circle;
  }
  return [];
}

/**
 * One circle for each folder whose children import each other in a circle; its children are the
 * files and the folders that stand in it, and a folder imports what any file below it does.
 * @param arrows between files, by their paths from the top
 */
export const folderCircles = (arrows: readonly Arrow[]): string[] =>
  [...new Set(arrows.flatMap(([from, to]) => [...foldersAbove(from), ...foldersAbove(to)]))]
    .sort()
    .map((folder) => ({ folder, circle: circleIn(arrowsAmongChildren(folder, arrows)) }))
    .filter(({ circle }) => circle.length > 0)
    .map(({ folder, circle }) => `${folder}: ${circle.join(' → ')}`);

/** Every folder that a file lies in, the top (`.`) first. */
export function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? ['.'] : [...foldersAbove(folder), folder];
}

const arrowsAmongChildren = (folder: string, arrows: readonly Arrow[]): Arrow[] =>
  arrows.flatMap(([from, to]): Arrow[] => {
    const [a, b] = [childOf(folder, from), childOf(folder, to)];
    return a === null || b === null || a === b ? [] : [[a, b]];
  });

/** The child of a folder in which a file lies, or which it is; null where it lies elsewhere. */
function childOf(folder: string, path: string): string | null {
  const start = folder === '.' ? '' : `${folder}/`;
  return path.startsWith(start) ? (path.slice(start.length).split('/')[0] ?? null) : null;
}

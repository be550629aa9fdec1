import { asWritten } from '../../../base/as-written.ts';
import { foldCase } from '../value.ts';

/**
 * What MATCH and COUNTIF take for a text: `*` for any characters, `?` for one, and either of them,
 * or anything, for itself behind a `~`. Small letters are capital ones.
 */
export function likeness(pattern: string): (text: string) => boolean {
  const sought = foldCase(pattern);
  if (!/[*?~]/.test(sought)) return (text) => foldCase(text) === sought;
  const parts = sought.match(/~.|./gsu) ?? [];
  const like = new RegExp(`^${parts.map(likePart).join('')}$`, 'su');
  return (text) => like.test(foldCase(text));
}

function likePart(part: string): string {
  if (part === '*') return '.*';
  if (part === '?') return '.';
  return asWritten(part.length > 1 && part.startsWith('~') ? part.slice(1) : part);
}

/** As itself, where MATCH and COUNTIF would take it for a pattern. */
export const plainly = (text: string): string => text.replace(/[*?~]/g, '~$&');

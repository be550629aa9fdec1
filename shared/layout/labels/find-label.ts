import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { normaliseLabel } from './names.ts';
import { readWords, withoutNumbering } from './read-words.ts';
import { joinSenses, type LabelUse, type Sense, type WordSense } from './sense.ts';

export interface FoundLabel<T> {
  readonly value: T;
  readonly because: Extract<LayoutReason, 'same-label' | 'decorated-label'>;
}
/** A header, read whole: a title, and what the words beside it make of it. */
export interface ReadLabel<T> extends FoundLabel<T> {
  readonly sense: Sense;
}

/**
 * The meaning of a header among `labels` (keyed by normalised label), where it asks for nothing
 * but the value itself: the label, or the label with numbering, units or its full mark.
 */
export function findLabel<T>(
  labels: ReadonlyMap<string, T>,
  header: string,
  use: LabelUse,
): FoundLabel<T> | undefined {
  const read = readLabel(labels, header, use);
  return read?.sense === 'value' ? { value: read.value, because: read.because } : undefined;
}

/** Whether the header is about one of the labels at all, whatever stands beside it. */
export const speaksOf = (
  labels: ReadonlyMap<string, unknown>,
  header: string,
  use: LabelUse,
): boolean => readLabel(labels, header, use) !== undefined;

/**
 * A header is read whole or not at all: of what stands beside the title every word is in a list,
 * or the sense is `unclear`. Undefined where it is another title.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export function readLabel<T>(
  labels: ReadonlyMap<string, T>,
  header: string,
  use: LabelUse,
): ReadLabel<T> | undefined {
  const key = normaliseLabel(header);
  if (key === '') return undefined;
  const same = labels.get(key);
  if (same !== undefined) return { value: same, sense: 'value', because: 'same-label' };
  const plain = normaliseLabel(header.replace(RAISED, ''));
  const bare = withoutNumbering(plain);
  const value = labels.get(plain) ?? labels.get(bare);
  if (value !== undefined) return { value, sense: 'value', because: 'decorated-label' };
  return (
    readBeside(labels, plain, use) ?? (bare === plain ? undefined : readBeside(labels, bare, use))
  );
}

/** Numbers of footnotes, and numbers in circles. */
const RAISED = /[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u249b]/g;

/** The longest label in the text that the rest leaves itself. */
function readBeside<T>(
  labels: ReadonlyMap<string, T>,
  key: string,
  use: LabelUse,
): ReadLabel<T> | undefined {
  const within = [...labels].filter(([label]) => key.includes(label));
  within.sort(([one], [other]) => other.length - one.length);
  for (const [label, value] of within) {
    const sense = senseBeside(key, label, { use, isSame: sameAs(labels, value) });
    if (sense) return { value, sense, because: 'decorated-label' };
  }
  return undefined;
}

interface Asked {
  readonly use: LabelUse;
  /** Whether the text is the same thing by another of its names. */
  readonly isSame: (text: string) => boolean;
}

function senseBeside(key: string, label: string, { use, isSame }: Asked): Sense | undefined {
  const start = key.startsWith(label) ? 0 : key.lastIndexOf(label);
  const front = withoutNumbering(key.slice(0, start));
  const rest = key.slice(start + label.length);
  // The title twice, by two of its names: 优秀（A）, 姓名/Name.
  if (isSame(start === 0 ? rest : rest === '' ? key.slice(0, start) : '')) return 'value';
  const before = readWords(front, use, 'before');
  const behind = readWords(rest, use, 'behind');
  if (before.isClose || behind.isClose) return undefined;
  if (before.unknown === '' && behind.unknown === '')
    return joinSenses([...before.senses, ...behind.senses], use);
  // A title in the midst of a sentence heads nothing.
  return before.unknown !== '' && rest !== '' ? undefined : 'unclear';
}

const sameAs =
  <T>(labels: ReadonlyMap<string, T>, value: T) =>
  (text: string): boolean =>
    text !== '' && isSameThing(labels.get(text.replace(JOINTS, '')), value);
const JOINTS = /^[([【/|·-]|[)\]】/|·-]$/g;

/** One thing, or the same things in a list. */
function isSameThing(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((thing, index) => thing === other[index]);
}

/** What a text without a title says of the one above it; undefined where it has other words. */
export function senseOf(text: string, use: LabelUse): Sense | undefined {
  const key = normaliseLabel(text.replace(RAISED, ''));
  const { senses, unknown } = readWords(key, use, 'alone');
  return key === '' || unknown !== '' ? undefined : joinSenses(senses, use);
}

/**
 * The titles above a column, from the top, read as one label: the lowest is the title, or says
 * what of the title above it the column holds (扣分, 自评, 满分).
 */
export function readPath<T>(
  labels: ReadonlyMap<string, T>,
  path: readonly string[],
  use: LabelUse,
): ReadLabel<T> | undefined {
  const above = path.slice(0, -1);
  const own = readLabel(labels, path.at(-1) ?? '', use);
  if (own)
    return joined(
      own,
      above.map((text) => senseAbove(text, use)),
      use,
    );
  if (above.length === 0) return undefined;
  const title = readPath(labels, above, use);
  return title && joined(title, [senseOf(path.at(-1) ?? '', use) ?? 'unclear'], use);
}

const joined = <T>(
  label: ReadLabel<T>,
  senses: readonly WordSense[],
  use: LabelUse,
): ReadLabel<T> => ({ ...label, sense: joinSenses([label.sense, ...senses], use) });

/** Of a title over several columns; most are no more than the name of a part. */
export function senseAbove(text: string, use: LabelUse): Sense {
  const sense = senseOf(text, use === 'count' ? 'count' : 'points') ?? 'value';
  return ABOVE.includes(sense) || (sense === 'reckoned' && MEAN.test(text)) ? sense : 'value';
}
const ABOVE: readonly Sense[] = ['lost', 'other-value', 'rate'];
const MEAN = /平均|均分|名次|排名|average|mean|rank/i;

/** The id of the one thing that is called so; undefined where nothing is, or several. */
export function findId(
  labels: ReadonlyMap<string, readonly string[]>,
  text: string,
): string | undefined {
  const [id, ...others] = findLabel(labels, text, 'count')?.value ?? [];
  return others.length === 0 ? id : undefined;
}

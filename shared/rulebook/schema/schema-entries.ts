import { isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import { refuse, type Spot } from './schema.ts';
import { excerpt, scalarText } from './schema-text.ts';

export interface Entry {
  readonly key: string;
  readonly keyNode: Node;
  /** Absent where it was missing; that has been reported. */
  readonly value?: Node;
}

/** The entries of a map in order. What is wrong with a key is reported and the rest read on. */
export function entriesOf(spot: Spot): Map<string, Entry> | undefined {
  const { node } = spot;
  if (!isMap<unknown, unknown>(node)) {
    return refuse(spot, 'rulebook-not-map', { value: excerpt(node) });
  }
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    const entry = readPair(spot, pair);
    if (!entry) continue;
    const first = entries.get(entry.key);
    if (first) refuseDuplicate(spot, entry.keyNode, first);
    else entries.set(entry.key, entry);
  }
  return entries;
}

function readPair(spot: Spot, { key: keyNode, value }: Pair<unknown, unknown>): Entry | undefined {
  if (!isScalar(keyNode)) {
    return refuse(spot, 'rulebook-key-not-text', {}, isNode(keyNode) ? keyNode : spot.node);
  }
  const key = scalarText({ ...spot, node: keyNode });
  if (key === undefined) return undefined;
  if (isNode(value) && !isBlank(value)) return { key, keyNode, value };
  refuseMissingValue(spot, key, keyNode);
  return { key, keyNode };
}

function refuseMissingValue(spot: Spot, key: string, keyNode: Node): void {
  const text = excerpt(keyNode);
  if (/[:：]/.test(key)) refuse(spot, 'rulebook-colon-space', { text }, keyNode);
  else refuse(spot, 'rulebook-value-missing', { key: text }, keyNode);
}

function refuseDuplicate(spot: Spot, keyNode: Node, first: Entry): void {
  const { line } = spot.pass.placeOf(first.keyNode.range?.[0] ?? 0);
  refuse(spot, 'rulebook-key-duplicate', { key: excerpt(keyNode), line }, keyNode);
}

const isBlank = (node: Node): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.source === '';

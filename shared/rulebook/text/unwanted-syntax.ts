import type { CST } from 'yaml';
import type { Problem, TextPlace } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';

const MOST_LEVELS = 40;
const MOST_TOLD = 20;

type PlaceOf = (offset: number) => TextPlace;

/**
 * Anchors, aliases, tags, directives, colons without a space and deep nesting, found in the token tree without recursion:
 * nothing here grows the stack with the input.
 */
export function unwantedSyntax(tokens: readonly CST.Token[], placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const open = tokens.map((token) => ({ token, level: 0 })).reverse();
  for (let next = open.pop(); next && problems.length < MOST_TOLD; next = open.pop()) {
    const { token, level } = next;
    if (level > MOST_LEVELS) return [tooDeep(token, placeOf)];
    const unwanted = explainToken(token, placeOf);
    if (unwanted) problems.push(unwanted);
    problems.push(...touchingColons(token, placeOf));
    const inner = level + (isCollection(token) ? 1 : 0);
    for (const child of childrenOf(token).reverse()) open.push({ token: child, level: inner });
  }
  return problems;
}

const tooDeep = (token: CST.Token, placeOf: PlaceOf): Problem =>
  rulebookProblem('rulebook-too-deep', { most: MOST_LEVELS }, { place: placeOf(offsetOf(token)) });

function explainToken(token: CST.Token, placeOf: PlaceOf): Problem | undefined {
  if (!('source' in token)) return undefined;
  const text = token.source.slice(0, 40);
  const where = { place: placeOf(offsetOf(token)) };
  if (token.type === 'anchor') return rulebookProblem('rulebook-anchor', { text }, where);
  if (token.type === 'alias') return rulebookProblem('rulebook-alias', { text }, where);
  if (token.type === 'tag') return rulebookProblem('rulebook-tag', { text }, where);
  if (token.type === 'directive') return rulebookProblem('rulebook-directive', { text }, where);
  return undefined;
}

/**
 * `{ a:{} }` and `{ "a":1 }`: YAML 1.2 reads them, 1.1 does not, and a rulebook reads the same
 * everywhere.
 */
function touchingColons(token: CST.Token, placeOf: PlaceOf): Problem[] {
  if (token.type !== 'flow-collection') return [];
  return token.items.flatMap(({ key, sep = [], value }) => {
    const colon = sep.findIndex(({ type }) => type === 'map-value-ind');
    if (colon === -1 || colon < sep.length - 1 || !value) return [];
    const text = `${key && 'source' in key ? key.source.slice(0, 40) : ''}:`;
    const place = placeOf(offsetOf(key ?? value));
    return [rulebookProblem('rulebook-colon-space', { text }, { place })];
  });
}

const offsetOf = (token: CST.Token): number => ('offset' in token ? token.offset : 0);

const isCollection = ({ type }: CST.Token): boolean =>
  type === 'block-map' || type === 'block-seq' || type === 'flow-collection';

/** Every token held by this one, in the order of the text. */
function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') {
    return [...token.start, ...(token.value ? [token.value] : [])];
  }
  if (token.type === 'block-scalar') return [...token.props];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [
    ...item.start,
    ...('key' in item && item.key ? [item.key] : []),
    ...('sep' in item && item.sep ? item.sep : []),
    ...(item.value ? [item.value] : []),
  ]);
}

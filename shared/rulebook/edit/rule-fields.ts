import { isMap, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { TextPlace } from '../../messages/problem.ts';
import { readSourceText } from '../text/source-text.ts';
import { FIELD_GROUPS, type FieldGroup } from './field-groups.ts';

/** A value of a rulebook that a form may change. */
export interface RuleField {
  readonly group: FieldGroup;
  /** Its keys from the top: `components.report.weight.机关`. */
  readonly path: string;
  /** What it belongs to, from the outside in: titles where there are some, else keys. */
  readonly labels: readonly FieldLabel[];
  /** As it is written, without quotes. */
  readonly value: string;
  readonly from: TextPlace;
  /** Behind its last character. */
  readonly to: TextPlace;
  /** Where it stands in the text. */
  readonly range: readonly [start: number, end: number];
  readonly isQuoted: boolean;
}

export type FieldLabel = string | { readonly zh: string; readonly en: string };

/** `*` is any key, `**` any keys but none too. */
const FORMS: Readonly<Record<FieldGroup, readonly string[]>> = {
  version: ['version'],
  points: ['scales.*.levels.*'],
  weights: [
    'components.*.weight',
    'components.*.weight.*',
    'components.*.*.groups.*',
    'components.*.*.groups.*.*',
    'components.*.*.indicators.**.weight',
    'components.*.*.indicators.**.weight.*',
  ],
  trim: ['components.*.*.trim.high', 'components.*.*.trim.low', 'components.*.*.trim.when'],
  adjust: ['adjust.*.points', 'adjust.*.cap'],
  rounding: ['final.round.places'],
  bands: ['grades.bands.*'],
  quota: ['grades.quota.*.max'],
};

/**
 * Weights, points, trimming, bands and quotas of a rulebook's text, in its order; none where the text
 * is no YAML. Whether they fit each other is for its lint to say.
 */
export function ruleFields(text: string): readonly RuleField[] {
  const source = readSourceText(text);
  if (!source.ok) return [];
  const { root, placeOf } = source.value;
  const titles: Titles = { groups: groupTitles(root), scales: scaleTitles(root) };
  return scalarsIn(root, [], []).flatMap(({ keys, labels: own, scalar }) => {
    const labels = own.map((label, at) => {
      const names = titles[keys[at - 1] ?? ''];
      return typeof label === 'string' ? (names?.get(label) ?? label) : label;
    });
    const path = keys.join('.');
    const group = PATTERNS.find(({ pattern }) => pattern.test(path))?.group;
    const range = scalar.range;
    if (!group || !range) return [];
    const [start, end] = range;
    return [
      {
        group,
        path,
        labels,
        value: `${scalar.value}`,
        from: placeOf(start),
        to: placeOf(end),
        range: [start, end] as const,
        isQuoted: scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE',
      },
    ];
  });
}

/** What may stand without quotes wherever a value may. */
const PLAIN = /^[+-]?[\p{L}\p{N}_.]+( ?%)?$/u;

/** The text with another value in the field's place; all else, comments too, stays as it is. */
export function withField(text: string, { range, isQuoted }: RuleField, value: string): string {
  const written = !isQuoted && PLAIN.test(value) ? value : JSON.stringify(value);
  return text.slice(0, range[0]) + written + text.slice(range[1]);
}

const PATTERNS = FIELD_GROUPS.flatMap((group) =>
  FORMS[group].map((form) => ({ group, pattern: patternOf(form) })),
);

function patternOf(form: string): RegExp {
  const parts = form
    .split('.')
    .map((part) => (part === '*' ? '[^.]+' : part === '**' ? '.+' : part));
  return new RegExp(`^${parts.join('\\.')}$`);
}

interface Found {
  readonly keys: readonly string[];
  readonly labels: readonly FieldLabel[];
  readonly scalar: Scalar;
}

function scalarsIn(node: Node, keys: readonly string[], labels: readonly FieldLabel[]): Found[] {
  if (isScalar(node)) return [{ keys, labels, scalar: node }];
  if (!isMap<Node, Node>(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !value) return [];
    const own = `${key.value}`;
    return scalarsIn(value, [...keys, own], [...labels, titleOf(value) ?? own]);
  });
}

/** What ids below a key are called. */
type Titles = Readonly<Record<string, ReadonlyMap<string, FieldLabel>>>;

/** A scale has no title: it is called by its levels, and not at all where there is no other. */
function scaleTitles(root: Node): ReadonlyMap<string, FieldLabel> {
  const scales = isMap<Node, Node>(root) ? root.get('scales', true) : undefined;
  if (!isMap<Node, Node>(scales)) return new Map();
  return new Map(
    scales.items.flatMap(({ key, value }) => {
      const levels = isMap<Node, Node>(value) ? value.get('levels', true) : undefined;
      if (!isScalar(key) || !isMap<Node, Node>(levels)) return [];
      const names = levels.items.map(({ key: level }) => (isScalar(level) ? `${level.value}` : ''));
      return [[`${key.value}`, scales.items.length > 1 ? names.join('/') : ''] as const];
    }),
  );
}

/** Groups are titled once, and named by their ids elsewhere. */
function groupTitles(root: Node): ReadonlyMap<string, FieldLabel> {
  const groups = isMap<Node, Node>(root) ? root.get('groups', true) : undefined;
  if (!isMap<Node, Node>(groups)) return new Map();
  return new Map(
    groups.items.flatMap(({ key, value }) => {
      const title = value ? titleOf(value) : undefined;
      return isScalar(key) && title !== undefined ? [[`${key.value}`, title] as const] : [];
    }),
  );
}

/** What a thing of the rulebook is called in it. */
function titleOf(node: Node): FieldLabel | undefined {
  if (!isMap<Node, Node>(node)) return undefined;
  const title = node.get('title', true);
  if (isScalar(title)) return `${title.value}`;
  if (!isMap<Node, Node>(title)) return undefined;
  const [zh, en] = [textAt(title, 'zh'), textAt(title, 'en')];
  return zh !== undefined && en !== undefined ? { zh, en } : undefined;
}

function textAt(map: YAMLMap<Node, Node>, key: string): string | undefined {
  const value = map.get(key, true);
  return isScalar(value) ? `${value.value}` : undefined;
}

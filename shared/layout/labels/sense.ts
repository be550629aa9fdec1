/** What the words beside a title say of the numbers below it. */
export type Sense =
  /** They are what the title asks for. */
  | 'value'
  | 'lost'
  | 'other-value'
  | 'rate'
  | 'reckoned'
  | 'full-mark'
  | 'remark'
  /** Nobody can say: the rest of the label may turn its meaning round. */
  | 'unclear';

/** What a title is asked for: the same words mean other things beside points than beside counts. */
export type LabelUse = 'points' | 'count' | 'mark' | 'fact' | 'number' | 'plain';

/** A word of a closed list; `full` states a full mark, `rule` how points are deducted from it. */
export type WordSense = Sense | 'full' | 'rule' | 'per-cent';

/** Of several the first one holds: 自评扣分 is somebody's own. */
const STRONGEST: readonly Sense[] = [
  'unclear',
  'remark',
  'other-value',
  'rate',
  'reckoned',
  'full-mark',
  'lost',
];

/** What words mean together. */
export function joinSenses(words: readonly WordSense[], use: LabelUse): Sense {
  // 扣完为止 says how, but of which points only a full mark says.
  const isOpen = words.includes('rule') && !words.includes('full');
  const senses = words.map((word) => senseFor(word, use));
  return isOpen ? 'unclear' : (STRONGEST.find((sense) => senses.includes(sense)) ?? 'value');
}

function senseFor(word: WordSense, use: LabelUse): Sense {
  if (word === 'per-cent') return PER_CENT[use] ?? 'unclear';
  if (word === 'full' || word === 'rule') return 'value';
  // Only points can be lost; a share of counts is beside them, and any other may be what is meant.
  if (word === 'lost' && use !== 'points') return 'unclear';
  return word === 'rate' && use !== 'count' ? 'unclear' : word;
}

const PER_CENT: Partial<Record<LabelUse, Sense>> = { count: 'rate', number: 'value' };

import { areSame, FormulaPattern } from '../../workbook/placed-formula.ts';

/** The one pattern of these pieces and holes. */
type PatternOf = (pieces: readonly string[], holes: readonly number[]) => FormulaPattern;

/**
 * Patterns by a number that their text gives: of ten thousand people a hundred thousand formulas are
 * like no other, and a text to know each by would take as much room again as the formulas.
 */
export function createPatterns(): PatternOf {
  const known = new Map<number, FormulaPattern>();
  const kept = keeper();
  return (pieces, holes) => {
    let number = numberOf(pieces);
    let found = known.get(number);
    // Another formula's number: the next one is free, or is this formula's.
    while (found && !found.isOf(pieces, holes)) found = known.get(++number);
    const pattern = found ?? kept(pieces, holes);
    known.set(number, pattern);
    return pattern;
  };
}

function numberOf(pieces: readonly string[]): number {
  let number = pieces.length;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at++)
      number = Math.imul(number ^ piece.charCodeAt(at), 0x01000193);
  return number;
}

/**
 * Formulas that follow each other differ in a name or a number: of pieces and holes that one has in
 * common with the one before of as many pieces, there is one object.
 */
function keeper(): (...of: Parameters<PatternOf>) => FormulaPattern {
  const before = new Map<number, { pieces: readonly string[]; holes: readonly number[] }>();
  return (pieces, holes) => {
    const last = before.get(pieces.length) ?? { pieces: [], holes: [] };
    const differing = pieces.filter((piece, index) => piece !== last.pieces[index]);
    const own = compact(differing).values();
    const kept = {
      pieces: pieces.map((piece, index) => {
        const same = last.pieces[index];
        return piece === same ? same : (own.next().value ?? piece);
      }),
      holes: areSame(holes, last.holes) ? last.holes : holes,
    };
    before.set(pieces.length, kept);
    return new FormulaPattern(kept.pieces, kept.holes);
  };
}

/** In quotes it may be anything, outside of them nothing else. */
const HOLE = '\u0000';

/** What was added up part by part keeps all its parts; cut out of the whole it does not. */
function compact(pieces: readonly string[]): readonly string[] {
  const cut = pieces.join(HOLE).split(HOLE);
  return cut.length === pieces.length ? cut : pieces;
}

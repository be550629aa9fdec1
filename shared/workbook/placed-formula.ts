/** What is made of a piece of a formula's text. */
type Work = (piece: string) => string;

/** As often as one cell is asked for on its way into a file. */
const FEW_TIMES = 2;

/**
 * A formula as the cells of a column have it in common: its text but for the numbers of rows. Cells
 * say the same where they have the same pattern, which is one object for all of them.
 */
export class FormulaPattern {
  readonly #pieces: readonly string[];
  /** Which of its cell's rows stands behind each piece but the last. */
  readonly #holes: readonly number[];
  #times = 0;
  #made: Map<Work, readonly string[]> | undefined;

  constructor(pieces: readonly string[], holes: readonly number[]) {
    this.#pieces = pieces;
    this.#holes = holes;
  }

  isOf(pieces: readonly string[], holes: readonly number[]): boolean {
    return areSame(this.#pieces, pieces) && areSame(this.#holes, holes);
  }

  /** Characters without the numbers of rows. */
  get length(): number {
    return this.#pieces.reduce((sum, { length }) => sum + length, 0);
  }

  has(text: string): boolean {
    return this.#pieces.some((piece) => piece.includes(text));
  }

  textAt(rows: readonly number[]): string {
    return this.#filled(this.#pieces, rows);
  }

  /**
   * The text piece by piece as `work` makes it, which is remembered where it is asked for more than
   * a few times: most formulas stand in one cell or in a thousand.
   */
  madeAt(rows: readonly number[], work: Work): string {
    this.#times += 1;
    const pieces = this.#made?.get(work) ?? this.#pieces.map(work);
    if (this.#times > FEW_TIMES && !this.#made?.has(work)) {
      this.#made ??= new Map();
      this.#made.set(work, pieces);
    }
    return this.#filled(pieces, rows);
  }

  #filled(pieces: readonly string[], rows: readonly number[]): string {
    let text = pieces[0] ?? '';
    for (let index = 0; index < this.#holes.length; index++)
      text += `${rows[this.#holes[index] ?? 0]}${pieces[index + 1]}`;
    return text;
  }
}

export const areSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** A formula of one cell: what it has in common with others, and the rows that it names. */
export interface PlacedFormula {
  readonly pattern: FormulaPattern;
  /** The cell's own, then others; each once. */
  readonly rows: readonly number[];
}

/** Without the leading `=`. */
export const formulaText = (formula: string | PlacedFormula): string =>
  typeof formula === 'string' ? formula : formula.pattern.textAt(formula.rows);

/** What `work` makes of a formula; it must make the same of its pieces, cut at the numbers of rows. */
export const formulaMade = (formula: string | PlacedFormula, work: Work): string =>
  typeof formula === 'string' ? work(formula) : formula.pattern.madeAt(formula.rows, work);

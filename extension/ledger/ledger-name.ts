/** The form of a member's database: one more for each step of its schema. */
export const LEDGER_FORM = 2;

/**
 * The name of a member's database.
 * @param first the first member there was, whose database has no id in its name
 */
export const ledgerName = (member: string, first: unknown): string =>
  first === member ? 'ledger' : `ledger-${member}`;

/** Where the members are stored. */
export const PROFILES = 'profiles';
/** Whose ledger is the one without an id in its name; stays when that member is gone. */
export const FIRST_MEMBER = 'first-member';

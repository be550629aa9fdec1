import type { Member } from '../../shared/reading/record/record.ts';
import { tidyTitle } from '../../shared/reading/shapes/tidy-text.ts';

/** A name and a unit as they are kept, whatever was typed: one line each, no longer than a record takes. */
export const tidyMember = (typed: Member): Member => ({
  // Cut when it is in its normal form, which may be longer; a letter that was cut in two goes.
  name: tidyTitle(tidyTitle(typed.name).slice(0, 100)),
  unit: tidyTitle(tidyTitle(typed.unit).slice(0, 200)),
});

export const isSameMember = (a: Member, b: Member): boolean =>
  a.name === b.name && a.unit === b.unit;

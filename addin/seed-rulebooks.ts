import grassroots from '../seeds/rulebooks/grassroots-joint-review.yaml?raw';
import leadingCadres from '../seeds/rulebooks/leading-cadre-annual-review.yaml?raw';
import members from '../seeds/rulebooks/member-appraisal.yaml?raw';
import organisationDepartment from '../seeds/rulebooks/organisation-department-review.yaml?raw';

/** The rulebooks that come with Lianping, as the text that a person may read, copy and change. */
export const SEED_RULEBOOKS: readonly { readonly id: string; readonly text: string }[] = [
  { id: 'grassroots-joint-review', text: grassroots },
  { id: 'leading-cadre-annual-review', text: leadingCadres },
  { id: 'member-appraisal', text: members },
  { id: 'organisation-department-review', text: organisationDepartment },
];

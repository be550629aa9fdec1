import type { Subject } from '../ballots/review.ts';
import type { Wording } from './reasons.ts';

/** Whose score is being told, of which scoring, in which language. */
export interface Telling extends Wording {
  readonly subject: Subject;
}

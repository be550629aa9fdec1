import type { Subject } from '../../ballots/review.ts';
import type { Language } from '../../messages/message.ts';
import type { Scoring, SubjectScore } from '../../score/model/scoring.ts';

/** Which score is told, and in which language. */
export interface Wording {
  readonly scoring: Scoring;
  readonly score: SubjectScore;
  readonly language: Language;
}

/** The same, and whose score it is. */
export interface Telling extends Wording {
  readonly subject: Subject;
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer } from '../../../shared/layout/saved/answers.ts';

type Answers = readonly Answer[];
type Saying = (before: Answers) => Answers;

const asBefore: Saying = (before) => before;

/**
 * What has been said, in the order in which it was said. What takes time to be known, such as what a
 * layout file holds, keeps its place meanwhile: whatever is said later lies on top of it.
 */
export function createSayings() {
  const sayings: Saying[] = [];
  const answers = signal<Answers>([]);
  const say = (place: number, saying: Saying): void => {
    sayings[place] = saying;
    answers.value = sayings.reduce<Answers>((before, next) => next(before), []);
  };
  return {
    answers: answers as ReadonlySignal<Answers>,
    say: (saying: Saying): void => say(sayings.length, saying),
    /** What it gives says what was meant here, once that is known. */
    keepPlace(): (known: Saying) => void {
      const place = sayings.push(asBefore) - 1;
      return (known) => say(place, known);
    },
  };
}

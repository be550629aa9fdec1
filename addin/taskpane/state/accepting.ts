import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AcceptedNote } from '../../../shared/layout/saved/saved-layout.ts';
import { sayPlace } from '../../../shared/messages/say.ts';
import type { MarkedGroup, ProblemGroup } from '../../problems/problem-groups.ts';
import type { AnswersState } from './answers-state.ts';

interface Ports {
  readonly groups: ReadonlySignal<readonly MarkedGroup[]>;
  readonly answers: AnswersState['answers'];
  readonly answer: (given: { readonly about: 'note' } & AcceptedNote) => Promise<void>;
  readonly today: () => string;
}

/** A note that somebody let stand. */
export interface Accepted {
  readonly group: MarkedGroup;
  readonly note: AcceptedNote;
}

/** Notes that a person has looked at: they stand apart, with who and when, and in the receipt. */
export function createAccepting({ groups, answers, answer, today }: Ports) {
  const acceptor = signal('');
  const notes = computed(
    () => new Map(answers.value.flatMap((one) => (one.about === 'note' ? [[one.mark, one]] : []))),
  );
  const sorted = computed(() => {
    const accepted: Accepted[] = [];
    const open: MarkedGroup[] = [];
    for (const group of groups.value) {
      const note = canBeAccepted(group) ? notes.value.get(group.mark) : undefined;
      if (note) accepted.push({ group, note });
      else open.push(group);
    }
    return { accepted, open };
  });
  return {
    /** Those that nobody has accepted, the most serious first. */
    openGroups: computed(() => sorted.value.open),
    accepted: computed(() => sorted.value.accepted),
    /** Whoever looks at the notes; empty until it is written. */
    acceptor: acceptor as ReadonlySignal<string>,
    setAcceptor(name: string): void {
      acceptor.value = name;
    },
    /** Nothing happens as long as nobody is named. */
    async accept(group: MarkedGroup): Promise<void> {
      const by = acceptor.value.trim();
      if (by === '' || !canBeAccepted(group)) return;
      const { code, place } = group.first;
      const at = place ? sayPlace(place) : null;
      await answer({ about: 'note', mark: group.mark, note: code, at, by, on: today() });
    },
  };
}

/** What stops or voids is mended, not accepted. */
export const canBeAccepted = ({ effect }: ProblemGroup): boolean =>
  effect === 'note' || effect === 'warning';

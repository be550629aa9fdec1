import { type Signal, signal } from '@preact/signals';
import type { Result } from '../../../../shared/messages/problem.ts';
import { type Day, isDay } from '../../../../shared/reading/calendar/calendar.ts';
import type { DatedRules } from '../../../../shared/reading/rules/rules-in-force.ts';
import type { RulebookFile, SaidProblem } from './read-rulebook-file.ts';

export interface RulebookPorts {
  /** Reads a file; brings the reader with it when first asked. */
  read(text: string): Promise<Result<RulebookFile, SaidProblem>>;
  /** Puts a rulebook in force; one that begins on the same day gives way. */
  apply(
    rulebook: DatedRules,
    title: RulebookFile['title'],
  ): Promise<'applied' | 'not-kept' | 'unsaved'>;
}

export type RulebookView =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problems: readonly SaidProblem[];
    }
  | { readonly kind: 'silent'; readonly file: string; readonly title: RulebookFile['title'] }
  | {
      /** Not in force yet: the member confirms, and may choose another first day. */
      readonly kind: 'confirming';
      readonly file: string;
      readonly rulebook: RulebookFile;
      readonly warnings: readonly SaidProblem[];
      readonly from: Day;
    }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'applied'; readonly rulebook: RulebookFile; readonly from: Day }
  | { readonly kind: 'not-done'; readonly cause: string };

export interface RulebookState {
  readonly view: Signal<RulebookView>;
  read(file: string, text: () => Promise<string>): Promise<void>;
  /** Another first day; what is no day changes nothing. */
  startOn(day: string): void;
  apply(): Promise<void>;
  cancel(): void;
}

/** A rulebook file on its way from the member's disk into force. */
export function createRulebookState(ports: RulebookPorts): RulebookState {
  const view = signal<RulebookView>({ kind: 'choosing' });
  return {
    view,
    async read(file, text) {
      view.value = { kind: 'reading', file };
      try {
        view.value = viewOf(file, await ports.read(await text()));
      } catch (cause) {
        view.value = { kind: 'not-done', cause: `${cause}` };
      }
    },
    startOn(day) {
      const asked = view.value;
      if (asked.kind === 'confirming' && isDay(day)) view.value = { ...asked, from: day };
    },
    async apply() {
      const asked = view.value;
      if (asked.kind !== 'confirming') return;
      const { rulebook, from } = asked;
      const { id, version, sha256, title, rules } = rulebook;
      if (!rules) return;
      const done = await ports.apply({ from, rulebook: { id, version, sha256 }, rules }, title);
      if (done === 'not-kept') view.value = { kind: 'not-kept' };
      if (done === 'applied') view.value = { kind: 'applied', rulebook, from };
    },
    cancel() {
      view.value = { kind: 'choosing' };
    },
  };
}

function viewOf(file: string, read: Result<RulebookFile, SaidProblem>): RulebookView {
  const { problems } = read;
  if (!read.ok) return { kind: 'refused', file, problems };
  const rulebook = read.value;
  if (!rulebook.rules) return { kind: 'silent', file, title: rulebook.title };
  return { kind: 'confirming', file, rulebook, warnings: problems, from: rulebook.from };
}

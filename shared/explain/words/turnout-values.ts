import type { TurnoutCheck } from '../../ballots/turnout.ts';
import type { Language } from '../../messages/message.ts';
import type { BallotsScore } from '../../score/model/scoring.ts';
import { sayShare } from './wording.ts';

/** What stands for 应到, behind its number in English and before it in Chinese. */
const BASIS: Readonly<Record<TurnoutCheck['basis'], Readonly<Record<Language, string>>>> = {
  expected: { zh: '应到', en: '' },
  issued: { zh: '发出（没有写明应到，以发出代替）', en: ' issued (no expected number is stated)' },
};

/** Present, expected and what the rule asks, for one group of a component with a turnout rule. */
export function turnoutValues(
  { component, turnouts }: BallotsScore,
  group: string,
  language: Language,
) {
  const check = turnouts.find((turnout) => turnout.group === group);
  return {
    present: check?.present ?? '?',
    expected: check?.expected ?? '?',
    basis: BASIS[check?.basis ?? 'expected'][language],
    min: component.turnout ? sayShare(component.turnout.min) : '',
  };
}

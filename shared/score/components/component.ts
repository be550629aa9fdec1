import type { Component, Rulebook } from '../../rulebook/model/rulebook.ts';
import type { ComponentScore } from '../model/scoring.ts';
import { type SubjectContext, scoreBallots } from './ballots.ts';
import { scoreChecklist } from './checklist.ts';
import { scoreGiven } from './given.ts';
import { scoreRate } from './rate.ts';
import { scoreReading } from './reading.ts';

/** One component of one subject, by its kind. */
export function scoreComponent(
  component: Component,
  { scales }: Rulebook,
  subject: SubjectContext,
): ComponentScore {
  if (component.kind === 'checklist') return scoreChecklist(component, subject);
  if (component.kind === 'reading') return scoreReading(component, subject);
  if (component.kind !== 'ballots' && component.kind !== 'rate')
    return scoreGiven(component, subject);
  const scale = scales.find(({ id }) => id === component.scale);
  if (!scale) throw new Error(`No scale ${component.scale}: the parser lets none pass`);
  if (component.kind === 'rate') return scoreRate(component, scale, subject);
  return scoreBallots(component, scale, subject);
}

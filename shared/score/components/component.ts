import type { Component, Rulebook } from '../../rulebook/rulebook.ts';
import type { ComponentScore } from '../scoring.ts';
import { type SubjectContext, scoreBallots } from './ballots.ts';
import { scoreChecklist } from './checklist.ts';
import { scoreReading } from './reading.ts';

/** One component of one subject, by its kind. */
export function scoreComponent(
  component: Component,
  { scales }: Rulebook,
  subject: SubjectContext,
): ComponentScore {
  if (component.kind === 'checklist') return scoreChecklist(component, subject);
  if (component.kind === 'reading') return scoreReading(component, subject.category);
  const scale = scales.find(({ id }) => id === component.scale);
  if (!scale) throw new Error(`No scale ${component.scale}: the parser lets none pass`);
  return scoreBallots(component, scale, subject);
}

import { equals } from '../../../shared/exact/rational.ts';
import { formatForReading } from '../../../shared/exact/text.ts';
import type { DaySummary } from '../../../shared/reading/ledger/day.ts';
import type { Earned } from '../../../shared/reading/ledger/points.ts';
import type { ReadingRules } from '../../../shared/rulebook/model/rulebook.ts';
import { useWords } from './words/index.ts';

interface Props {
  summary: DaySummary;
  rules: ReadingRules;
  children: preact.ComponentChildren;
}

/** Why this many points: one line, and the sums behind it on a click. */
export function WhyPoints({ summary, rules, children }: Props) {
  const words = useWords();
  const { forArticles, forTime, finished, milliseconds } = summary;
  const unit = words.duration(rules.time.perSeconds);
  return (
    <details class="why">
      <summary class="number">
        {words.forArticles(...shown(forArticles))} · {words.forTime(...shown(forTime))}
      </summary>
      <p>{words.whyArticles(finished, formatForReading(rules.article.points))}</p>
      <p>
        {words.whyTime(
          words.duration(milliseconds / 1000),
          unit,
          formatForReading(rules.time.points),
        )}
      </p>
      <p>
        {isFull(forTime)
          ? words.atCap
          : words.nextPoint(words.duration(toNextUnit(summary, rules)))}
      </p>
      {children}
    </details>
  );
}

function shown({ points, cap }: Earned): [points: string, cap: string | null] {
  return [formatForReading(points), cap && formatForReading(cap)];
}

const isFull = ({ points, cap }: Earned): boolean => cap !== null && equals(points, cap);

/** Whole seconds of reading, rounded up, to the next unit that gives points. */
function toNextUnit({ milliseconds }: DaySummary, { time }: ReadingRules): number {
  const unit = time.perSeconds * 1000;
  return Math.ceil((unit - (milliseconds % unit)) / 1000);
}

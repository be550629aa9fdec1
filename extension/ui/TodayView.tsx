import type { DaySummary, ReadArticle } from '../../shared/reading/day.ts';
import type { ReadingSource } from '../../shared/reading/source.ts';
import type { ReadingRules } from '../../shared/rulebook/rulebook.ts';
import type { PageStatus } from '../state/messages.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { Duration } from './Duration.tsx';
import { useLanguage } from './language.tsx';
import { Ring } from './Ring.tsx';
import { WhyPoints } from './WhyPoints.tsx';

interface Props {
  summary: DaySummary;
  page: PageStatus | null;
  rules: ReadingRules;
  sources: readonly ReadingSource[];
}

/** What today came to, why, and what the current page adds to it. */
export function TodayView({ summary, page, rules, sources }: Props) {
  const { words } = useLanguage();
  const current = summary.articles.find(({ article }) => article === page?.article);
  return (
    <>
      <section class="total">
        <Ring earned={summary.total} />
        <p class="sum">
          {words.finished(summary.finished)}
          <span class="dot"> · </span>
          <Duration milliseconds={summary.milliseconds} />
        </p>
      </section>
      {summary.articles.length === 0 && <p class="quiet">{words.nothingYet}</p>}
      {current && <ArticleLine article={current} sources={sources} />}
      <WhyPoints summary={summary} rules={rules}>
        {others(summary, current).map((article) => (
          <ArticleLine key={article.article} article={article} sources={sources} />
        ))}
      </WhyPoints>
    </>
  );
}

function others({ articles }: DaySummary, current: ReadArticle | undefined) {
  return articles.filter((article) => article !== current);
}

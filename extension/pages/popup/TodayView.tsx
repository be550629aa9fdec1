import type { DaySummary, ReadArticle } from '../../../shared/reading/ledger/day.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { useSourceNames } from '../parts/source-names.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { Duration } from './Duration.tsx';
import { Ring } from './Ring.tsx';
import { StreakLine } from './StreakLine.tsx';
import type { Today } from './state/today.ts';
import { WhyPoints } from './WhyPoints.tsx';
import { useWords } from './words/index.ts';

interface Props {
  today: Today;
  sources: readonly ReadingSource[];
}

/** What today came to, why, and what the current page adds to it. */
export function TodayView({ today, sources }: Props) {
  const sourceName = useSourceNames(sources);
  const words = useWords();
  const { summary, page, rules } = today;
  const current = summary.articles.find(({ article }) => article === articleOf(page));
  const isNothing = summary.articles.length + summary.byHand.length === 0;
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
      {isNothing && <p class="quiet">{words.nothingYet}</p>}
      {current && <ArticleLine article={current} source={sourceName(current.source)} />}
      <WhyPoints summary={summary} rules={rules}>
        {others(summary, current).map((article) => (
          <ArticleLine
            key={article.article}
            article={article}
            source={sourceName(article.source)}
          />
        ))}
      </WhyPoints>
      <StreakLine today={today} />
    </>
  );
}

function others({ articles }: DaySummary, current: ReadArticle | undefined) {
  return articles.filter((article) => article !== current);
}

const articleOf = (page: Today['page']): string | null =>
  page === null || page === 'asking' ? null : page.article;

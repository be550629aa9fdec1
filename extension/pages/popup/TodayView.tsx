import type { DaySummary, ReadArticle } from '../../../shared/reading/ledger/day.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { useSourceNames } from '../parts/source-names.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { ArticleNotes } from './ArticleNotes.tsx';
import { Duration } from './Duration.tsx';
import { Ring } from './Ring.tsx';
import { StreakLine } from './StreakLine.tsx';
import type { NoteState } from './state/note.ts';
import type { Today } from './state/today.ts';
import { WhyPoints } from './WhyPoints.tsx';
import { useWords } from './words/index.ts';

interface Props {
  today: Today;
  sources: readonly ReadingSource[];
  note: NoteState;
  /** Whether it has been said just now how counting starts. */
  isTold: boolean;
  /** There is room for everything. */
  isBeside: boolean;
}

/** What today came to, why, and what the current page adds to it. */
export function TodayView({ today, sources, note, isTold, isBeside }: Props) {
  const sourceName = useSourceNames(sources);
  const words = useWords();
  const { summary, page, rules } = today;
  const current = summary.articles.find(({ article }) => article === articleOf(page));
  const line = (article: ReadArticle) => (
    <ArticleLine key={article.article} article={article} source={sourceName(article.source)}>
      <ArticleNotes
        article={article.article}
        notes={today.notes.filter((one) => one.article === article.article)}
        state={note}
      />
    </ArticleLine>
  );
  const rest = others(summary, current);
  const isNothing = today.streak !== null && summary.articles.length + summary.byHand.length === 0;
  return (
    <>
      <section class="total">
        <Ring points={summary.total.points} goal={today.goal} />
        <p class="sum">
          {words.finished(summary.finished)}
          <span class="dot"> · </span>
          <Duration milliseconds={summary.milliseconds} />
        </p>
      </section>
      {isNothing && !isTold && <p class="quiet">{words.nothingYet}</p>}
      {current && line(current)}
      <WhyPoints summary={summary} rules={rules}>
        {!isBeside && rest.map(line)}
      </WhyPoints>
      <StreakLine today={today} />
      {isBeside && rest.length > 0 && (
        <section class="read-today">
          <h2>{words.readToday}</h2>
          {rest.map(line)}
        </section>
      )}
    </>
  );
}

function others({ articles }: DaySummary, current: ReadArticle | undefined) {
  return articles.filter((article) => article !== current);
}

const articleOf = (page: Today['page']): string | null =>
  page === null || page === 'asking' ? null : page.article;

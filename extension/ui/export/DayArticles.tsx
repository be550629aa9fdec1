import type {
  RecordArticle,
  RecordByHand,
  RecordDay,
} from '../../../shared/reading/record/record.ts';
import type { ReadingSource } from '../../../shared/reading/source.ts';
import { sayMinutes } from '../../state/record-view.ts';
import { useLanguage } from '../language.tsx';
import { languageOf } from '../words.ts';
import { useExportWords } from '../words-export.ts';

interface Props {
  content: RecordDay;
  sources: readonly ReadingSource[];
}

/** What was read on one day: on pages, and by hand, told apart. */
export function DayArticles({ content: { day, articles, byHand }, sources }: Props) {
  const words = useExportWords();
  return (
    <div class="day-articles">
      <h5 class="number">{day}</h5>
      {articles === null && <p class="quiet">{words.withheld}</p>}
      <ul>
        {articles?.map((article) => (
          <ArticleRow key={article.article} article={article} sources={sources} />
        ))}
        {byHand.map((entry, index) => (
          <HandRow key={index} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function ArticleRow({ article, sources }: { article: RecordArticle; sources: Props['sources'] }) {
  const words = useExportWords();
  const language = languageOf(useLanguage().tag);
  const { source, title, page, finished, milliseconds, note } = article;
  const name = sources.find(({ id }) => id === source)?.title[language] ?? source;
  return (
    <li>
      <span class="title" lang="zh">
        {title}
      </span>
      <span class="quiet block number">
        {words.page(name, page)} · {finished ? words.done : words.notDone}
        {milliseconds !== null && ` · ${words.minutes(sayMinutes(milliseconds))}`}
      </span>
      {note !== null && (
        <blockquote>
          <span class="quiet">{words.note}</span> {note}
        </blockquote>
      )}
    </li>
  );
}

function HandRow({ entry: { way, title, milliseconds, finished } }: { entry: RecordByHand }) {
  const words = useExportWords();
  return (
    <li class="by-hand">
      <span class="title">{title ?? words.untitled}</span>
      <span class="quiet block number">
        <strong>{words.byHand}</strong> · {words.ways[way]} ·{' '}
        {words.minutes(sayMinutes(milliseconds))}
        {finished && ` · ${words.done}`}
      </span>
    </li>
  );
}

import type { ReadArticle } from '../../shared/reading/day.ts';
import type { ReadingSource } from '../../shared/reading/source.ts';
import { useLanguage } from './language.tsx';
import { languageOf, type Words } from './words.ts';

interface Props {
  article: ReadArticle;
  sources: readonly ReadingSource[];
}

/** One article: where it stands, its title, how far it is read and what is missing. */
export function ArticleLine({ article, sources }: Props) {
  const { tag, words } = useLanguage();
  const source = sources.find(({ id }) => id === article.source);
  const name = source ? source.title[languageOf(tag)] : article.source;
  return (
    <article class="line">
      <p class="quiet">{words.reading(name, article.page)}</p>
      <p class="title" lang="zh">
        {article.title}
      </p>
      <p class="quiet number">
        {words.share(percentSeen(article))} · {missing(article, words)}
      </p>
    </article>
  );
}

/** What an article still needs to be counted, or that it is. */
function missing(article: ReadArticle, words: Words): string {
  if (article.finishedOn !== null) return words.done;
  const rest = article.needed - article.milliseconds;
  if (rest > 0) return words.stillToRead(words.duration(Math.ceil(rest / 1000)));
  return words.readToEnd;
}

/** Whole per cent, rounded down: 100 only when all of it was seen. */
function percentSeen({ deepest, chars }: ReadArticle): number {
  return chars === 0 ? 0 : Math.floor((100 * deepest) / chars);
}

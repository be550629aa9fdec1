import type { ComponentChildren } from 'preact';
import type { ReadArticle } from '../../../shared/reading/ledger/day.ts';
import { useWords, type Words } from './words/index.ts';

interface Props {
  article: ReadArticle;
  /** Name of the source. */
  source: string;
  /** What stands below it. */
  children: ComponentChildren;
}

/** One article: where it stands, its title, how far it is read and what is missing. */
export function ArticleLine({ article, source, children }: Props) {
  const words = useWords();
  return (
    <article class="line">
      <p class="quiet">{words.reading(source, article.page)}</p>
      <p class="title" lang="zh">
        {article.title}
      </p>
      <p class="quiet number">
        {words.share(percentSeen(article))} · {missing(article, words)}
      </p>
      {children}
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

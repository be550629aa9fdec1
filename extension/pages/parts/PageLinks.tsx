import { useWords, type Words } from './words/index.ts';

export type PageName = keyof Words['pages'];
const PAGES: readonly PageName[] = ['journal', 'report', 'export', 'options', 'privacy'];

/** The extension's pages, the one that is open among them. */
export function PageLinks({ here }: { here: PageName }) {
  const words = useWords();
  return (
    <nav aria-label={words.pagesTitle}>
      <ul>
        {PAGES.map((page) => (
          <li key={page}>
            <a href={`/${page}.html`} aria-current={page === here ? 'page' : undefined}>
              {words.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useWords } from './words/index.ts';

const PAGES = ['journal', 'options', 'export', 'privacy'] as const;

/** The extension's other pages. */
export function PageLinks({ here }: { here: (typeof PAGES)[number] }) {
  const words = useWords();
  return (
    <nav>
      <ul>
        {PAGES.filter((page) => page !== here).map((page) => (
          <li key={page}>
            <a href={`/${page}.html`}>{words.pages[page]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

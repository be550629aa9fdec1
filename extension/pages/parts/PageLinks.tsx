import { useExportWords } from '../export/words/index.ts';

const PAGES = [
  ['journal', 'toJournal'],
  ['options', 'toOptions'],
  ['export', 'title'],
  ['privacy', 'toPrivacy'],
] as const;

/** The extension's other pages. */
export function PageLinks({ here }: { here: (typeof PAGES)[number][0] }) {
  const words = useExportWords();
  return (
    <nav>
      <ul>
        {PAGES.filter(([page]) => page !== here).map(([page, name]) => (
          <li key={page}>
            <a href={`/${page}.html`}>{words[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

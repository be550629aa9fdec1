import type { SectionId } from './Section.tsx';
import { useWords } from './words/index.ts';

/** The sections of the page, and the extension's other pages. */
export function SectionLinks() {
  const words = useWords();
  const ids = Object.keys(words.sections) as SectionId[];
  return (
    <nav aria-label={words.nav}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{words.sections[id]}</a>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <a href="/journal.html">{words.journal}</a>
        </li>
        <li>
          <a href="/export.html">{words.toExport}</a>
        </li>
        <li>
          <a href="/privacy.html">{words.toPrivacy}</a>
        </li>
      </ul>
    </nav>
  );
}

import type { SectionId } from './Section.tsx';
import { useWords } from './words/index.ts';

/** The sections of the page. */
export function SectionLinks() {
  const words = useWords();
  const ids = Object.keys(words.sections) as SectionId[];
  return (
    <nav class="sections" aria-label={words.nav}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{words.sections[id]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

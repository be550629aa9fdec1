import type { ComponentChildren } from 'preact';
import { useWords, type Words } from './words/index.ts';

export type SectionId = keyof Words['sections'];

interface Props {
  id: SectionId;
  intro: string;
  children: ComponentChildren;
}

/** One subject of the options page, where the links of its head lead. */
export function Section({ id, intro, children }: Props) {
  const words = useWords();
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {words.sections[id]}
      </h2>
      <p class="quiet">{intro}</p>
      {children}
    </section>
  );
}

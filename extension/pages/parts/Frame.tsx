import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PageLinks, type PageName } from './PageLinks.tsx';
import { useWords } from './words/index.ts';

interface Props {
  here: PageName;
  title: string;
  /** Beside the title, such as whose page it is. */
  beside?: ComponentChildren;
  /** One sentence below the title. */
  intro?: string;
  children: ComponentChildren;
}

/** What every page of the extension has: its name, the way to the others, the other language. */
export function Frame({ here, title, beside, intro, children }: Props) {
  const words = useWords();
  return (
    <div class="frame">
      <header>
        <div class="frame-head">
          <p class="product">{words.product}</p>
          <PageLinks here={here} />
          <LanguageSwitch />
        </div>
        <div class="frame-title">
          <h1>
            {title} {beside && <span class="quiet">{beside}</span>}
          </h1>
          {intro && <p class="quiet">{intro}</p>}
        </div>
      </header>
      {children}
    </div>
  );
}

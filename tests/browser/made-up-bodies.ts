import fc from '../seeded.ts';

/** A part of an article's body, with as many characters to be seen as are said. */
interface Part {
  readonly markup: string;
  readonly chars: number;
}

/** An article in a window: what a reader sees of it was counted as it was made. */
export interface MadeUpPage {
  readonly markup: string;
  readonly chars: number;
  readonly width: number;
  readonly height: number;
}

const text = (length: number): string =>
  '山村里的图书室亮着一盏灯，夜里有人读书。'.repeat(Math.ceil(length / 20)).slice(0, length);

const shown = (markup: (text: string) => string, most: number, least = 1): fc.Arbitrary<Part> =>
  fc.integer({ min: least, max: most }).map((chars) => ({ markup: markup(text(chars)), chars }));
const hidden = (markup: (text: string) => string): fc.Arbitrary<Part> =>
  shown(markup, 400, 50).map((part) => ({ ...part, chars: 0 }));

const several = (part: fc.Arbitrary<Part>, join: (parts: readonly string[]) => string) =>
  fc.array(part, { minLength: 2, maxLength: 12 }).map((parts) => ({
    markup: join(parts.map(({ markup }) => markup)),
    chars: parts.reduce((sum, { chars }) => sum + chars, 0),
  }));

const paragraph = shown((text) => `<p>　　${text}</p>`, 600);
const styled = (style: string) => (text: string) => `<div style="${style}">${text}</div>`;

const PARTS: readonly fc.Arbitrary<Part>[] = [
  paragraph,
  paragraph,
  shown((text) => `<p>${text.slice(0, 9)}<b>${text.slice(9)}</b></p>`, 300, 20),
  // Stray text, a caption, lines cut by breaks, and one block far taller than any window
  shown((text) => text, 3000),
  shown(
    (text) => `<figure><img width="200" height="150"><figcaption>${text}</figcaption></figure>`,
    60,
  ),
  several(
    shown((text) => text, 200),
    (texts) => texts.join('<br><br>'),
  ),
  shown((text) => `<div>${text}</div>`, 6000, 2000),
  several(
    shown((text) => text, 80),
    (texts) => `<ul>${texts.map((one) => `<li>${one}</li>`).join('')}</ul>`,
  ),
  several(
    shown((text) => text, 30),
    (texts) => `<table>${texts.map((one) => `<tr><td>${one}<td>`).join('')}</table>`,
  ),
  shown(styled('column-count: 3'), 1500),
  shown(styled('writing-mode: vertical-rl; height: 300px; overflow-x: auto; width: 100%'), 400),
  shown(styled('height: 200px; overflow: auto'), 900),
  shown(styled('overflow: hidden'), 300),
];

const HIDDEN: readonly fc.Arbitrary<Part>[] = [
  hidden(styled('display: none')),
  hidden((text) => `<section hidden><p>${text}</p></section>`),
  hidden(styled('visibility: hidden')),
  hidden(styled('opacity: 0')),
  hidden(styled('max-height: 0; overflow: hidden')),
  hidden(styled('position: absolute; left: -9999px')),
  hidden(styled('position: absolute; width: 0; height: 0; overflow: hidden')),
  hidden(styled('font-size: 0')),
  hidden((text) => `<details><summary></summary><p>${text}</p></details>`),
  hidden((text) => `<script type="text/plain">${text}</script>`),
];

/** A page of an article whose body is made of everything that newspapers put there. */
export const madeUpPage: fc.Arbitrary<MadeUpPage> = fc
  .record({
    parts: fc.array(fc.oneof({ weight: 4, arbitrary: fc.oneof(...PARTS) }, fc.oneof(...HIDDEN)), {
      minLength: 3,
      maxLength: 14,
    }),
    last: paragraph,
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 400, max: 1000 }),
    above: fc.integer({ min: 0, max: 900 }),
    below: fc.integer({ min: 0, max: 600 }),
  })
  .map(({ parts, last, width, height, above, below }) => ({
    width,
    height,
    chars: [...parts, last].reduce((sum, { chars }) => sum + chars, 0),
    markup: `<div style="height: ${above}px"></div>
      <div id="ozoom">${[...parts, last].map(({ markup }) => markup).join('\n')}</div>
      <div style="height: ${below}px"></div>`,
  }));

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colours = Readonly<Record<string, string>>;

const css = readFileSync('shared/look/tokens.css', 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = coloursIn(lightCss);
const dark = { ...light, ...coloursIn(darkCss) };

function coloursIn(text: string): Colours {
  const declared = text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...declared].map(([, name = '', value = '']) => [name, value]));
}

/** @source WCAG 2.2, “relative luminance” and “contrast ratio” */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('contrast is measured as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2); // the well-known grey that just misses
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, colours) => {
  const grounds = ['paper', 'raised', 'sunken'];
  const texts = ['ink', 'quiet', 'accent', 'focus'];
  const pairs = [
    ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
    ['on-accent', 'accent'],
  ];
  test.each(pairs)('%s on %s reads: at least 4.5 : 1', (text = '', ground = '') => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the edge of a control shows on %s: at least 3 : 1', (ground) => {
    expect(contrast(colours.edge ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

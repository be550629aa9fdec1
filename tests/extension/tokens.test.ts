import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('extension/ui/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const DARK = colours(dark.split('* {')[0] ?? '');
const LIGHT = colours(light);

function colours(rules: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...rules.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

// WCAG's own example: #777777 on white is 4.48, just too little.
test('contrast is measured as WCAG does', () => {
  expect(Math.round(contrast('#777777', '#ffffff') * 100)).toBe(448);
  expect(contrast('#000000', '#ffffff')).toBe(21);
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s', (_, tokens) => {
  test.each([
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['accent', 'paper'],
    ['focus', 'paper'],
    ['on-accent', 'accent'],
  ])('%s on %s is at least 4.5 : 1', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

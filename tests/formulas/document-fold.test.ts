import { expect, test } from 'vitest';
import { evaluate } from '../../shared/formulas/expression/evaluate.ts';
import { words } from '../../shared/formulas/expression/expression.ts';
import { call } from '../../shared/formulas/expression/functions.ts';
import { evidenceFolds, foldedBy } from '../../shared/formulas/lookup/fold.ts';
import { normaliseDocument } from '../../shared/layout/labels/document-number.ts';

const byFormulas = (text: string) =>
  evaluate(
    evidenceFolds.reduce((rest, folds) => foldedBy(rest, folds), call('LOWER', words(text))),
  );

/** Every character from ! to ~ and its full-width form, by Unicode's own table. */
const SIGNS = Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) =>
  String.fromCharCode(0x21 + index),
);
const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

test('the full-width form of a sign is that sign to the code, and to formulas where it is no pattern', () => {
  const signs = SIGNS.filter((sign) => wide(sign).normalize('NFKC') === sign);
  expect(signs.length).toBe(94);
  expect(signs.filter((sign) => normaliseDocument(wide(sign)) !== normaliseDocument(sign))).toEqual(
    [],
  );
  const others = signs.filter((sign) => byFormulas(wide(sign)) !== byFormulas(sign));
  expect(others).toEqual(['*', '?', '~']);
});

test.each([
  '青发〔2026〕4号',
  '青发[2026] ４号',
  '青发（２０２６）4号',
  '青发【2026】　4号',
  '青发﹝2026﹞4号',
])('%s is the same document to both', (text) => {
  expect([normaliseDocument(text), byFormulas(text)]).toEqual(['青发(2026)4号', '青发(2026)4号']);
});

test.each(['ＧＢ／Ｔ　３－Ｂ', 'gb/t 3-b', 'ＧＢ/t３-ｂ'])(
  '%s is the same document to both',
  (text) => {
    expect([normaliseDocument(text), byFormulas(text)]).toEqual(['gb/t3-b', 'gb/t3-b']);
  },
);

import { describe, expect, test } from 'vitest';
import { associateFunctions, type FunctionHost } from '../../../addin/functions/associate.ts';
import { answerFunction } from '../../../addin/functions/functions.ts';
import { FUNCTION_IDS, functionsJson } from '../../../addin/functions/metadata.ts';
import { SEED_RULEBOOKS } from '../../../addin/seed-rulebooks.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { RANGES } from './ranges.ts';

class Sentence {
  readonly code: string;
  readonly message: string;
  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

/** Our functions as Excel knows them once they are associated. */
function start(language: Language = 'zh', kept?: string) {
  const known = new Map<string, (...given: unknown[]) => unknown>();
  const functions: FunctionHost = {
    associate: (id, call) => known.set(id, call),
    Error: Sentence,
  };
  associateFunctions({
    functions,
    ask: async (asked) => answerFunction(structuredClone(asked)),
    language: () => language,
    rulebooks: () => ({ builtIn: SEED_RULEBOOKS, kept }),
  });
  return known;
}

interface Call {
  readonly texts: readonly string[];
  readonly ranges?: typeof RANGES;
  readonly known?: ReturnType<typeof start>;
}

function call(id: string, { texts, ranges = RANGES, known = start() }: Call) {
  const addresses = [...texts.map(() => ''), ...ranges.map(({ address }) => address)];
  const values = ranges.map((range) => range.values);
  return known.get(id)?.(...texts, values, { parameterAddresses: addresses }) as Promise<
    unknown[][]
  >;
}

async function sentenceOf(asked: () => unknown): Promise<string> {
  try {
    await asked();
  } catch (sentence) {
    if (sentence instanceof Sentence) return sentence.message;
    throw sentence;
  }
  throw new Error('Nothing was wrong');
}

describe('over the ranges of the sample, as worked by hand in seeds/rulebooks/cases', () => {
  test('totals, ranks and suggested grades', async () => {
    const of = async (id: string) => {
      const rows = await call(id, { texts: [''] });
      return rows.find(([name, unit]) => name === '张三' && unit === '一支部');
    };
    expect(await of('SCORE')).toEqual(['张三', '一支部', 90]);
    expect(await of('RANK')).toEqual(['张三', '一支部', 3]);
    expect(await of('GRADE')).toEqual(['张三', '一支部', '好']);
  });

  test('an explanation is a step a row, indented below what it is a part of', async () => {
    const [headline, first] = await call('EXPLAIN', { texts: ['张三 一支部', ''] });
    expect(headline?.[0]).toContain('张三（一支部');
    expect(first).toHaveLength(3);
  });

  test('the order of the ranges does not matter, nor does it that one sheet comes in two', async () => {
    const [first, ...others] = RANGES;
    if (!first) throw new Error('The sample has sheets');
    const cut = 6;
    const halves = [
      { address: `${first.address.split('!')[0]}!A${cut + 1}`, values: first.values.slice(cut) },
      { address: first.address, values: first.values.slice(0, cut) },
    ];
    const ranges = [...others.toReversed(), ...halves];
    expect(await call('SCORE', { texts: [''], ranges })).toEqual(
      await call('SCORE', { texts: [''] }),
    );
  });
});

describe('what cannot be answered is a sentence', () => {
  test('no ranges', async () => {
    expect(await sentenceOf(() => call('SCORE', { texts: [''], ranges: [] }))).toContain(
      '名册!A1:C30',
    );
  });

  test('a rulebook that there is none of', async () => {
    expect(await sentenceOf(() => call('SCORE', { texts: ['grass'] }))).toContain(
      'grassroots-joint-review',
    );
  });

  test('an array that stands on no sheet', async () => {
    const ranges = [{ address: 'A1:B2', values: [['姓名']] }];
    expect(await sentenceOf(() => call('SCORE', { texts: [''], ranges }))).toContain('“A1:B2”');
  });

  test('an Excel that does not tell where the ranges are', async () => {
    const known = start();
    expect(await sentenceOf(() => known.get('SCORE')?.('', [[['姓名']]], {}))).toContain(
      '任务窗格',
    );
  });

  test('somebody who is not there, in English too', async () => {
    expect(
      await sentenceOf(() => call('EXPLAIN', { texts: ['王五五', ''], known: start('en') })),
    ).toBe(
      'Nobody in these tables is called “王五五”: check the name; where two share it, write “name unit”.',
    );
  });

  test('tables that are not those of the rulebook', async () => {
    const ranges = [
      {
        address: 'Sheet1!A1:B2',
        values: [
          ['a', 'b'],
          [1, 2],
        ],
      },
    ];
    expect(await sentenceOf(() => call('SCORE', { texts: [''], ranges }))).not.toBe('');
  });
});

test('an empty rulebook is the one that the workbook keeps', async () => {
  const known = start('zh', 'kept: here');
  expect(await sentenceOf(() => call('SCORE', { texts: [''], known }))).not.toBe('');
  expect(await call('SCORE', { texts: ['grassroots-joint-review'], known })).toEqual(
    await call('SCORE', { texts: [''] }),
  );
});

test('every language offers the same functions, and each is associated', () => {
  const idsIn = (language: Language) =>
    JSON.parse(functionsJson(language)).functions.map(({ id }: { id: string }) => id);
  expect(idsIn('zh')).toEqual(FUNCTION_IDS);
  expect(idsIn('en')).toEqual(FUNCTION_IDS);
  expect([...start().keys()]).toEqual(FUNCTION_IDS);
});

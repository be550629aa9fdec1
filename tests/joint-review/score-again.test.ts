import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ENGINE } from '../../addin/engine.ts';
import { movedInWords } from '../../shared/earlier/in-words.ts';
import { prepareReview, type ScoredReview } from '../../shared/joint-review/prepare.ts';
import { composeWorkingSheets, receiptOf } from '../../shared/joint-review/working-copy.ts';
import { ourSheetNames, writeCopy } from '../../shared/joint-review/write-copy.ts';
import { verifyCopy } from '../../shared/verify/verify.ts';
import { cellName, type Sheet, type Workbook } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { type Change, withChange } from '../recalculation/working-copy.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
const RULES = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');

function read(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  return workbook.value;
}

function score(bytes: Uint8Array, more = {}): ScoredReview {
  const input = { workbook: read(bytes), rulebookText: RULES, withoutFacts: false, ...more };
  const { scored, problems } = prepareReview(input);
  if (!scored) throw new Error(JSON.stringify(problems.filter(({ effect }) => effect === 'stop')));
  return scored;
}

function copyOf(bytes: Uint8Array, more = {}): Uint8Array {
  const scored = score(bytes, more);
  const composed = composeWorkingSheets(scored, { engine: ENGINE, language: 'zh' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  const copy = writeCopy(bytes, {
    removed: ourSheetNames(read(bytes)),
    added: composed.value.sheets,
  });
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  return copy.value;
}

const FIRST = copyOf(SAMPLE);
const sheetOf = (bytes: Uint8Array, name: string): Sheet => {
  const sheet = read(bytes).sheets.find((own) => own.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
};
/** Of a person's row in a sheet, the cell under a title. */
function cellOf(
  bytes: Uint8Array,
  sheet: string,
  [name, title]: readonly [string, string],
): string {
  const { rows } = sheetOf(bytes, sheet);
  const find = (text: string) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) => (value === text ? [{ row, column }] : [])),
    )[0];
  const [person, header] = [find(name), find(title)];
  if (!person || !header) throw new Error(`No ${name} or ${title}`);
  return cellName(person.row, header.column);
}
const inScores = (name: string, title: string, to: Change['to']): Change => ({
  sheet: '联评得分',
  cell: cellOf(FIRST, '联评得分', [name, title]),
  to,
});
const edited = (...changes: readonly Change[]): Uint8Array => changes.reduce(withChange, FIRST);

describe('a working copy that is scored again', () => {
  test('has the same code, and nobody has moved', () => {
    const again = score(FIRST);
    expect(receiptOf(again, ENGINE)).toBe(receiptOf(score(SAMPLE), ENGINE));
    expect(again.changes).toEqual({ decisions: new Map(), moved: [], gone: [], notes: [] });
  });

  test('has our sheets once, and every part of the original but four byte for byte', () => {
    const again = copyOf(copyOf(FIRST));
    const names = read(again).sheets.map(({ name }) => name);
    expect(names).toEqual([
      ...read(SAMPLE).sheets.map(({ name }) => name),
      ...['联评得分', '联评计算', '联评对照', '联评规则', '联评变动', '联评凭证'],
    ]);
    const [before, after] = [unzipSync(SAMPLE), unzipSync(again)];
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
    );
    expect(changed.toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    const ours = Object.keys(after).filter((part) => !(part in before));
    const once = Object.keys(unzipSync(copyOf(FIRST))).filter((part) => !(part in before));
    expect(ours).toEqual(once);
  });

  test('has its looks once, and its size, however often it is scored', () => {
    const copies = [FIRST];
    for (let times = 1; times < 5; times++) copies.push(copyOf(copies.at(-1) ?? FIRST));
    const styles = copies.map((copy) => new TextDecoder().decode(unzipSync(copy)['xl/styles.xml']));
    expect(new Set(styles).size).toBe(1);
    // The second time brings the sheet 联评变动; nothing comes after it.
    const [, second, ...later] = copies.map(({ length }) => length);
    expect(later).toEqual([second, second, second]);
  });

  test('keeps final grades and reasons with their people, the roster in another order', () => {
    const decided = edited(
      inScores('张三', '核定等次', '好'),
      inScores('张三', '核定理由', '班子研究'),
    );
    const again = copyOf(decided);
    const { rows } = sheetOf(again, '联评得分');
    const grade = cellOf(again, '联评得分', ['张三', '核定等次']);
    const held = [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) => (cellName(row, column) === grade ? value : [])),
    );
    expect(held).toEqual(['好']);
    const [decision] = score(decided).changes?.decisions.values() ?? [];
    expect(decision).toMatchObject({ grade: '好', reason: '班子研究', madeBeside: null });
  });

  test('tells who moved and by which component, and marks decisions beside another suggestion', () => {
    const zhang = cellOf(FIRST, '年度考核', ['张三', '姓名']).replace(/^[A-Z]+/, '');
    const cell = [...(sheetOf(FIRST, '年度考核').rows.get(Number(zhang)) ?? [])]
      .filter(([, { kind, formula }]) => kind === 'number' && formula === undefined)
      .at(1)?.[0];
    const changed = edited(inScores('张三', '核定等次', '好'), {
      sheet: '年度考核',
      cell: cellName(Number(zhang), cell ?? 0),
      to: 0,
    });
    const { moved, decisions } = score(changed).changes ?? {};
    const own = moved?.find(({ name }) => name === '张三');
    expect(own?.because).toMatchObject([{ what: 'component', component: 'assessment' }]);
    expect(own?.before?.score).not.toBe(own?.after?.score);
    const others = moved?.filter(({ name }) => name !== '张三');
    expect(others?.every(({ because }) => because.length === 0)).toBe(true);
    const suggested = own?.before?.suggested === own?.after?.suggested;
    expect([...(decisions?.values() ?? [])].map(({ madeBeside }) => madeBeside === null)).toEqual([
      suggested,
    ]);
  });

  const why = (bytes: Uint8Array, name: string, more = {}) => {
    const { changes, scoring } = score(bytes, more);
    const moved = changes?.moved.find((one) => one.name === name);
    return moved && movedInWords(moved, scoring.plan.rulebook, 'zh').why;
  };
  const inFacts = (name: string, title: string, to: Change['to']): Change => {
    const cell = cellOf(FIRST, '事实台账', [name, title]);
    return { sheet: '事实台账', cell, to };
  };

  test.each([
    // By hand: half a point for an award; 陈静 was reported once, which is a veto.
    ['points beside', '张三', inFacts('张三', '表彰次数', 2), '加减分 0.5 → 1'],
    ['a veto', '陈静', inFacts('陈静', '通报次数', 0), '违纪违法被通报（原有，现无）'],
    ['a veto', '王伟', inFacts('王伟', '通报次数', 1), '违纪违法被通报（原无，现有）'],
    [
      'the category',
      '李建国',
      { sheet: '名册', cell: cellOf(FIRST, '名册', ['李建国', '类别']), to: '基层' },
      '类别 机关 → 基层',
    ],
  ])('says that %s changed, where no component did', (_, name, change, told) => {
    expect(why(edited(change), name)).toBe(told);
  });

  test('says that the rules changed, where everything of somebody’s own is the same', () => {
    const rulebookText = RULES.replaceAll(/机关: [46]0%/g, '机关: 50%');
    expect(why(FIRST, '张三', { rulebookText })).toBe('各项未变，规则有变');
  });

  test('tells a move by a few hundredths, from a total that ends in zero', () => {
    const { changes } = score(edited({ sheet: '上级评议', cell: 'E28', to: 7 }));
    expect(
      changes?.moved.map(({ name, before, after }) => [name, before?.score, after?.score]),
    ).toEqual([['黄立新', '82.10', '82.12']]);
  });

  test('keeps a decision beside another suggestion the third time too, and reports it once', () => {
    const second = copyOf(
      edited(
        inScores('林芳', '核定等次', '较好'),
        inScores('林芳', '核定理由', '党委会研究'),
        { sheet: '上级评议', cell: 'I16', to: 0 },
        { sheet: '事实台账', cell: 'F11', to: 1 },
      ),
    );
    const listed = [...sheetOf(second, '联评变动').rows.values()].flatMap((cells) =>
      [...cells.values()].map(({ value }) => value),
    );
    expect(listed).toContain('党委会研究');
    const { changes } = score(second);
    expect([...(changes?.decisions.values() ?? [])].map(({ reason }) => reason)).toEqual([
      '党委会研究',
    ]);
    expect(changes?.gone).toEqual([]);
    const verified = verifyCopy({ workbook: read(second), engine: ENGINE });
    if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
    expect(verified.value.decisions.map(({ name, decided }) => [name, decided])).toEqual([
      ['林芳', '较好'],
    ]);
  });

  test('lists the decision of somebody who is no longer there, and gives it to nobody', () => {
    const roster = cellOf(FIRST, '联评得分', ['张三', '姓名']);
    const gone = edited(inScores('张三', '核定等次', '好'), {
      sheet: '联评得分',
      cell: roster,
      to: '张三丰',
    });
    const { changes } = score(gone);
    expect(changes?.gone.map(({ name, decided }) => [name, decided])).toEqual([['张三丰', '好']]);
    expect(changes?.decisions.size).toBe(0);
    expect(changes?.moved.map(({ name, before, after }) => [name, !before, !after])).toEqual([
      ['张三', true, false],
      ['张三丰', false, true],
    ]);
  });

  test('lists what was written below the scores, and writes it below no others', () => {
    const below = edited({ sheet: '联评得分', cell: 'A32', to: '签字：王某　日期：12月20日' });
    expect(score(below).changes?.notes).toEqual([
      { cell: 'A32', text: '签字：王某　日期：12月20日' },
    ]);
    const texts = (name: string) =>
      [...sheetOf(copyOf(below), name).rows.values()].flatMap((cells) =>
        [...cells.values()].map(({ value }) => value),
      );
    expect(texts('联评变动')).toEqual(
      expect.arrayContaining(['A32', '签字：王某　日期：12月20日']),
    );
    expect(texts('联评得分')).not.toContain('签字：王某　日期：12月20日');
  });

  test('is known by its receipt, whatever its sheets are called', () => {
    const parts = unzipSync(FIRST);
    const text = new TextDecoder().decode(parts['xl/workbook.xml']);
    expect(text).toContain('name="联评得分"');
    const { sheets } = read(FIRST);
    const renamed = sheets.map((sheet) =>
      sheet.name === '联评得分' ? { ...sheet, name: '得分存档' } : sheet,
    );
    const { scored } = prepareReview({
      workbook: { sheets: renamed },
      rulebookText: RULES,
      withoutFacts: false,
    });
    expect(scored?.account.find(({ sheet }) => sheet === '得分存档')?.read).toBe(0);
    expect(scored?.scoring.subjects.length).toBe(26);
  });

  test('is read by the layout file of the first time', () => {
    const layoutText = 'layout: 1\nsame: { 张三丰: 张三 }\n';
    const copy = copyOf(SAMPLE, { layoutText });
    expect(score(copy).said.layout).toBe(layoutText);
    expect(receiptOf(score(copy), ENGINE)).toBe(receiptOf(score(SAMPLE, { layoutText }), ENGINE));
  });
});

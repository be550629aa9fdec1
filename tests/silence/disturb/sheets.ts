import type { Written } from '../../layout/sheet.ts';
import type { Random } from '../../rulebook/random.ts';
import { columnsOf, type Drawn, type Table, width } from '../sheets/drawn.ts';
import { deleteRow, put } from '../sheets/edit.ts';
import { type Disturbance, type Disturbed, type Made, sheetOf } from './disturbance.ts';

const sheet = (
  kind: string,
  change: (drawn: Drawn, made: Made, random: Random) => readonly Drawn[] | null,
  wanted: (table: Table) => boolean = () => true,
): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const own = sheetOf(random, made, wanted);
    const now = own && change(own.drawn, made, random);
    if (!own || !now) return null;
    const names = [own.drawn, ...now].map(({ name }) => name);
    return {
      sheets: made.sheets.toSpliced(own.index, 1, ...now),
      touched: {
        sheets: names,
        isWholeSheet: true,
        cells: [],
        words: names.map((name) => JSON.stringify(name).slice(1, -1)),
      },
    };
  },
});

const hasData = ({ of }: Table): boolean => of !== 'roster';
const isAdded = ({ of }: Table): boolean => of === 'facts';
const copy = (drawn: Drawn): Drawn => ({ ...drawn, name: `${drawn.name} (2)` });

/** The same table with other sound values. */
const othersIn = (drawn: Drawn): Drawn =>
  drawn.table.rows.reduceRight((all, { row }, place) => {
    const from = drawn.table.rows[(place + 1) % drawn.table.rows.length]?.row ?? row;
    return columnsOf(drawn, 'value').reduce(
      (own, column) => put(own, row, column, drawn.lines[from]?.[column] ?? null),
      all,
    );
  }, drawn);

const foreign = (name: string, lines: readonly (readonly Written[])[]): Drawn => ({
  name,
  lines,
  hidden: false,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  table: { of: 'roster', header: [0, 0], rows: [], columns: [] },
});

/** What is done to whole sheets. */
export const SHEET_DISTURBANCES: readonly Disturbance[] = [
  sheet('sheet: copied', (drawn) => [drawn, copy(drawn)]),
  sheet('sheet: copied, with other values', (drawn) => [drawn, copy(othersIn(drawn))], hasData),
  sheet('sheet: copied before itself', (drawn) => [copy(drawn), drawn]),
  sheet('sheet: copied and hidden', (drawn) => [drawn, { ...copy(drawn), hidden: true }]),
  sheet(
    'sheet: a backup of it',
    (drawn) => [drawn, { ...othersIn(drawn), name: `${drawn.name}（备份）` }],
    hasData,
  ),
  sheet('sheet: last year’s beside it', (drawn) => [drawn, lastYear(drawn)], hasData),
  sheet('sheet: last year’s ledger', (drawn) => [drawn, lastYear(drawn)], isAdded),
  sheet('sheet: hidden', (drawn) => [{ ...drawn, hidden: true }]),
  sheet('sheet: renamed Sheet1', (drawn) => [{ ...drawn, name: 'Sheet01' }]),
  sheet('sheet: renamed with 终稿', (drawn) => [{ ...drawn, name: `${drawn.name}（终稿）` }]),
  sheet('sheet: renamed as another', renamedAsAnother, hasData),
  sheet(
    'sheet: left out',
    () => [],
    // A form a person is that person's row.
    ({ of }) => !['ticks', 'tally-form', 'marks-form'].includes(of),
  ),
  sheet('sheet: remarks beside it', (drawn) => [
    drawn,
    foreign('说明', [['填表说明'], ['一、请如实填写。'], ['二、联系人：张某某']]),
  ]),
  sheet('sheet: a contents page', (drawn) => [
    foreign('目录', [
      ['序号', '表名'],
      [1, drawn.name],
    ]),
    drawn,
  ]),
  sheet('sheet: an empty one', (drawn) => [drawn, foreign('Sheet9', [])]),
  sheet('sheet: a contact list', (drawn) => [
    drawn,
    foreign('通讯录', [
      ['姓名', '电话'],
      ['王某某', '13800000000'],
      ['李某某', '13900000000'],
    ]),
  ]),
  sheet('sheet: a form on somebody’s post', (drawn, { review }) => [
    foreign('任免表', [
      ['干部任免审批表'],
      ['姓名', review.people[0]?.name ?? '', '性别', '男', '出生年月', '1980.01'],
      ['民族', '汉族', '籍贯', '某某', '政治面貌', '中共党员'],
      ['现任职务', '科长'],
      ['拟任职务', '副局长'],
    ]),
    drawn,
  ]),
  sheet('sheet: a form of other points', (drawn) => [
    drawn,
    foreign('检查表', [
      ['安全检查表'],
      ['单位', '某某局', '检查人', '张某'],
      ['检查项目', '标准分', '得分'],
      ['消防', 10, 9],
      ['用电', 10, 8],
      ['合计', 20, 17],
    ]),
  ]),
  sheet('sheet: an empty form', (drawn, { review }) =>
    review.items.length === 0
      ? null
      : [
          drawn,
          foreign('空表', [
            ['年度考核表'],
            ['姓名', null, '单位', null],
            ['考核项目', '得分'],
            ...review.items.map(({ title }) => [title, null]),
          ]),
        ],
  ),
  sheet('sheet: answers about something else', (drawn) => [
    foreign('问卷', [
      ['序号', '提交答卷时间', '所用时间', '来源', '1、您对食堂满意吗', '2、您的建议'],
      [1, '2026/11/05 10:00:00', '30秒', '微信', '满意', '无'],
      [2, '2026/11/05 10:02:00', '41秒', '微信', '不满意', '多放盐'],
    ]),
    drawn,
  ]),
  sheet('sheet: points for something else', (drawn) => [
    drawn,
    foreign('问卷', [
      ['序号', '提交答卷时间', '所用时间', '来源', '1、请给食堂打分', '2、请给车队打分'],
      [1, '2026/11/05 10:00:00', '30秒', '微信', 80, 70],
      [2, '2026/11/05 10:02:00', '41秒', '微信', 90, 60],
    ]),
  ]),
  sheet('sheet: the last row on a sheet of its own', restElsewhere, hasData),
  sheet('sheet: a second table below', (drawn) => [
    { ...drawn, lines: [...drawn.lines, [], ['汇总'], ['姓名', '得分'], ['王某某', 88]] },
  ]),
  sheet('sheet: a legend below', (drawn) => [
    { ...drawn, lines: [...drawn.lines, [], ['优秀', '90分以上'], ['称职', '80—90分']] },
  ]),
  sheet('sheet: a legend at the right', (drawn) => [legendRight(drawn)]),
  sheet(
    'sheet: a title of last year',
    (drawn) => [{ ...drawn, lines: [['2025年度情况表'], ...drawn.lines.slice(1)] }],
    ({ header }) => header[0] > 0,
  ),
  sheet('sheet: a title twice', (drawn) => [
    { ...drawn, lines: [...drawn.lines, [], ['2026年度民主评议情况表']] },
  ]),
  { kind: 'sheet: all in another order', disturb: reversed },
];

function lastYear(drawn: Drawn): Drawn {
  const lines = othersIn(drawn).lines.map((line) =>
    line.map((written) =>
      typeof written === 'string' ? written.replaceAll('2026', '2025') : written,
    ),
  );
  return { ...drawn, name: `2025${drawn.name}`, lines };
}

/** A sheet gets the name that another one of the same kind has, and that one is called Sheet8. */
function renamedAsAnother(drawn: Drawn, { sheets }: Made): readonly Drawn[] | null {
  const other = sheets.find((own) => own !== drawn && own.table.of !== 'roster');
  return other ? [{ ...drawn, name: `${other.name}2` }] : null;
}

function restElsewhere(drawn: Drawn): readonly Drawn[] | null {
  const last = drawn.table.rows.at(-1);
  if (!last || drawn.table.rows.length < 3) return null;
  const rest = drawn.table.rows.slice(0, -1).toReversed();
  const own = rest.reduce((all, { row }) => deleteRow(all, row), drawn);
  return [deleteRow(drawn, last.row), { ...own, name: `${drawn.name}（续）` }];
}

function legendRight(drawn: Drawn): Drawn {
  const left = width(drawn) + 1;
  const top = drawn.table.header[0];
  return put(put(put(drawn, top, left, '档次'), top + 1, left, '优秀'), top + 1, left + 1, 5);
}

function reversed(_: Random, made: Made): Disturbed {
  return {
    sheets: made.sheets.toReversed(),
    touched: {
      sheets: made.sheets.map(({ name }) => name),
      isWholeSheet: true,
      cells: [],
      words: [],
    },
  };
}

import type { Role } from '../../shared/layout/layout.ts';
import type { Effect, Language } from '../../shared/messages/problem.ts';
import type { Step } from './pane-state.ts';
import type { Work } from './writing-state.ts';

/** Every word of the task pane and the workbench, in each language. Problems have their own catalogue. */
export interface Words {
  readonly product: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepsLabel: string;
  readonly otherLanguage: string;
  readonly working: Readonly<Record<Work, string>>;
  readonly cancel: string;
  readonly checkAgain: string;
  readonly openAgain: string;
  readonly toPreview: string;
  readonly previewPeople: (count: number) => string;
  readonly toWrite: string;
  readonly openCell: (place: string) => string;

  readonly ruleChooser: string;
  readonly builtIn: (id: string) => string;
  readonly openRulebook: string;
  readonly rulebookUnreadable: string;
  readonly ruleFacts: {
    readonly version: string;
    readonly valid: string;
    readonly from: string;
    readonly hash: string;
    readonly byHand: string;
  };
  readonly validDates: (from: string, to: string) => string;
  readonly weights: string;
  readonly component: string;
  readonly bands: string;
  readonly ruleText: string;
  readonly rulebookStops: string;
  readonly toCheck: string;

  readonly roles: Readonly<Record<Role['kind'], string>>;
  readonly rows: (first: number, last: number) => string;
  readonly skippedRows: (count: number) => string;
  readonly columnHead: string;
  readonly meaningHead: string;
  readonly whyHead: string;
  readonly confidence: (percent: string) => string;
  readonly meanings: Readonly<Record<string, string>>;
  readonly pointsLost: (item: string) => string;
  readonly above: (what: string) => string;
  readonly ignoredSheets: string;
  readonly noMatching: string;

  readonly effects: Readonly<Record<Effect, string>>;
  readonly nothingFound: string;
  readonly rulebookLine: string;
  readonly more: (count: number) => string;
  readonly withoutFacts: string;

  readonly noPreview: string;
  readonly nobody: string;
  readonly categories: string;
  readonly name: string;
  readonly total: string;
  readonly rank: string;
  readonly suggested: string;
  readonly voided: string;
  readonly plot: (people: number, low: string, high: string) => string;
  readonly quota: (grade: string, places: number, candidates: number) => string;
  readonly ownDecision: string;

  readonly noWrite: string;
  readonly cancelled: string;
  readonly prepare: string;
  readonly willAdd: string;
  readonly cells: (count: number) => string;
  readonly untouched: string;
  readonly untouchedMore: (sheets: number) => string;
  readonly write: string;
  readonly written: (sheets: number) => string;
  readonly receipt: string;
  readonly receiptMore: string;
  readonly saveAs: string;

  readonly dropTitle: string;
  readonly dropMore: string;
  readonly chooseFile: string;
  readonly trySample: string;
  readonly promises: readonly string[];
  readonly opening: (name: string) => string;
  readonly notOpened: (name: string) => string;
  readonly otherFile: string;
  readonly workbook: string;
  readonly sheets: string;
  readonly emptySheet: string;
  readonly hiddenSheet: string;
  readonly cell: string;
  readonly part: (first: number, last: number, of: number) => string;
  readonly columnsLeftOut: (count: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly pane: string;
  readonly fault: string;
}

const zh: Words = {
  product: '联评',
  steps: { rules: '规则', matching: '匹配', check: '检查', preview: '预览', write: '写入' },
  stepsLabel: '步骤',
  otherLanguage: 'English',
  working: { checking: '正在读取和计分…', drafting: '正在生成公式…', writing: '正在写入并核对…' },
  cancel: '取消',
  checkAgain: '重新检查',
  openAgain: '在表格软件中改正并保存后，请重新打开这个文件。',
  toPreview: '预览 →',
  previewPeople: (count) => `预览 ${count} 人 →`,
  toWrite: '去写入 →',
  openCell: (place) => `选中 ${place}`,

  ruleChooser: '评分规则',
  builtIn: (id) => `${id}（内置）`,
  openRulebook: '打开规则文件…',
  rulebookUnreadable: '读不出这个文件：请检查它是否还在原处，然后再打开一次。',
  ruleFacts: { version: '版本', valid: '适用', from: '依据', hash: '指纹', byHand: '由人办理' },
  validDates: (from, to) => `${from} 至 ${to}`,
  weights: '考核项目与权重',
  component: '考核项目',
  bands: '等次区间',
  ruleText: '规则原文',
  rulebookStops: '这份规则有需要改正的地方，改好后重新打开即可。',
  toCheck: '检查 →',

  roles: { roster: '名册', tally: '计票', checklist: '考核得分', facts: '事实台账' },
  rows: (first, last) => (last < first ? '没有数据行' : `第 ${first} 至 ${last} 行`),
  skippedRows: (count) => `${count} 行不是数据`,
  columnHead: '列',
  meaningHead: '读作',
  whyHead: '因为',
  confidence: (percent) => `把握 ${percent} %`,
  meanings: {
    name: '姓名',
    unit: '单位',
    category: '类别',
    ignored: '不读取',
    evidence: '依据',
    expected: '应到',
    issued: '发出',
    returned: '收回',
    valid: '有效',
    invalid: '无效',
  },
  pointsLost: (item) => `${item}（扣分）`,
  above: (what) => `表格上方的“${what}”`,
  ignoredSheets: '没有读取的工作表',
  noMatching: '规则或工作表还读不出来，暂时没有匹配结果。请先看“检查”。',

  effects: { stop: '停止', void: '不计分', note: '提示', warning: '提醒' },
  nothingFound: '没有发现问题。',
  rulebookLine: '规则',
  more: (count) => `等 ${count} 处`,
  withoutFacts: '确无事实台账：不核对一票否决和加减分',

  noPreview: '还不能预览：请先改正“检查”中标为“停止”的问题。',
  nobody: '这一类别没有被考核对象。',
  categories: '类别',
  name: '姓名',
  total: '总分',
  rank: '名次',
  suggested: '建议等次',
  voided: '不计分',
  plot: (people, low, high) => `总分分布：${people} 人，从 ${low} 到 ${high}`,
  quota: (grade, places, candidates) => `“${grade}”名额 ${places}，符合条件 ${candidates} 人`,
  ownDecision: '这里是按规则得出的建议，等次由人核定。',

  noWrite: '还不能写入：请先改正“检查”中标为“停止”的问题。',
  cancelled: '还没有生成公式，什么都没有写入。',
  prepare: '生成公式',
  willAdd: '将新增的工作表',
  cells: (count) => `${count} 个单元格`,
  untouched: '不会改动',
  untouchedMore: (sheets) => `原有的 ${sheets} 张工作表，包括公式、格式、批注、图表和打印设置。`,
  write: '写入',
  written: (sheets) => `已新增 ${sheets} 张工作表，重新打开核对无误；原有内容没有改动。`,
  receipt: '凭证码',
  receiptMore: '印在每页页脚，供日后核对。',
  saveAs: '另存为',

  dropTitle: '把工作簿（.xlsx）拖到这里',
  dropMore: '计票表、考核得分、事实台账和名册放在同一个工作簿里即可，不用改表样。',
  chooseFile: '选择文件…',
  trySample: '试用示例',
  promises: [
    '文件只在这台电脑上打开，不会发送到任何地方。',
    '原文件不会被改动：结果写在新的工作表里，另存为一份工作底稿。',
    '给出的是分数和建议等次，每个数都能查到单元格和条款；等次由人核定。',
  ],
  opening: (name) => `正在打开“${name}”…`,
  notOpened: (name) => `没有打开“${name}”`,
  otherFile: '换一个文件',
  workbook: '工作簿',
  sheets: '工作表',
  emptySheet: '这张工作表是空的。',
  hiddenSheet: '隐藏',
  cell: '单元格',
  part: (first, last, of) => `第 ${first} 至 ${last} 行，共 ${of} 行`,
  columnsLeftOut: (count) => `右侧还有 ${count} 列没有显示，计分时照常读取。`,
  earlier: '↑ 前面的行',
  later: '↓ 后面的行',
  pane: '评分',
  fault:
    '遇到了没有料到的情况，什么都没有写入。请重新打开页面；如果再次出现，请把下面这行字交给维护的人。',
};

const en: Words = {
  product: 'Lianping',
  steps: {
    rules: 'Rules',
    matching: 'Matching',
    check: 'Check',
    preview: 'Preview',
    write: 'Write',
  },
  stepsLabel: 'Steps',
  otherLanguage: '中文',
  working: {
    checking: 'Reading and scoring…',
    drafting: 'Making the formulas…',
    writing: 'Writing and checking…',
  },
  cancel: 'Cancel',
  checkAgain: 'Check again',
  openAgain: 'Mend and save the workbook in your spreadsheet program, then open it here again.',
  toPreview: 'Preview →',
  previewPeople: (count) => `Preview ${count} people →`,
  toWrite: 'Go to write →',
  openCell: (place) => `Select ${place}`,

  ruleChooser: 'Rulebook',
  builtIn: (id) => `${id} (built in)`,
  openRulebook: 'Open a rulebook…',
  rulebookUnreadable: 'This file cannot be read: check that it is still there, then open it again.',
  ruleFacts: {
    version: 'Version',
    valid: 'Valid',
    from: 'Source',
    hash: 'Fingerprint',
    byHand: 'By people',
  },
  validDates: (from, to) => `${from} to ${to}`,
  weights: 'Components and weights',
  component: 'Component',
  bands: 'Bands of grades',
  ruleText: 'Text of the rulebook',
  rulebookStops: 'This rulebook needs mending; open it again afterwards.',
  toCheck: 'Check →',

  roles: { roster: 'Roster', tally: 'Tally', checklist: 'Checklist', facts: 'Facts' },
  rows: (first, last) => (last < first ? 'no data rows' : `rows ${first} to ${last}`),
  skippedRows: (count) => (count === 1 ? '1 row is no data' : `${count} rows are no data`),
  columnHead: 'Column',
  meaningHead: 'Read as',
  whyHead: 'Because',
  confidence: (percent) => `${percent} % sure`,
  meanings: {
    name: 'Name',
    unit: 'Unit',
    category: 'Category',
    ignored: 'not read',
    evidence: 'Evidence',
    expected: 'Expected',
    issued: 'Issued',
    returned: 'Returned',
    valid: 'Valid',
    invalid: 'Spoilt',
  },
  pointsLost: (item) => `${item} (points lost)`,
  above: (what) => `“${what}” above the table`,
  ignoredSheets: 'Sheets that were not read',
  noMatching:
    'The rulebook or the sheets cannot be read yet, so nothing is matched. See “Check” first.',

  effects: { stop: 'Stops', void: 'No score', note: 'Note', warning: 'Warning' },
  nothingFound: 'No problems found.',
  rulebookLine: 'Rulebook',
  more: (count) => `and others, ${count} in all`,
  withoutFacts: 'There are no facts: do not check vetoes and adjustments',

  noPreview: 'No preview yet: first settle what is marked “Stops” under “Check”.',
  nobody: 'Nobody is in this category.',
  categories: 'Categories',
  name: 'Name',
  total: 'Total',
  rank: 'Rank',
  suggested: 'Suggested grade',
  voided: 'no score',
  plot: (people, low, high) => `Distribution of totals: ${people} people, from ${low} to ${high}`,
  quota: (grade, places, candidates) => `“${grade}”: ${places} places, ${candidates} candidates`,
  ownDecision: 'These are suggestions by the rulebook; people decide the grade.',

  noWrite: 'Nothing to write yet: first settle what is marked “Stops” under “Check”.',
  cancelled: 'No formulas have been made and nothing was written.',
  prepare: 'Make the formulas',
  willAdd: 'Sheets to be added',
  cells: (count) => `${count} cells`,
  untouched: 'Left as it is',
  untouchedMore: (sheets) =>
    `The ${sheets} sheets that are there, with formulas, formats, comments, charts and print set-up.`,
  write: 'Write',
  written: (sheets) => `${sheets} sheets added, re-opened and checked; the rest is as it was.`,
  receipt: 'Receipt code',
  receiptMore: 'Printed in every footer, to check against later.',
  saveAs: 'Save as',

  dropTitle: 'Drop a workbook (.xlsx) here',
  dropMore: 'Tallies, checklist, facts and roster in one workbook, in the form you have.',
  chooseFile: 'Choose a file…',
  trySample: 'Try the sample',
  promises: [
    'The file is opened on this computer alone and sent nowhere.',
    'The original is never changed: results go to new sheets of a working copy that you save.',
    'You get scores and suggested grades, each traced to its cells and clauses; people decide.',
  ],
  opening: (name) => `Opening “${name}”…`,
  notOpened: (name) => `“${name}” was not opened`,
  otherFile: 'Another file',
  workbook: 'Workbook',
  sheets: 'Sheets',
  emptySheet: 'This sheet is empty.',
  hiddenSheet: 'hidden',
  cell: 'Cell',
  part: (first, last, of) => `Rows ${first} to ${last} of ${of}`,
  columnsLeftOut: (count) => `${count} more columns are not shown; they are read all the same.`,
  earlier: '↑ Rows before',
  later: '↓ Rows after',
  pane: 'Scoring',
  fault:
    'Something happened that was not foreseen, and nothing was written. Open the page again; if it comes back, pass this line on to whoever looks after it.',
};

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];

import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What verifying a working copy can find. What voids is an alteration. */
export const VERIFY_PROBLEMS = {
  'verify-no-receipt': {
    effect: 'stop',
    zh: '这个工作簿里没有联评凭证，无从核验：请打开由 lianping score -o 写出的工作底稿。',
    en: 'This workbook holds no receipt, so there is nothing to verify: open a working copy that lianping score -o wrote.',
  },
  'receipt-unreadable': {
    effect: 'void',
    zh: '凭证的这一格不是凭证应有的内容，凭证被改过：请改用原来的底稿核对。',
    en: 'This cell does not hold what stands there in a receipt, so the receipt was edited: compare with the copy as it was written.',
  },
  'receipt-title-altered': {
    effect: 'void',
    zh: '标题中的短码与下面的短码 {code} 不一致：凭证被改过，请与打印的短码核对。',
    en: 'The code in the title is not the code {code} below: the receipt was edited; compare with the printed code.',
  },
  'receipt-code-altered': {
    effect: 'void',
    zh: '短码 {code} 与它上面各行不符（应为 {expected}）：凭证被改过，请与打印的短码核对。',
    en: 'The code {code} does not follow from the rows above it (they give {expected}): the receipt was edited; compare with the printed code.',
  },
  'receipt-body-altered': {
    effect: 'void',
    zh: '凭证下部各行与其摘要不符：凭证被改过，以下核对以改后的凭证为准，请与原底稿对照。',
    en: 'The lower rows of the receipt do not fit their hash: the receipt was edited, and what follows is checked against the edited one; compare with the copy as it was written.',
  },
  'receipt-rulebook-altered': {
    effect: 'void',
    zh: '凭证中的规则正文与规则摘要不符：规则被改过，请与公布的规则核对。',
    en: 'The rulebook in the receipt does not fit its hash: it was edited; compare with the published one.',
  },
  'receipt-source-altered': {
    effect: 'void',
    zh: '凭证中的规则原文与规则摘要不符：规则原文被改过，请与公布的规则核对。',
    en: 'The rulebook as given does not fit the rulebook’s hash: it was edited; compare with the published one.',
  },
  'code-not-expected': {
    effect: 'void',
    zh: '短码是 {code}，不是要求的 {expected}：这不是那一份底稿，请核对打印件。',
    en: 'The code is {code} and not {expected}: this is not that copy; compare the printed one.',
  },
  'rulebook-not-expected': {
    effect: 'void',
    zh: '底稿按规则 {id} {version} 计分，与给出的规则不同：请核对公布的规则。',
    en: 'This copy was scored by {id} {version}, which is not the rulebook given: compare with the published one.',
  },
  'rulebook-not-readable': {
    effect: 'void',
    zh: '底稿按规则 {id} {version} 计分，给出的规则有误，无法对照：请先用 lianping check 检查。',
    en: 'This copy was scored by {id} {version}; the rulebook given has errors and cannot be compared: run lianping check on it first.',
  },
  'engine-other': {
    effect: 'note',
    zh: '底稿由 {engine} 计分，现用 {now} 核验：如有出入，请用原版本再核验一次。',
    en: 'This copy was scored by {engine} and is verified by {now}: where they differ, verify with the first one again.',
  },
  'layout-altered': {
    effect: 'void',
    zh: '按底稿中的规则和布局，各表各列的读法与当时不同（布局摘要不符）：请检查表头和布局。',
    en: 'With the stored rulebook and layout the tables are read otherwise than then (the layout’s hash differs): look at headers and layout.',
  },
  'choices-altered': {
    effect: 'void',
    zh: '凭证中的人工选择“{choices}”与重新计分时的“{now}”不符：请核对是否有事实台账。',
    en: 'The choice “{choices}” of the receipt is “{now}” when it is scored again: see whether there are facts.',
  },
  'salt-altered': {
    effect: 'void',
    zh: '凭证中的盐与读入的数据不符：凭证或数据被改过，请与原底稿对照。',
    en: 'The salt does not follow from what is read: receipt or data were altered; compare with the copy as it was written.',
  },
  'results-altered': {
    effect: 'void',
    zh: '数据未变，重新计分的结果与凭证中的结果摘要不符：请用写出底稿的版本核验。',
    en: 'The data are as they were, and yet scoring again gives other results than the receipt says: verify with the version that wrote the copy.',
  },
  'not-scored-again': {
    effect: 'void',
    zh: '按底稿中的规则和布局无法重新计分（{reason}），下面的核对只凭摘要：请先改正。',
    en: 'With the stored rulebook and layout this cannot be scored again ({reason}), so what follows rests on hashes alone: mend that first.',
  },
  'input-sheet-gone': {
    effect: 'void',
    zh: '读过的工作表“{name}”不见了：请恢复它或重新计分。',
    en: 'The sheet “{name}”, which was read, is gone: put it back or score again.',
  },
  'own-sheet-gone': {
    effect: 'void',
    zh: '本工具写出的工作表“{name}”不见了：请重新计分以恢复它。',
    en: 'The sheet “{name}” that we wrote is gone: score again to get it back.',
  },
  'own-sheet-renamed': {
    effect: 'void',
    zh: '本工具写出的工作表“{name}”被改名为“{now}”：请改回原名。',
    en: 'The sheet “{name}” that we wrote is now called “{now}”: give it its name again.',
  },
  'input-changed': {
    effect: 'void',
    zh: '录入内容与计分时不同，现在是“{now}”：请核对后重新计分。',
    en: 'This entry is not what it was when scored; now it is “{now}”: check it and score again.',
  },
  'input-emptied': {
    effect: 'void',
    zh: '计分时这里有内容，现在是空的：请核对后重新计分。',
    en: 'This entry is empty now and was not when scored: check it and score again.',
  },
  'input-filled': {
    effect: 'void',
    zh: '计分时这里是空的，现在是“{now}”：请核对后重新计分。',
    en: 'This was empty when scored and is “{now}” now: check it and score again.',
  },
  'input-row-changed': {
    effect: 'void',
    zh: '第 {rows} 行与计分时不同，看不出是哪一格：请逐格核对。',
    en: 'Rows {rows} are not what they were when scored, and which cell it is cannot be told: check them all.',
  },
  'input-row-gone': {
    effect: 'void',
    zh: '计分时的第 {row} 行不见了：请核对后重新计分。',
    en: 'Row {row} as it was when scored is gone: check it and score again.',
  },
  'input-row-added': {
    effect: 'void',
    zh: '这一行是计分后加的：请核对后重新计分。',
    en: 'This row was added after scoring: check it and score again.',
  },
  'input-rows-moved': {
    effect: 'void',
    zh: '计分时的第 {rows} 行移到了这里，内容未变：如有必要请重新计分。',
    en: 'Rows {rows} as they were when scored stand here now, unchanged: score again if need be.',
  },
  'input-sorted': {
    effect: 'void',
    zh: '这张表被重新排序（{count} 行换了位置，内容未变）：如有必要请重新计分。',
    en: 'This sheet was sorted ({count} rows changed places, none its content): score again if need be.',
  },
  'own-formula-changed': {
    effect: 'void',
    zh: '公式被改动，现在是“{now}”：请恢复或重新计分。',
    en: 'The formula was changed and is “{now}” now: restore it or score again.',
  },
  'own-typed-over': {
    effect: 'void',
    zh: '公式被“{now}”覆盖：请恢复公式或重新计分。',
    en: '“{now}” was typed over the formula: restore it or score again.',
  },
  'own-result-changed': {
    effect: 'void',
    zh: '公式未变，保存的结果被改动，现在是“{now}”：请重新计算或重新计分。',
    en: 'The formula is as it was and the stored result is not; now it is “{now}”: calculate or score again.',
  },
  'own-results-changed': {
    effect: 'void',
    zh: '还有 {count} 个公式未变而结果不同（{cells}），可能随其他改动而变：请先恢复其他改动，再重新计算。',
    en: '{count} more results differ under unchanged formulas ({cells}), perhaps because of the other alterations: undo those first, then calculate.',
  },
  'own-constant-changed': {
    effect: 'void',
    zh: '规则的数值被改动，现在是“{now}”：请改回，或改规则后重新计分。',
    en: 'A number of the rules was changed and is “{now}” now: put it back, or change the rulebook and score again.',
  },
  'own-text-changed': {
    effect: 'void',
    zh: '本工具写的文字被改动，现在是“{now}”：请恢复或重新计分。',
    en: 'A text that we wrote was changed and is “{now}” now: restore it or score again.',
  },
  'own-value-to-formula': {
    effect: 'void',
    zh: '这里本是数值或文字，现在是公式“{now}”：请恢复或重新计分。',
    en: 'A value that we wrote is a formula now, “{now}”: restore it or score again.',
  },
  'own-emptied': {
    effect: 'void',
    zh: '本工具写的内容被清空：请恢复或重新计分。',
    en: 'What we wrote here is gone: restore it or score again.',
  },
  'own-filled': {
    effect: 'void',
    zh: '这里原来是空的，现在是“{now}”：请删去或另存他处。',
    en: 'This was empty and is “{now}” now: keep it in another place.',
  },
  'own-row-changed': {
    effect: 'void',
    zh: '第 {rows} 行被改动，看不出是哪一格：请重新计分以恢复。',
    en: 'Rows {rows} were altered, and which cell it is cannot be told: score again to restore them.',
  },
  'own-row-gone': {
    effect: 'void',
    zh: '写出时的第 {row} 行不见了：请重新计分以恢复。',
    en: 'Row {row} as it was written is gone: score again to restore it.',
  },
  'own-row-added': {
    effect: 'void',
    zh: '这一行是后来加的：请另存他处。',
    en: 'This row was added later: keep it in another place.',
  },
  'own-rows-moved': {
    effect: 'void',
    zh: '写出时的第 {rows} 行移到了这里：请移回原处或重新计分。',
    en: 'Rows {rows} as they were written stand here now: move them back or score again.',
  },
  'own-sorted': {
    effect: 'void',
    zh: '这张表被重新排序（{count} 行换了位置，内容未变）：不影响各人的得分。',
    en: 'This sheet was sorted ({count} rows changed places, none its content): nobody’s score is another.',
  },
  'own-not-computed': {
    effect: 'void',
    zh: '凭证与此格一致，但重新计算应为“{expected}”，现在是“{now}”：凭证和此格都可能被改过，请重新计分。',
    en: 'The receipt agrees with this cell, but computing again gives “{expected}” where it is “{now}”: both may have been altered; score again.',
  },
  'results-follow': {
    effect: 'note',
    zh: '{count} 行的公式结果随改动的录入而变，与重新计分一致：请重新计分，更新凭证。',
    en: 'The results of {count} {count|row|rows} follow from entries that changed and agree with scoring again: score again for a new receipt.',
  },
  'results-missing': {
    effect: 'note',
    zh: '{count} 个公式没有保存结果，无法核对：请用表格软件打开并保存一次。',
    en: '{count} formulas have no stored result to check: open and save the file in a spreadsheet program.',
  },
  'note-written': {
    effect: 'note',
    zh: '计分表下方写有“{now}”，不作改动论。',
    en: '“{now}” is written below the scores; that is no alteration.',
  },
} as const satisfies Messages;

export const verifyProblem = makerOf(VERIFY_PROBLEMS);
export type VerifyCode = keyof typeof VERIFY_PROBLEMS;

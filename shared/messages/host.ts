import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What keeps a workbook that is open in a spreadsheet program from being read or written. */
export const HOST_PROBLEMS = {
  'written-no-number': {
    effect: 'stop',
    zh: '这一格要写的值是 {value}，不是数，没有写入任何内容：请核对该格所用的数据与规则后重新计分。',
    en: 'This cell would hold {value}, which is no number, so nothing was written: check the data and the rule behind it, and score again.',
  },
  'host-gone': {
    effect: 'stop',
    zh: '与表格软件的连接断开了：文档可能已关闭，或者窗格已在别处打开。请在表格软件的菜单“联评”中重新打开窗格。',
    en: 'The link to the spreadsheet program is gone: the document was closed, or its pane was opened elsewhere. Open the pane again from the menu 联评 there.',
  },
  'host-busy': {
    effect: 'stop',
    zh: '表格软件正忙，没有应答：请先关闭其中打开的对话框、结束正在输入的单元格，再试一次。',
    en: 'The spreadsheet program is busy and did not answer: close its dialogs, finish the cell that is being typed, and try again.',
  },
  'host-refused': {
    effect: 'stop',
    zh: '表格软件没有照做，它说：{detail}。请核对文档是否还开着，再试一次。',
    en: 'The spreadsheet program did not do it and says: {detail}. Check that the document is still open, and try again.',
  },
  'host-read-only': {
    effect: 'stop',
    zh: '文档是以只读方式打开的，没有写入任何内容：请另存一份，在那一份中写入。',
    en: 'The document is open for reading only, so nothing was written: save a copy and write there.',
  },
  'host-structure-protected': {
    effect: 'stop',
    zh: '文档的结构有保护，不能加入工作表，没有写入任何内容：请先撤销保护（LibreOffice：工具→保护电子表格结构），再写入。',
    en: 'The structure of the document is protected, so no sheets can be added and nothing was written: unprotect it (LibreOffice: Tools, Protect Spreadsheet Structure), then write.',
  },
  'host-sheets-protected': {
    effect: 'stop',
    zh: '要换下的工作表有保护：{sheets}，没有写入任何内容。请先撤销这些表的保护，再写入。',
    en: 'Sheets that are to be replaced are protected: {sheets}, so nothing was written. Unprotect them, then write.',
  },
  'host-write-undone': {
    effect: 'stop',
    zh: '写入中途停下了，已写的全部撤回，文档和原来一样；表格软件说：{detail}。请保存后重新打开文档再试。',
    en: 'Writing stopped midway and all of it was taken back, so the document is as it was; the spreadsheet program says: {detail}. Save the document, open it again and retry.',
  },
  'host-undo-not-last': {
    effect: 'note',
    zh: '写入不是文档中最后的一步，没有撤销：请在表格软件里用“撤销”逐步退回，或直接删除写入的工作表。',
    en: 'Writing was not the last step in the document, so nothing was undone: go back step by step with Undo in the spreadsheet program, or delete the sheets that were written.',
  },
  'host-place-missing': {
    effect: 'note',
    zh: '文档中已没有“{sheet}” {cell}：请重新检查，再选一次。',
    en: 'The document no longer has “{sheet}” {cell}: check again, then choose it once more.',
  },
  'host-sheet-hidden': {
    effect: 'note',
    zh: '“{sheet}”是隐藏的，不能显示其中的单元格：请先取消隐藏。',
    en: '“{sheet}” is hidden, so its cells cannot be shown: unhide it first.',
  },
  'host-sheet-renamed': {
    effect: 'stop',
    zh: '工作表名“{sheet}”在 .xlsx 中写不下（超过 31 个字符，或含有不允许的字符）：请在文档中改名，再检查一次。',
    en: 'The sheet name “{sheet}” does not fit an .xlsx workbook (longer than 31 characters, or with characters it allows no sheet): rename it in the document, then check again.',
  },
  'host-settings-too-long': {
    effect: 'note',
    zh: '要存进文档的规则与匹配有 {length} 个字符，最多存 {most} 个，没有存：请把规则写短一些，或另存为文件。',
    en: 'The rules and matching to be kept in the document have {length} characters, and at most {most} are kept there, so they were not: shorten the rulebook, or save it as a file.',
  },
  'host-not-excel': {
    effect: 'stop',
    zh: '这一页要在 Excel 里打开：请按说明把加载项装进 Excel，或改用单文件工作台。',
    en: 'This page is for Excel: install the add-in there as its guide says, or use the workbench in one file.',
  },
  'host-not-wps': {
    effect: 'stop',
    zh: '这一页要在 WPS 表格里使用：请先打开工作簿，再点“联评”。',
    en: 'This page is for WPS Spreadsheets: open a workbook there, then choose 联评.',
  },
  'host-untried': {
    effect: 'note',
    zh: '试用：这个窗格在 WPS 中没有运行过。请用工作簿的副本，并逐张核对新表。',
    en: 'Experimental: this pane was not run in WPS. Use a copy of the workbook, and check each new sheet.',
  },
  'host-too-old': {
    effect: 'stop',
    zh: '这个 Excel 没有本程序要用的功能（ExcelApi 1.4）：请更新 Excel，或把工作簿另存为 .xlsx 后在“联评工作台”中打开。',
    en: 'This Excel lacks what is needed here (ExcelApi 1.4): update it, or save the workbook as .xlsx and open that in the workbench.',
  },
  'host-cell-edited': {
    effect: 'stop',
    zh: '有一个单元格正在编辑，Excel 暂时不理会别的请求：请按回车（或 Esc）结束编辑，再试一次。',
    en: 'A cell is being edited, and Excel attends to nothing else meanwhile: press Enter (or Esc) to finish, then try again.',
  },
  'host-protected': {
    effect: 'stop',
    zh: 'Excel 说工作簿受保护或只读，没有写入任何内容：请先撤销保护（审阅 → 保护），或另存一份可编辑的副本再试。',
    en: 'Excel says that the workbook is protected or read-only, so nothing was written: remove the protection (Review → Protect), or work in a copy that can be edited.',
  },
  'host-unfinished': {
    effect: 'stop',
    zh: '工作簿中有没写完的表：{sheets}，没有写入任何内容：如果没有别的窗格正在写入，请删除这些表，再试一次。',
    en: 'The workbook has sheets whose writing did not finish: {sheets}. Nothing was written: if no other pane is writing just now, delete them and try again.',
  },
  'host-left-behind': {
    effect: 'stop',
    zh: '写入中断（{code}），而且没能清理：请删除还在的这些表：{sheets}，再试一次；您自己的表没有改动。',
    en: 'The writing broke off ({code}) and could not be cleared away: delete what is left of these sheets, {sheets}, and try again; your own sheets are as they were.',
  },
  'host-not-kept': {
    effect: 'stop',
    zh: '“{sheet}”没有按要求写下，已全部撤回：请检查工作簿是否受保护或只读，再试一次。',
    en: 'What was written to “{sheet}” was not kept, so all of it was taken back: check whether the workbook is protected or read-only, then try again.',
  },
  'host-not-calculated': {
    effect: 'note',
    zh: '新表中有公式的结果与计分不同：如果表格软件设为手动计算，请按 F9；如果写入时有人改动了单元格，请重新检查后再写入。',
    en: 'Formulas of the new sheets do not come to the scores: where the program is set to calculate by hand press F9, and where somebody changed a cell meanwhile check again and write once more.',
  },
  'host-draft-gone': {
    effect: 'stop',
    zh: '准备好的新表已不在了：准备之后文档被重新读过，内容有变，没有写入任何内容。请重新检查，再写入。',
    en: 'The sheets that were prepared are gone: the document was read again since and had changed, so nothing was written. Check again, then write.',
  },
  'host-waits': {
    effect: 'note',
    zh: 'Excel 还没有应答：也许有一格正在编辑，请在 Excel 里按回车或 Esc 结束它，写入随后继续；也可以取消。',
    en: 'Excel has not answered yet: perhaps a cell is being edited. Press Enter or Esc in Excel, and writing goes on; or cancel it.',
  },
  'host-put-back-plain': {
    effect: 'note',
    zh: '{sheets} 的内容、公式和数字格式已放回，字体、底色、列宽、图表等样子没有：请重新计分写入，或用表格软件自己的“撤销”。',
    en: 'The contents, formulas and number formats of {sheets} are back, fonts, grounds, widths, chart and other looks are not: score and write again, or use the program’s own Undo.',
  },
  'host-undo-apart': {
    effect: 'note',
    zh: 'Excel 不能把这次写入当作一步来撤消：要撤回，请用本窗格的“撤回”。',
    en: 'Excel could not take this writing as one step of its own undo: to take it back, use “Undo” of this pane.',
  },
  'host-plain': {
    effect: 'note',
    zh: '这个表格软件版本较旧，新表缺少 {missing}：内容与公式不受影响。',
    en: 'This program is an older one, so the new sheets go without {missing}: contents and formulas are all there.',
  },
  'host-merges-unknown': {
    effect: 'note',
    zh: '这个 Excel 版本不告诉加载项哪些单元格是合并的：如果表头有合并单元格，请在“核对”中看清各列的含义，或另存为 .xlsx 后在“联评工作台”中打开。',
    en: 'This version of Excel does not tell add-ins which cells are merged: where headings are merged, check what each column was taken for, or save as .xlsx and open that in the workbench.',
  },
} as const satisfies Messages;

export const hostProblem = makerOf(HOST_PROBLEMS);

import type { Messages } from './message.ts';
import { makerOf } from './problem.ts';

/** What can be wrong with a file that should be an .xlsx workbook. */
export const WORKBOOK_PROBLEMS = {
  'workbook-empty': {
    effect: 'stop',
    zh: '这个文件是空的（0 字节）：请重新取得该文件后再打开。',
    en: 'This file is empty (0 bytes): get a fresh copy of it and open that.',
  },
  'workbook-not-xlsx': {
    effect: 'stop',
    zh: '这不是 .xlsx 工作簿：请在表格软件中另存为“Excel 工作簿 (.xlsx)”后再打开。',
    en: 'This is not an .xlsx workbook: save it as “Excel Workbook (.xlsx)” in your spreadsheet program and open that.',
  },
  'workbook-old-format': {
    effect: 'stop',
    zh: '这是旧格式的表格（.xls 或 .et）：请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'This is a workbook in an old format (.xls or .et): open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, and open that.',
  },
  'workbook-web-page': {
    effect: 'stop',
    zh: '这其实是一个网页（HTML），只是取了表格的名字：请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'This is a web page (HTML) under the name of a workbook: open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, and open that.',
  },
  'workbook-xml-2003': {
    effect: 'stop',
    zh: '这是“XML 电子表格 2003”格式的表格：请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'This is an “XML Spreadsheet 2003”: open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, and open that.',
  },
  'workbook-open-document': {
    effect: 'stop',
    zh: '这是 OpenDocument 格式的文件（如 .ods）：请在表格软件中另存为“Excel 工作簿 (.xlsx)”后再打开。',
    en: 'This is a file in OpenDocument format (such as .ods): save it as “Excel Workbook (.xlsx)” in your spreadsheet program and open that.',
  },
  'workbook-encrypted': {
    effect: 'stop',
    zh: '这个工作簿设有打开密码：请在表格软件中用密码打开，取消密码后另存一份再试。',
    en: 'This workbook has a password to open it: open it in your spreadsheet program, remove the password in a copy, and open that.',
  },
  'workbook-strict': {
    effect: 'stop',
    zh: '这是“Strict Open XML”格式的工作簿：请另存为普通的“Excel 工作簿 (.xlsx)”后再打开。',
    en: 'This is a “Strict Open XML” workbook: save it as a plain “Excel Workbook (.xlsx)” and open that.',
  },
  'workbook-macros': {
    effect: 'stop',
    zh: '这是带宏的或二进制的工作簿，或者模板（.xlsm、.xlsb、.xltx 等）：请另存为普通的“Excel 工作簿 (.xlsx)”后再打开。',
    en: 'This is a workbook with macros, a binary one, or a template (.xlsm, .xlsb, .xltx …): save it as a plain “Excel Workbook (.xlsx)” and open that.',
  },
  'workbook-signed': {
    effect: 'stop',
    zh: '这个工作簿带有数字签名，加入新表会使签名失效：请用一份未签名的副本。',
    en: 'This workbook is digitally signed, and adding sheets would break the signature: use a copy without it.',
  },
  'workbook-too-large': {
    effect: 'stop',
    zh: '这个文件展开后过大：请检查文件是否完好，或拆分后再试。',
    en: 'This file unfolds to more than can be read: check that it is sound, or split it.',
  },
  'workbook-dates-1904': {
    effect: 'note',
    zh: '日期从 1904 年起算，这里按 1900 年读：月份请改成文字，如“2026年11月”。',
    en: 'Dates count from 1904 and are read as if from 1900: write months as text, such as 2026-11.',
  },
  'written-too-large': {
    effect: 'stop',
    zh: '要写出的工作簿展开后超过 512 MB，再也打不开：请按类别拆成几份，分别计分后写出。',
    en: 'The workbook to be written would unfold to more than 512 MB and not open again: split it by category, and score the parts one by one.',
  },
  'written-too-many-rows': {
    effect: 'stop',
    zh: '“{sheet}”要写的行超过 {most} 行，表格软件放不下：请按类别拆成几份，分别计分后写出。',
    en: '“{sheet}” would take more than {most} rows, which no spreadsheet program holds: split the workbook by category, and score the parts one by one.',
  },
  'written-too-many-columns': {
    effect: 'stop',
    zh: '“{sheet}”要写 {columns} 列，表格软件最多放 {most} 列：请按类别拆成几份，分别计分后写出。',
    en: '“{sheet}” would take {columns} columns, and spreadsheet programs hold {most}: split the workbook by category, and score the parts one by one.',
  },
  'written-text-too-long': {
    effect: 'stop',
    zh: '要写的文字有 {length} 个字符，一个单元格最多放 {most} 个：请把工作簿或规则中的这段文字写短一些。',
    en: 'A text to be written has {length} characters, and a cell holds {most}: shorten it in the workbook or in the rulebook.',
  },
  'written-formula-too-long': {
    effect: 'stop',
    zh: '要写的公式有 {length} 个字符，一个单元格最多放 {most} 个：请减少规则中并列的条件，或把工作簿拆成几份。',
    en: 'A formula to be written has {length} characters, and a cell holds {most}: have fewer conditions side by side in the rulebook, or split the workbook.',
  },
  'workbook-damaged': {
    effect: 'stop',
    zh: '这个文件不完整或已损坏：请重新取得该文件，或在表格软件中打开并另存一份后再试。',
    en: 'This file is incomplete or damaged: get it again, or open it in your spreadsheet program and save a copy, and open that.',
  },
  'workbook-part-unreadable': {
    effect: 'stop',
    zh: '无法读取文件中的“{part}”：请在表格软件中打开并另存一份后再试。',
    en: 'The part “{part}” of this file cannot be read: open it in your spreadsheet program, save a copy, and open that.',
  },
  'csv-encoding': {
    effect: 'stop',
    zh: '这个 .csv 不是 UTF-8、GB18030 或带标记的 UTF-16 编码：请在 Excel 或 WPS 中打开，另存为“CSV UTF-8”或“Excel 工作簿 (.xlsx)”后再试。',
    en: 'This .csv is not in UTF-8, GB18030, or UTF-16 with its mark: open it in Excel or WPS, save it as “CSV UTF-8” or “Excel Workbook (.xlsx)”, and open that.',
  },
  'csv-quotes': {
    effect: 'stop',
    zh: '这个 .csv 从第 {line} 行起的引号不成对：请核对这一行的引号（字段内的引号要写两个），或在表格软件中另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'In this .csv, quotes that begin in line {line} do not pair: check them (a quote inside a field is written twice), or save the table as “Excel Workbook (.xlsx)” and open that.',
  },
  'csv-field-too-long': {
    effect: 'stop',
    zh: '这个 .csv 第 {line} 行的 {cell} 超过 32767 个字符，一个单元格放不下：请核对这一行的引号和分隔符后再试。',
    en: 'In line {line} of this .csv, {cell} is longer than the 32,767 characters that a cell may hold: check the quotes and separators of that line and open it again.',
  },
  'workbook-place-unclear': {
    effect: 'stop',
    zh: '“{sheet}”中的“{place}”位置写得不清楚（行号列号不合、重复或越界），不同的软件会读出不同的表：请在表格软件中打开，核对后另存一份再试。',
    en: 'In “{sheet}”, “{place}” does not say clearly where it stands (out of place, twice, or outside a sheet), and programs read it differently: open it in your spreadsheet program, check it, save a copy, and open that.',
  },
  'sheet-name-twice': {
    effect: 'stop',
    zh: '工作簿中有两张工作表都叫“{sheet}”（不分大小写）：请把其中一张改名，另存后再试。',
    en: 'Two sheets of the workbook are called “{sheet}” (in any case): rename one of them, save the workbook, and open it again.',
  },
  'sheet-name-unfit': {
    effect: 'stop',
    zh: '工作表名“{sheet}”是 Excel 不允许的（为空、超过 31 个字符，或含有 : \\ / ? * [ ]、首尾单引号、_x0041_ 之类的写法）：请改名，另存后再试。',
    en: 'Excel allows no sheet called “{sheet}” (empty, longer than 31 characters, or with : \\ / ? * [ ], an apostrophe at an end, or a spelling such as _x0041_): rename it, save the workbook, and open it again.',
  },
  'precision-as-displayed': {
    effect: 'stop',
    zh: '工作簿设为“以显示精度为准”，公式会按显示的位数重新计算，得分可能不同：请在“选项→高级”中取消“将精度设为所显示的精度”，核对录入值后另存再试。',
    en: 'This workbook is set to “Precision as displayed”, so formulas would compute with the digits that are shown and scores could differ: switch it off under Options, Advanced, check what was entered, save the workbook, and try again.',
  },
  'calculation-manual': {
    effect: 'note',
    zh: '工作簿设为手动计算：改动数据后请按 F9，底稿中的得分才会更新；也可在“公式→计算选项”中改为自动。',
    en: 'This workbook is set to manual calculation: press F9 after a change, or set it to automatic under Formulas, or the working copy will show old scores.',
  },
  'structure-locked': {
    effect: 'note',
    zh: '工作簿的结构有保护，已加入的工作表不能移动、改名或删除：需要时请先在“审阅→保护工作簿”中撤销保护。',
    en: 'The structure of this workbook is protected, so the sheets that were added cannot be moved or renamed: unprotect it under Review if you need to.',
  },
  'sheet-name-taken': {
    effect: 'stop',
    zh: '工作簿中已有名为“{sheet}”的工作表：请先给它改名。',
    en: 'The workbook already has a sheet called “{sheet}”: rename it first.',
  },
} as const satisfies Messages;

export const workbookProblem = makerOf(WORKBOOK_PROBLEMS);

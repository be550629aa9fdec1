/** What can be wrong with a file that should be an .xlsx workbook. */
export const WORKBOOK_PROBLEMS = {
  'workbook-not-xlsx': {
    effect: 'stop',
    zh: '这不是 .xlsx 工作簿：请在表格软件中另存为“Excel 工作簿 (.xlsx)”后再打开。',
    en: 'This is not an .xlsx workbook: save it as “Excel Workbook (.xlsx)” in your spreadsheet program and open that.',
  },
} as const;

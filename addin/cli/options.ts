import type { Operand, Options } from './command.ts';

export const WORKBOOK = {
  name: { zh: '<工作簿.xlsx>', en: '<workbook.xlsx>' },
  help: {
    zh: '手头的计票、考核工作簿，不会改动',
    en: 'the workbook you have; it is never changed',
  },
} as const satisfies Operand;

/** Options that more than one command has. */
export const SHARED_OPTIONS = {
  rulebook: {
    argument: { zh: '<文件或内置规则>', en: '<file or built-in id>' },
    help: { zh: '评分规则', en: 'the rulebook' },
  },
  layout: {
    argument: { zh: '<布局.yaml>', en: '<layout.yaml>' },
    help: {
      zh: '布局文件：写明各表、各列读作什么（先用 lianping layout 另存）',
      en: 'the layout file: what sheets and columns are (lianping layout saves one)',
    },
  },
  json: {
    argument: { zh: '<结果.json>', en: '<result.json>' },
    help: { zh: '写出结果，供程序读取', en: 'writes the result for programs to read' },
  },
  'no-facts': {
    help: {
      zh: '确无事实台账：不核对一票否决和加减分',
      en: 'there are no facts: vetoes and adjustments are not checked',
    },
  },
} as const satisfies Options;

/** Options that every command has. */
export const COMMON_OPTIONS = {
  lang: {
    argument: { zh: '<zh|en>', en: '<zh|en>' },
    help: { zh: '所用语言，不写为中文', en: 'the language; Chinese where it is not given' },
  },
  help: { short: 'h', help: { zh: '显示这份说明', en: 'shows this page' } },
} as const satisfies Options;

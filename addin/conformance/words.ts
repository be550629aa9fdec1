import type { Language } from '../../shared/messages/message.ts';

interface ConformanceWords {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly samples: string;
  readonly start: string;
  readonly running: string;
  readonly noSample: string;
  readonly outcomes: Readonly<Record<'kept' | 'not kept' | 'broken off', string>>;
  readonly done: string;
  readonly save: string;
  readonly report: string;
}

/** Every word of the page, which nobody needs but who tries a program for the first time. */
export const CONFORMANCE_WORDS: Readonly<Record<Language, ConformanceWords>> = {
  zh: {
    title: '联评：在这个程序里合不合用',
    sentences: [
      '这一页在真的表格软件里逐项试一遍联评要做的事：读、写、撤销、选中、保存设置。几分钟。',
      '请先打开一份样表的副本：会写入又撤销我们的表，最后工作簿与开始时一样，只多记一条规则。',
      '什么都不会发送出去。结果存成一个 JSON 文件，请交给开发的人，它会成为测试的一部分。',
    ],
    samples: '样表：',
    start: '开始',
    running: '正在逐项试，请不要改动工作簿…',
    noSample: '打开的工作簿不是样表：请先从上面保存一份样表，用表格软件打开，再从那里打开这一页。',
    outcomes: { kept: '合用', 'not kept': '不合用', 'broken off': '中断' },
    done: '试完了。请保存结果；不能保存的，复制下面的文字。',
    save: '保存结果',
    report: '结果',
  },
  en: {
    title: 'Lianping: does it work in this program',
    sentences: [
      'This page tries, in a real spreadsheet program, all that Lianping does there: read, write, take back, select, keep settings. It takes minutes.',
      'First open a copy of a sample: our sheets are written and taken back, and in the end the workbook is as before, but for one rule that it keeps.',
      'Nothing is sent anywhere. What came of it is a JSON file; give it to the developers, and it becomes part of the tests.',
    ],
    samples: 'Samples:',
    start: 'Start',
    running: 'Trying, one thing after the other; please leave the workbook alone…',
    noSample:
      'The workbook that is open is no sample: save one from above, open it in the program, and this page from there.',
    outcomes: { kept: 'works', 'not kept': 'does not work', 'broken off': 'broken off' },
    done: 'Done. Save what came of it; where nothing can be saved, copy the text below.',
    save: 'Save',
    report: 'What came of it',
  },
};

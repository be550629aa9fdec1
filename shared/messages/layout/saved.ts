import type { Messages } from '../message.ts';

/** What can be wrong with a layout that was saved, for the workbook it is used on. */
export const SAVED_PROBLEMS = {
  'layout-sheet-unknown': {
    effect: 'stop',
    zh: '布局文件说到工作表“{name}”，工作簿里没有这张表，也没有表头与它相同的另一张：请核对布局文件，或另存一份布局。',
    en: 'The layout file speaks of the sheet “{name}”; this workbook has none called so, and no single other one with its headers: check the layout file, or save a layout anew.',
  },
  'layout-sheet-renamed': {
    effect: 'note',
    zh: '这张表的表头与布局文件里的“{name}”相同，按它读取。',
    en: 'The headers of this sheet are those of “{name}” in the layout file, and it is read as that one.',
  },
  'layout-headers-differ': {
    effect: 'stop',
    zh: '保存布局时这个单元格写的是“{was}”，现在是“{now}”：请核对这张表，再改布局文件，或另存一份布局。',
    en: 'When the layout was saved, this cell said “{was}”; now it says “{now}”: look at the sheet, then change the layout file or save one anew.',
  },
  'sheet-left-out': {
    effect: 'note',
    zh: '按布局文件，这张表不读。',
    en: 'The layout file leaves this sheet out: nothing of it is read.',
  },
} as const satisfies Messages;

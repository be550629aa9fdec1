import type { Language } from './message.ts';

type Said = Readonly<Record<Language, string>>;

/** What both ways have in common: why, and what to do, by the system's code. */
const REFUSALS: Readonly<Record<string, Said>> = {
  ENAMETOOLONG: {
    zh: '名称超过系统允许的长度，请改用较短的文件名',
    en: 'its name is longer than the system allows; choose a shorter one',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件而不是文件夹，请检查路径',
    en: 'a part of the path is a file, not a folder; check the path',
  },
  ELOOP: {
    zh: '链接互相指向，没有尽头，请改用文件本身的路径',
    en: 'its links lead round in a circle; give the path of the file itself',
  },
  EMFILE: {
    zh: '打开的文件太多，请关闭一些程序后再试',
    en: 'too many files are open; close some programs and run again',
  },
  EIO: {
    zh: '磁盘读写出错，请检查磁盘，或换一个位置',
    en: 'the disk fails; check it, or use another place',
  },
};

const READ_REFUSALS: Readonly<Record<string, Said>> = {
  ...REFUSALS,
  EISDIR: {
    zh: '这是一个文件夹，请给出其中的文件',
    en: 'it is a folder; name a file in it',
  },
  EACCES: {
    zh: '没有读取的权限，请检查文件的权限，或复制到自己的文件夹',
    en: 'you may not read it; check its permissions, or copy it to a folder of your own',
  },
  EPERM: {
    zh: '系统不允许读取，请检查文件的权限，或复制到自己的文件夹',
    en: 'the system forbids it; check its permissions, or copy it to a folder of your own',
  },
  EBUSY: {
    zh: '另一个程序正在使用它，请关闭后再试',
    en: 'another program is using it; close it there and run again',
  },
  NotFoundError: {
    zh: '它已不在原处，请检查后重新选择',
    en: 'it is no longer there; look where it is and choose it again',
  },
};

const WRITE_REFUSALS: Readonly<Record<string, Said>> = {
  ...REFUSALS,
  ENOENT: {
    zh: '文件夹不存在，请先建好文件夹',
    en: 'its folder does not exist; make the folder first',
  },
  EACCES: {
    zh: '没有写入的权限，请换一个可以写的文件夹',
    en: 'you may not write there; choose a folder where you may',
  },
  EPERM: {
    zh: '系统不允许写入，请换一个可以写的文件夹',
    en: 'the system forbids it; choose a folder where you may write',
  },
  EROFS: {
    zh: '这个磁盘只能读取，请换一个可以写的位置',
    en: 'that disk is read-only; choose a place that can be written',
  },
  ENOSPC: {
    zh: '磁盘已满，请腾出空间后再试',
    en: 'the disk is full; free some space and run again',
  },
  EDQUOT: {
    zh: '超过了磁盘配额，请腾出空间后再试',
    en: 'your share of the disk is used up; free some space and run again',
  },
  EBUSY: {
    zh: '另一个程序正在使用它，请关闭后再试',
    en: 'another program is using it; close it there and run again',
  },
};

const unlisted = (code: string): Said => ({
  zh: `系统报告 ${code}，请检查它是不是普通文件、是否正被打开`,
  en: `the system says ${code}; check that it is a plain file and not open elsewhere`,
});

/** Why a file could not be read and what to do, by the code of the system or the browser. */
export const whyUnreadable = (code: string): Said => READ_REFUSALS[code] ?? unlisted(code);

/** Why a file could not be written and what to do, by the system's code. */
export const whyUnwritable = (code: string): Said => WRITE_REFUSALS[code] ?? unlisted(code);

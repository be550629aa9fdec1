import type { Language } from '../../shared/messages/message.ts';
import type { PageState } from '../reader/messages.ts';

/** What stands on the extension's button. */
export interface Badge {
  /** At most four letters, or two characters; empty for none. */
  readonly text: string;
  /** What the button says when pointed at, and to screen readers. */
  readonly title: string;
}

const NAME = { zh: '联评阅读', en: 'Lianping Reading' };

const SAYS: Readonly<Record<Language, Readonly<Record<PageState, readonly [string, string]>>>> = {
  zh: {
    counting: ['计时', '正在计时'],
    idle: ['暂停', '已暂停：有一会儿没有操作'],
    away: ['暂停', '已暂停：本页不在眼前'],
    layout: ['', '本页是版面，不是文章'],
    list: ['', '本页是目录，不是文章'],
    video: ['', '本页是视频，不是文章'],
    note: ['', '本页只有版面说明，没有文章'],
    unrecognised: ['', '本页没有认出文章'],
  },
  en: {
    counting: ['on', 'counting'],
    idle: ['off', 'paused because nothing was done for a while'],
    away: ['off', 'paused because this page is not in front'],
    layout: ['', 'this is a page of the paper, not an article'],
    list: ['', 'this page is a list, not an article'],
    video: ['', 'this page is a video, not an article'],
    note: ['', 'this page holds an editors’ note, no article'],
    unrecognised: ['', 'no article was recognised on this page'],
  },
};

/** The badge of a tab whose page is in that state. */
export function badgeOf(state: PageState, language: Language): Badge {
  const [text, words] = SAYS[language][state];
  return { text, title: joined(words, language) };
}

/** The badge of an evening on which the day's goal is not met yet. */
export function reminderBadge(missing: string, goal: string, language: Language): Badge {
  const words =
    language === 'zh'
      ? `今天还差 ${missing} 分，目标 ${goal} 分`
      : `${missing} of today’s ${goal} points to go`;
  return { text: missing.length <= 4 ? missing : '…', title: joined(words, language) };
}

/** No badge. */
export const plainBadge = (language: Language): Badge => ({ text: '', title: NAME[language] });

const joined = (words: string, language: Language): string =>
  language === 'zh' ? `${NAME.zh}：${words}` : `${NAME.en}: ${words}`;

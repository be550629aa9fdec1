import type { Title } from '../../../../shared/rulebook/model/rulebook.ts';

export const CLAIM_GROUPS = ['kept', 'where', 'never', 'seen', 'leaves', 'delete'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

/** One promise of the privacy page, small enough to be held true by a test. */
export interface Claim extends Title {
  readonly id: string;
  readonly group: ClaimGroup;
}

/** What the privacy page says, sentence by sentence. Each is proven in tests/extension/pages/privacy/claims.test.ts. */
export const CLAIMS = [
  {
    id: 'kept-of-articles',
    group: 'kept',
    zh: '每篇文章只记：来源、网址中的编号、标题、版次、出版日期、正文字数、每天读了多少毫秒、最深读到第几个字，外加一个随机的阅读编号。',
    en: 'Of an article: its source, the number in its address, title, page, day of issue, length of the text, how many milliseconds you read on each day, how far down you read, and a random number for that stay.',
  },
  {
    id: 'kept-by-hand',
    group: 'kept',
    zh: '您自己写下的内容：手工补记、更正、心得，以及设置页上的选择。',
    en: 'What you write yourself: entries by hand, corrections, notes, and what you chose on the settings page.',
  },
  {
    id: 'kept-health',
    group: 'kept',
    zh: '关于保存是否正常：最后写入的日期、电脑时钟跳动的次数、最近一次没有写成的原因。',
    en: 'On whether keeping works: the day of the last write, how often the clock jumped, and why the last write that did not succeed did not.',
  },
  {
    id: 'kept-on-device',
    group: 'where',
    zh: '全部保存在这台电脑的浏览器里；另存一份副本，也在同一个浏览器里，供数据库损坏时恢复；从别的电脑导入的记录没有副本，请留好原文件。',
    en: 'All of it is in this browser on this computer; a second copy, in the same browser, brings it back should its database be damaged. Records imported from other computers have none: keep their files.',
  },
  {
    id: 'kept-per-member',
    group: 'where',
    zh: '几个人合用一个浏览器时，每人一个单独的台账。',
    en: 'Where several people share one browser, each has a journal of their own.',
  },
  {
    id: 'never-text',
    group: 'never',
    zh: '从不保存正文：只数字数。',
    en: 'Never the text of an article: its characters are counted, that is all.',
  },
  {
    id: 'never-clock',
    group: 'never',
    zh: '从不保存钟点：只记日期，不记您几点在读。',
    en: 'Never the time of the clock: the day is kept, not at what hour you read.',
  },
  {
    id: 'never-other-pages',
    group: 'never',
    zh: '从不看别的网页：只在您开启的来源上运行，关闭后立即停止；安装时不要求任何网站的许可。您在某一页上点“添加这个来源”时，只看那一页一次。',
    en: 'Never other pages: it runs on the sources that you switched on, stops when you switch them off, and asks for no site on installation. Where you choose “Add this source” on a page, it looks at that page once.',
  },
  {
    id: 'never-address',
    group: 'never',
    zh: '从不保存您打开过的网址：您点本扩展的图标时，它看一眼前面那一页的地址，说出是哪份报纸，随即忘掉。',
    en: 'Never the addresses that you visit: when you press its button, it looks at the address of the page in front, says which paper it is, and forgets it.',
  },
  {
    id: 'never-keys',
    group: 'never',
    zh: '从不记录您按了什么键、点了哪里、选了哪些字：只知道“有人在操作”。',
    en: 'Never which keys you press, where you click or what you select: only that somebody is there.',
  },
  {
    id: 'never-declared',
    group: 'never',
    zh: '您声明用读屏或放大软件阅读，这一点不写入台账，也不写入交出的记录。',
    en: 'That you read with a screen reader or a magnifier is part of no journal and no record that you hand in.',
  },
  {
    id: 'seen-by-you',
    group: 'seen',
    zh: '使用这台电脑和这个浏览器账户的人可以看到。本扩展没有服务器，没有账号，不提供远程查看。',
    en: 'Whoever uses this browser on this computer can see it. The extension has no server, no account and no way to look from afar.',
  },
  {
    id: 'seen-not-by-pages',
    group: 'seen',
    zh: '报纸网站看不到本扩展：不改动页面，不向页面发送任何内容。',
    en: 'The newspaper’s page cannot see it: nothing in the page is changed and nothing is sent to it.',
  },
  {
    id: 'leaves-nothing',
    group: 'leaves',
    zh: '本扩展不发出任何网络请求。',
    en: 'It makes no network request at all.',
  },
  {
    id: 'leaves-saved-file',
    group: 'leaves',
    zh: '离开浏览器的只有您自己保存的文件：导出的记录，或台账备份。记录里有什么，保存前逐项显示。',
    en: 'What leaves the browser is only a file that you save: a record, or a backup. Everything in a record is shown before you save it.',
  },
  {
    id: 'leaves-usual',
    group: 'leaves',
    zh: '导出的记录默认只含每天合计和文章标题，不含每篇时长，不含心得；更正的理由从不写入。',
    en: 'A record holds day totals and titles unless you say otherwise: no times of single articles and no notes; reasons of corrections never.',
  },
  {
    id: 'leaves-no-ranking',
    group: 'leaves',
    zh: '不按阅读给人排名，任何地方都没有。',
    en: 'Nobody is ranked by reading, anywhere.',
  },
  {
    id: 'delete-range',
    group: 'delete',
    zh: '“删除”一节可以删去一段日子或全部，副本一并删除；删除后无法找回。',
    en: 'Under “Delete” you can remove some days or everything, the second copy included; it cannot be brought back.',
  },
  {
    id: 'delete-uninstall',
    group: 'delete',
    zh: '卸载扩展时，浏览器会删去它保存的一切；您自己存下的文件不受影响。',
    en: 'Removing the extension makes the browser delete everything it kept; files that you saved stay yours.',
  },
] as const satisfies readonly Claim[];

export type ClaimId = (typeof CLAIMS)[number]['id'];

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readArticlePage } from '../../extension/adapters/page/article-page.ts';
import { tryPage } from '../../extension/adapters/page/try-page.ts';
import { covers } from '../../shared/reading/sources/check-pattern.ts';
import { articleAt, otherAt, type ReadingSource } from '../../shared/reading/sources/source.ts';
import { HASH, pageOf, SOURCES } from './pages.ts';

const at = (id: string): ReadingSource => {
  const source = SOURCES.find((one) => one.id === id);
  if (!source) throw new Error(`There is no source ${id}`);
  return source;
};

const GMW = 'https://epaper.gmw.cn/gmrb/html';
const PLA = 'http://www.81.cn/szb_223187';
const GOV = 'https://www.gov.cn';
const OF_ALL = 'e43e220633a65f9b6d8b53712cba9caa';
const H = (digit: string) => digit.repeat(32);

/** A form of address, a page in its shape, and what stands there; characters counted by hand. */
interface Form {
  readonly source: string;
  readonly page: string;
  /** Three articles, and their keys. */
  readonly articles: readonly (readonly [address: string, key: string])[];
  readonly read: { readonly title: string; readonly chars: number };
  readonly issued: string;
  readonly number: string | null;
  /** By what the title and the text are found. */
  readonly by: readonly [string, string];
}

const FORMS: readonly Form[] = [
  {
    source: 'people-daily',
    page: 'epaper-new',
    articles: [
      [
        'https://paper.people.com.cn/rmrb/pc/content/202611/22/content_30184111.html',
        'rmrb/30184111',
      ],
      ['http://paper.people.com.cn/rmrb/pc/content/202412/01/content_30031.html?x=1', 'rmrb/30031'],
      ['https://paper.people.com.cn/rmrbhwb/pc/content/202610/02/content_7.html', 'rmrbhwb/7'],
    ].map(([address = '', key]) => [address, `paper.people.com.cn/${key}`]),
    read: { title: '山村里的图书室', chars: 18 },
    issued: '2026-11-22',
    number: '05',
    by: ['.article > h1', '#ozoom'],
  },
  {
    source: 'people-cn',
    page: 'people-cn',
    articles: [
      ['http://politics.people.com.cn/n1/2026/1122/c1001-40601234.html', 'people.com.cn/40601234'],
      ['https://cpc.people.com.cn/n1/2024/0524/c64094-40243040.html', 'people.com.cn/40243040'],
      ['http://js.people.com.cn/n2/2018/1220/c360300-32429943-2.html', 'people.com.cn/32429943'],
    ],
    read: { title: '一间图书室', chars: 18 },
    issued: '2026-11-22',
    number: null,
    by: ['.rm_txt h1', '.rm_txt_con'],
  },
  {
    source: 'qstheory',
    page: 'qstheory',
    articles: [
      [`https://www.qstheory.cn/20260915/${HASH}/c.html`, `qstheory.cn/${HASH}`],
      [`http://www.qstheory.cn/dukan/20251201/${H('b')}/c.html`, `qstheory.cn/${H('b')}`],
      ['http://www.qstheory.cn/dukan/qs/2020-01/01/c_1125402833.htm', 'qstheory.cn/c_1125402833'],
    ],
    read: { title: '读书与治村', chars: 24 },
    issued: '2026-08-16',
    number: null,
    by: ['h1', '.highlight'],
  },
  {
    source: 'site-12371',
    page: '12371-branch',
    articles: [
      ['https://fuwu.12371.cn/2016/07/22/ARTI1469154834425831.shtml', 'ARTI1469154834425831'],
      ['http://fuwu.12371.cn/2014/12/24/ARTI1419399356558735.shtml', 'ARTI1419399356558735'],
      ['https://www.12371.cn/2022/05/04/ARTI1651640000000001.shtml', 'ARTI1651640000000001'],
    ].map(([address = '', key]) => [address, `12371.cn/${key}`]),
    read: { title: '学习一课', chars: 13 },
    issued: '2016-07-22',
    number: null,
    by: ['h1.big_title', '#font_area'],
  },
  {
    source: 'news-cn',
    page: 'news-cn',
    articles: [
      // One article under both names of the site
      [`http://www.news.cn/politics/20240325/${HASH}/c.html`, `news.cn/${HASH}`],
      [`http://www.xinhuanet.com/20261002/${H('e')}/c.html`, `news.cn/${H('e')}`],
      [
        'http://www.xinhuanet.com/politics/leaders/2019-07/22/c_1124785008.htm',
        'news.cn/c_1124785008',
      ],
    ],
    read: { title: '一盏灯', chars: 18 },
    issued: '2024-03-25',
    number: null,
    by: ['.head-line .title', '#detailContent'],
  },
  {
    source: 'guangming-daily',
    page: 'gmw-new',
    articles: [
      [`${GMW}/content/202606/03/content_15633.html`, 'epaper.gmw.cn/gmrb/15633'],
      [`${GMW}/content/202609/08/content_24414.html?from=x`, 'epaper.gmw.cn/gmrb/24414'],
      [
        'http://epaper.gmw.cn/zhdsb/html/content/202609/09/content_11.html',
        'epaper.gmw.cn/zhdsb/11',
      ],
    ],
    read: { title: '田野上的图书室', chars: 19 },
    issued: '2026-06-03',
    number: null,
    by: ['.m-article-content h1', '.m-article-main'],
  },
  {
    source: 'guangming-daily',
    page: 'gmw-old',
    articles: [
      [`${GMW}/2018-03/15/nw.D110000gmrb_20180315_1-01.htm`, 'epaper.gmw.cn/gmrb/20180315-01-1'],
      [`${GMW}/2025-05/15/nw.D110000gmrb_20250515_1-08.htm`, 'epaper.gmw.cn/gmrb/20250515-08-1'],
      [`${GMW}/2018-07/29/nw.D110000gmrb_20180729_3-12.htm#a`, 'epaper.gmw.cn/gmrb/20180729-12-3'],
    ],
    read: { title: '秋天的图书室', chars: 18 },
    issued: '2018-03-15',
    number: '01',
    by: ['.text_c h1', '.c_c #ozoom'],
  },
  {
    source: 'economic-daily',
    page: 'economic-daily',
    articles: [
      ['http://paper.ce.cn/pc/content/202610/02/content_339736.html', 'paper.ce.cn/339736'],
      ['http://paper.ce.cn/pc/content/202101/12/content_218894.html', 'paper.ce.cn/218894'],
      ['http://ipaper.ce.cn/pc/content/202608/06/content_336861.html', 'paper.ce.cn/336861'],
    ],
    read: { title: '一间店的十年', chars: 15 },
    issued: '2026-10-02',
    number: null,
    by: ['head > title', '#ozoom'],
  },
  {
    source: 'xuexi',
    page: 'xuexi',
    articles: [
      [
        'https://www.xuexi.cn/lgpage/detail/index.html?id=6898516301450608472',
        'xuexi.cn/6898516301450608472',
      ],
      [
        'https://www.xuexi.cn/lgpage/detail/index.html?id=11168420022572797752&item_id=11168420022572797752',
        'xuexi.cn/11168420022572797752',
      ],
      [
        'https://www.xuexi.cn/lgpage/detail/index.html?item_id=5&id=104219961068337129#x',
        'xuexi.cn/104219961068337129',
      ],
    ],
    read: { title: '读书的一天', chars: 21 },
    issued: '2026-05-07',
    number: null,
    by: ['.render-detail-title', '.render-detail-article-content'],
  },
  {
    source: 'xuexi',
    page: 'xuexi',
    articles: [H('a'), H('1'), HASH].map((hash) => [
      `https://www.xuexi.cn/${hash}/${OF_ALL}.html`,
      `xuexi.cn/${hash}`,
    ]),
    read: { title: '读书的一天', chars: 21 },
    issued: '2026-05-07',
    number: null,
    by: ['.render-detail-title', '.render-detail-article-content'],
  },
  {
    source: 'pla-daily',
    page: 'pla-daily',
    articles: [
      [
        `${PLA}/szbxq/index.html?paperName=jfjb&paperDate=2026-09-27&paperNumber=01&articleid=987447`,
        '81.cn/szb/987447',
      ],
      [
        `${PLA}/szbxq/index.html?articleid=943049&paperName=jfjb&paperNumber=1&paperDate=2025-06-18`,
        '81.cn/szb/943049',
      ],
      [
        `${PLA}/szbxq/index.html?paperName=zggfb&paperDate=2026-09-28&paperNumber=04&articleid=5`,
        '81.cn/szb/5',
      ],
    ],
    read: { title: '连队里的书架', chars: 16 },
    issued: '2026-09-27',
    number: '01',
    by: ['h2', '.article-content'],
  },
  {
    source: 'xinhua-daily-telegraph',
    page: 'xinhua-daily-telegraph',
    articles: [
      ['http://mrdx.cn/content/20260527/Articel03004NR.htm', 'mrdx.cn/20260527-03-004'],
      ['http://www.mrdx.cn/content/20220218/Articel03002NU.htm', 'mrdx.cn/20220218-03-002'],
      ['http://mrdx.cn/content/20260501/Articel02001BB.htm', 'mrdx.cn/20260501-02-001'],
    ],
    read: { title: '城里的书店', chars: 20 },
    issued: '2026-05-27',
    number: '03',
    by: ['.bggray > .margin15 > h2', '#contenttext'],
  },
  {
    source: 'china-youth-daily',
    page: 'china-youth-daily',
    articles: [
      ['https://zqb.cyol.com/pc/content/202503/21/content_408652.html', 'zqb.cyol.com/408652'],
      ['http://zqb.cyol.com/pc/content/202608/03/content_428925.html', 'zqb.cyol.com/428925'],
      ['https://zqb.cyol.com/pc/content/202603/26/content_423920.html?x', 'zqb.cyol.com/423920'],
    ],
    read: { title: '青年的书单', chars: 15 },
    issued: '2025-03-21',
    number: null,
    by: ['#ozoom h1', '#ozoom founder-content'],
  },
  {
    source: 'china-youth-daily',
    page: 'china-youth-daily-old',
    articles: [
      [
        'http://zqb.cyol.com/html/2024-12/15/nw.D110000zgqnb_20241215_2-04.htm',
        'zqb.cyol.com/20241215-04-2',
      ],
      [
        'https://zqb.cyol.com/html/2023-03/24/nw.D110000zgqnb_20230324_5-01.htm',
        'zqb.cyol.com/20230324-01-5',
      ],
      [
        'https://zqb.cyol.com/html/2012-01/14/nw.D110000zgqnb_20120114_3-01.htm',
        'zqb.cyol.com/20120114-01-3',
      ],
    ],
    read: { title: '旧时的书单', chars: 16 },
    issued: '2024-12-15',
    number: '04',
    by: ['.text_c h1', '#ozoom'],
  },
  {
    source: 'gov-cn',
    page: 'gov-cn-notice',
    articles: [
      [`${GOV}/zhengce/content/202511/content_7047090.htm`, 'gov.cn/7047090'],
      [`${GOV}/zhengce/zhengceku/202411/content_6986383.htm`, 'gov.cn/6986383'],
      [`${GOV}/gongbao/2023/issue_10806/202311/content_6913823.html`, 'gov.cn/6913823'],
    ],
    read: { title: '关于办好图书室的通知', chars: 17 },
    issued: '2026-09-28',
    number: null,
    by: ['head > title', '#UCAP-CONTENT'],
  },
  {
    source: 'gov-cn',
    page: 'gov-cn',
    articles: [
      [`${GOV}/yaowen/liebiao/202605/content_7070588.htm?jump=true`, 'gov.cn/7070588'],
      [`${GOV}/zhengce/content/2014-12/22/content_9325.htm`, 'gov.cn/9325'],
      [`${GOV}/xinwen/2019-12/01/content_5457421.htm`, 'gov.cn/5457421'],
    ],
    read: { title: '图书室里的灯', chars: 18 },
    issued: '2026-05-07',
    number: null,
    by: ['h1#ti', '#UCAP-CONTENT'],
  },
  {
    source: 'jhsjk',
    page: 'jhsjk',
    articles: [
      ['https://jhsjk.people.cn/article/40684730', 'jhsjk.people.cn/40684730'],
      ['http://jhsjk.people.cn/article/40690634?isindex=1', 'jhsjk.people.cn/40690634'],
      ['http://jhsjk.people.cn/article/20889675', 'jhsjk.people.cn/20889675'],
    ],
    read: { title: '读书是一件大事', chars: 17 },
    issued: '2026-03-19',
    number: null,
    by: ['.d2txt h1', '.d2txt_con'],
  },
  {
    source: 'people-papers',
    page: 'people-papers',
    articles: [
      [
        'https://paper.people.com.cn/zgnyb/pc/content/202601/19/content_30134486.html',
        'zgnyb/30134486',
      ],
      [
        'https://paper.people.com.cn/zgcsb/pc/content/202607/13/content_30168422.html',
        'zgcsb/30168422',
      ],
      [
        'http://paper.people.com.cn/rmlt/pc/content/202504/17/content_30080950.html',
        'rmlt/30080950',
      ],
    ].map(([address = '', key]) => [address, `paper.people.com.cn/${key}`]),
    read: { title: '山里的风车', chars: 16 },
    issued: '2026-01-19',
    number: '07',
    by: ['.article > h1', '#ozoom'],
  },
  {
    source: 'people-papers',
    page: 'people-papers-old',
    articles: [
      ['http://paper.people.com.cn/rmlt/html/2020-08/01/content_2005525.htm', 'rmlt/html-2005525'],
      [
        'https://paper.people.com.cn/fcyym/html/2023-10/27/content_26025910.htm',
        'fcyym/html-26025910',
      ],
      [
        'https://paper.people.com.cn/zgnyb/html/2021-03/01/content_2036466.htm',
        'zgnyb/html-2036466',
      ],
    ].map(([address = '', key]) => [address, `paper.people.com.cn/${key}`]),
    read: { title: '论读书', chars: 19 },
    issued: '2020-08-01',
    number: '05',
    by: ['.text_c h1', '.c_c #ozoom'],
  },
];

describe.each(FORMS)('$source, as on $page', (form) => {
  const source = at(form.source);
  const addresses = form.articles.map(([address]) => articleAt(address, source));

  test('three articles have three keys, and no other source makes anything of them', () => {
    expect(addresses.map((address) => address?.key)).toEqual(form.articles.map(([, key]) => key));
    for (const [address] of form.articles)
      expect(SOURCES.filter((one) => articleAt(address, one))).toEqual([source]);
  });

  test('title, text, day and page of the paper are read', () => {
    const [first] = addresses;
    const { title, chars } = form.read;
    expect(first && readArticlePage(pageOf(form.page), first, SOURCES)).toMatchObject({
      title,
      text: { chars },
      issued: form.issued,
      page: form.number,
    });
  });

  test('its self-test says by what', () => {
    const [first] = addresses;
    const found = first ? tryPage(pageOf(form.page), first) : [];
    expect(found.slice(0, 2).map(({ by }) => by)).toEqual(form.by);
    expect(found.filter(({ by }) => by === null)).toEqual([]);
  });

  test('a list at the address of an article is none', () => {
    for (const address of addresses)
      expect(address && readArticlePage(pageOf('list'), address, SOURCES)).toBeNull();
  });
});

test('no source is without a form that is tried here', () => {
  expect([...new Set(FORMS.map(({ source }) => source))].toSorted()).toEqual(
    SOURCES.map(({ id }) => id).toSorted(),
  );
});

test.each([
  ['people-daily', 'https://paper.people.com.cn/rmrb/pc/layout/202611/22/node_05.html', 'layout'],
  ['people-cn', 'http://cpc.people.com.cn/', 'list'],
  ['qstheory', 'https://www.qstheory.cn/', 'list'],
  ['site-12371', 'https://fuwu.12371.cn/dwwd/', 'list'],
  ['site-12371', 'https://fuwu.12371.cn/2016/07/22/VIDE1469154834425831.shtml', 'video'],
  ['news-cn', 'http://www.xinhuanet.com/politics/leaders/', 'list'],
  ['guangming-daily', `${GMW}/layout/202610/02/node_01.html`, 'layout'],
  ['guangming-daily', `${GMW}/2018-03/15/nbs.D110000gmrb_01.htm`, 'layout'],
  ['guangming-daily', 'https://epaper.gmw.cn/gmrb/paperindex.htm', 'list'],
  ['economic-daily', 'http://paper.ce.cn/pc/layout/202610/02/node_01.html', 'layout'],
  [
    'xuexi',
    `https://www.xuexi.cn/${HASH}/9a3668c13f6e303932b5e0e100fc248b.html?pageNumber=2`,
    'list',
  ],
  ['xuexi', `https://www.xuexi.cn/${HASH}/cf94877c29e1c685574e0226618fb1be.html`, 'video'],
  ['xuexi', 'https://www.xuexi.cn/lgpage/detail/index.html', null],
  [
    'pla-daily',
    `${PLA}/szblb/index.html?paperName=jfjb&paperDate=2026-09-27&paperNumber=01`,
    'layout',
  ],
  ['pla-daily', `${PLA}/szbxq/index.html?paperName=jfjb&paperDate=2026-03-10&paperNumber=01`, null],
  ['xinhua-daily-telegraph', 'http://mrdx.cn/content/20260928/Page01BC.htm', 'layout'],
  ['xinhua-daily-telegraph', 'http://mrdx.cn/content/PaperIndex.htm', 'list'],
  ['china-youth-daily', 'http://zqb.cyol.com/html/2017-01/11/nbs.D110000zgqnb_01.htm', 'layout'],
  ['gov-cn', 'https://www.gov.cn/yaowen/liebiao/202503/index_2.htm', 'list'],
  ['gov-cn', 'https://www.gov.cn/', 'list'],
  ['jhsjk', 'http://jhsjk.people.cn/result?keywords=&form=706', 'list'],
  ['people-papers', 'https://paper.people.com.cn/zgnyb/pc/layout/202601/19/node_07.html', 'layout'],
  ['people-papers', 'https://paper.people.com.cn/fcyym/paperindex.htm', 'list'],
  // Read on the screen, but not by us
  [
    'people-daily',
    'https://paper.people.com.cn/rmrb/pc/attachement/202604/03/ebaa4672-39f2-4da9.pdf',
    'pdf',
  ],
  [
    'people-papers',
    'http://paper.people.com.cn/jksb/pc/attachement/202603/13/67a05291-b63e.pdf',
    'pdf',
  ],
  ['xinhua-daily-telegraph', 'http://mrdx.cn/PDF/20260527/01.pdf', 'pdf'],
] as const)('%s: %s is no article (%s)', (id, address, is) => {
  expect(SOURCES.filter((source) => articleAt(address, source))).toEqual([]);
  expect(otherAt(address, at(id))).toBe(is);
});

test.each(SOURCES)(
  '$id has a home that its switch asks for, and says when it was looked at',
  ({ home, asks, seen }) => {
    expect(asks.some((ask) => covers(ask, home ?? ''))).toBe(true);
    expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/);
  },
);

test.each(SOURCES.filter(({ today }) => today))(
  '$id: an issue by its day is a page of the paper',
  (source) => {
    const [year, month, day] = ['2026', '11', '30'];
    const parts: Readonly<Record<string, string>> = { year, month, day };
    const address = (source.today ?? '').replace(
      /\{(\w+)\}/g,
      (_, part: string) => parts[part] ?? '',
    );
    expect(otherAt(address, source)).toBe('layout');
  },
);

// As links that still lead there have them.
test.each([
  [
    'people-cn',
    'http://theory.people.com.cn/n/2015/0727/c40531-27364960.html',
    'people.com.cn/27364960',
    '2015-07-27',
  ],
  [
    'people-cn',
    'http://cpc.people.com.cn/n/2012/1118/c64094-19612151.html',
    'people.com.cn/19612151',
    '2012-11-18',
  ],
  [
    'news-cn',
    'http://www.xinhuanet.com//politics/2017-03/21/c_129514623.htm',
    'news.cn/c_129514623',
    '2017-03-21',
  ],
  // The second page of an article in several
  [
    'news-cn',
    'http://news.xinhuanet.com/legal/2015-11/15/c_128429526_2.htm',
    'news.cn/c_128429526',
    '2015-11-15',
  ],
  ['gov-cn', 'http://www.gov.cn/gongbao/content/2022/content_5710609.htm', 'gov.cn/5710609', null],
])('an address of earlier years, %s: %s', (id, address, key, issued) => {
  expect(articleAt(address, at(id))).toMatchObject({ key, issued });
  expect(SOURCES.filter((source) => articleAt(address, source))).toEqual([at(id)]);
});

test('the front page of a site whose links have two strokes is a list', () => {
  expect(otherAt('http://www.xinhuanet.com//politics/index.htm', at('news-cn'))).toBe('list');
});

// Takes the README's pictures anew: node .github/take-pictures.mjs [sheets workbench excel help extension beside libreoffice]
// (after npm start -- --once).
// Needs chromium, soffice and poppler-utils; pictures are of what was just built, nothing is drawn by hand.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { preview, runnerImport } from 'vite';

const PICTURES = '.github/pictures';
const COPY = '.output/sample/joint-review-2026-联评.xlsx';
const work = mkdtempSync(join(tmpdir(), 'lianping-pictures-'));
const pathOf = (name) => join(PICTURES, `${name}.png`);

/** What each sheet's picture is called. */
const SHEETS = {
  联评得分: 'scored-workbook',
  联评计算: 'sheet-workings',
  联评对照: 'sheet-lookup',
  联评规则: 'sheet-rules',
  联评凭证: 'sheet-receipt',
};

mkdirSync(PICTURES, { recursive: true });
/** In parts, since each needs other programs; named on the command line, those alone are taken. */
const PARTS = {
  async sheets() {
    takeSheets(['seeds/workbooks/joint-review-2026.xlsx', 'grassroots-joint-review'], SHEETS);
    takeSheets([await correctedCopy(), 'grassroots-joint-review'], { 联评变动: 'sheet-changes' });
    takeSheets(await singleBallots(), { 联评票面: 'sheet-marks' });
  },
  workbench: takeWorkbench,
  excel: takeExcel,
  help: takeHelp,
  async extension() {
    await takeExtension();
    await takeReading();
  },
  beside: takeBeside,
  libreoffice: takeLibreOffice,
};
const asked = process.argv.slice(2);
for (const [name, take] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await take();
}

/** Of each sheet of a working copy its first page, as LibreOffice prints it. */
function takeSheets([workbook, rulebook], sheets) {
  const [first] = Object.values(sheets);
  const copy = join(work, `${first}.xlsx`);
  const words = [workbook, '--rulebook', rulebook, '--print-all', '-o', copy];
  const asked = ['.output/cli/lianping.js', 'score', ...words];
  // It ends with 1: the sample holds somebody without a total.
  spawnSync(process.execPath, asked, { stdio: 'ignore' });
  const profile = `-env:UserInstallation=file://${work}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, copy], {
    stdio: 'ignore',
  });
  const pdf = join(work, `${first}.pdf`);
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }).split('\f');
  for (const [sheet, name] of Object.entries(sheets)) {
    const page = `${pages.findIndex((text) => text.trimEnd().endsWith(`${sheet} · 1`)) + 1}`;
    const only = ['-f', page, '-l', page, '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-r', '110', ...only, pdf, join(work, name)]);
    copyFileSync(join(work, `${name}.png`), pathOf(name));
  }
}

/** The samples are counts: a few ballots, trimmed as a whole, as the tests have them. */
async function singleBallots() {
  const { module: made } = await runnerImport(
    resolve('tests/recalculation/ballots/whole-ballots.ts'),
  );
  const { module: file } = await runnerImport(resolve('tests/recalculation/plain-package.ts'));
  const paths = [join(work, 'ballots.xlsx'), join(work, 'ballots.yaml')];
  writeFileSync(paths[0], file.plainPackage([made.ROSTER, made.OF_LEVELS]));
  writeFileSync(paths[1], made.LEVELS);
  return paths;
}

async function takeWorkbench() {
  const server = await preview({
    configFile: 'addin/vite.config.ts',
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 4611 },
  });
  const browser = await launch();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.resolvedUrls.local[0]);
  const click = (text) => page.locator(`::-p-text(${text})`).click();
  await click('试用示例');
  await click('④ 预览');
  await page.locator('.ranking ::-p-text(张三)').click();
  await page.screenshot({ path: pathOf('workbench') });

  await click('年度考核');
  await click('② 匹配');
  await page.locator('td[data-cell=D3]').click();
  await page.mouse.move(0, 0);
  await takeInBothThemes(page, 'account');

  await page.locator('summary ::-p-text(年度考核)').click();
  await page.focus('select[aria-label="年度考核 F4 这一列读作"]');
  await page.keyboard.press('End');
  await page.locator('.corrections ::-p-text(年度考核 F4：这一列不读)').wait();
  await page.locator('details[open] summary').click();
  await page.focus('.step');
  await page.$eval('.step', (step) => step.scrollTo(0, 0));
  await takeInBothThemes(page, 'correction');

  const chooser = await page.$('input[type=file]');
  await chooser.uploadFile(await alteredCopy());
  await page.locator('::-p-text(有 1 处与凭证不一致)').wait();
  await page.locator('.verified .problem').click();
  await takeInBothThemes(page, 'verified');
  await click('④ 预览');
  await click('变动 3');
  await takeInBothThemes(page, 'moved');
  await browser.close();
  await server.close();
}

/** The pane as Excel would show it: Microsoft's own office.js on a workbook in memory, as in the tests. */
async function takeExcel() {
  const { module: shell } = await runnerImport(resolve('tests/browser/excel-shell.ts'));
  const { module: books } = await runnerImport(resolve('tests/office/load-books.ts'));
  process.argv.push('--', '--office-js', 'office/office.js');
  const served = await shell.serveAddin();
  const book = books.loadBook('seeds/workbooks/joint-review-2026.xlsx');
  const { page, close } = await shell.openInExcel(`${served.origin}/excel.html`, book);
  await page.setViewport({ width: 350, height: 640, deviceScaleFactor: 2 });
  await page.screenshot({ path: pathOf('excel-first') });
  await page.locator('.welcome button').click();
  await page.locator('::-p-text(④ 预览)').click();
  await page.locator('.ranking ::-p-text(张三)').click();
  await takeInBothThemes(page, 'excel-preview');
  await close();
  served.close();
}

/** What the how-to shows of each task: the pane at that step, in both languages. */
async function takeHelp() {
  const { module: shell } = await runnerImport(resolve('tests/browser/excel-shell.ts'));
  const { module: books } = await runnerImport(resolve('tests/office/load-books.ts'));
  process.argv.push('--', '--office-js', 'office/office.js');
  const served = await shell.serveAddin();
  for (const language of ['zh-CN', 'en-US']) {
    const book = books.loadBook('seeds/workbooks/joint-review-2026.xlsx');
    const { page, close } = await shell.openInExcel(`${served.origin}/excel.html`, book, language);
    await page.setViewport({ width: 340, height: 400, deviceScaleFactor: 1.5 });
    await page.locator('.welcome button').click();
    await page.waitForSelector('.step');
    for (const [index, numeral] of ['②', '①', '③', '④', '⑤'].entries()) {
      await page.locator(`[role=tab] ::-p-text(${numeral})`).click();
      if (numeral === '④') await page.locator('.ranking ::-p-text(张三)').click();
      if (numeral === '⑤') await page.waitForSelector('.new-sheet');
      const name = `${language.slice(0, 2)}-${index + 1}.webp`;
      const path = join('addin/taskpane/help/pictures', name);
      await page.screenshot({ path, type: 'webp', quality: 55 });
    }
    await close();
  }
  served.close();
}

/** The working copy with a point less for 张三, as if by hand. */
function alteredCopy() {
  return changedCopy([['年度考核', 'F24', 24.2]]);
}

/** Two grades decided, then three entries corrected, before it is scored again. */
function correctedCopy() {
  return changedCopy([
    ['联评得分', 'K2', '好'],
    ['联评得分', 'L2', '党委会研究'],
    ['联评得分', 'K4', '较好'],
    ['联评得分', 'L4', '党委会研究'],
    ['年度考核', 'F24', 14.2],
    ['上级评议', 'D9', 3],
    ['事实台账', 'F7', 0],
  ]);
}

async function changedCopy(changes) {
  const { module } = await runnerImport(resolve('tests/recalculation/working-copy.ts'));
  const path = join(work, '联述联评联考2026-联评.xlsx');
  const bytes = changes.reduce(
    (copy, [sheet, cell, to]) => module.withChange(copy, { sheet, cell, to }),
    new Uint8Array(readFileSync(COPY)),
  );
  writeFileSync(path, bytes);
  return path;
}

async function takeInBothThemes(page, name) {
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.screenshot({ path: pathOf(`${name}-${theme}`) });
  }
  await page.emulateMediaFeatures([]);
}

/** A year of made-up reading, with a correction, an entry by hand and a note. */
async function takeExtension() {
  const { module: madeUp } = await runnerImport(resolve('tests/browser/made-up-ledger.ts'));
  const { module: file } = await runnerImport(
    resolve('extension/pages/options/state/ledger-backup.ts'),
  );
  const backup = join(work, 'backup.json');
  writeFileSync(backup, file.writeBackup({ device: madeUp.idOf(900_000), items: itemsOf(madeUp) }));
  const extension = resolve('.output/chrome-mv3');
  const browser = await launch(extension);
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const origin = worker.url().replace(/\/[^/]*$/, '');
  const page = await browser.newPage();
  const open = async (name, height, width = 900) => {
    await page.setViewport({ width, height });
    await page.goto(`${origin}/${name}.html`);
    await page.waitForSelector('main:not([aria-busy=true])');
  };
  const take = (name) => page.screenshot({ path: pathOf(name) });

  await open('options', 900);
  const chooser = await page.waitForSelector('#backup input[type=file]');
  await chooser.uploadFile(backup);
  await page.locator('#backup .primary').click();
  await page.locator('#backup ::-p-text(已并入台账)').wait();
  await open('journal', 1120);
  await page.locator('.item ::-p-text(写心得)').click();
  await page.waitForSelector('textarea:focus');
  await page.keyboard.type('图书室不在大小，在有人常去。可以和村里的小学合办。');
  await page.locator('::-p-aria(保存)').click();
  await page.waitForSelector('.item .note');
  await open('journal', 1120);
  await page.waitForSelector('.item .note');
  await takeInBothThemes(page, 'journal');
  await open('report', 1000);
  await page.locator('.report button').click();
  await page.waitForFunction(() => !document.querySelector('.report button[disabled]'));
  await take('report');
  await open('export', 1250);
  await page.type('#record-name', '张三');
  await page.type('#record-unit', '第一党支部');
  await page.keyboard.press('Tab');
  await page.waitForSelector('[data-sheet="每日"] ::-p-text(2026)');
  await take('export');
  await open('options', 1250);
  await take('options');
  await open('privacy', 1250);
  await take('privacy');
  await browser.close();
}

/** The popup over a newspaper before and after its source is on, and today beside the paper. */
async function takeReading() {
  const { module: press } = await runnerImport(resolve('tests/browser/newspaper.ts'));
  const { module: room } = await runnerImport(resolve('tests/browser/reading-newsroom.ts'));
  const paper = await press.printNewspaper();
  const desk = await room.openDesk({ hosts: { [press.HOST]: paper.port } });
  await desk.set({ 'sources-on': [] });
  await desk.tell({ kind: 'switched' });
  const article = await desk.browser.newPage();
  await article.goto(press.ARTICLE);
  const popup = await openPopup(desk);
  await popup.waitForSelector('.card button');
  await takeWhole(popup, 'popup-first');
  await popup.click('.card button');
  await popup.waitForSelector('.card[role=status]');
  await takeWhole(popup, 'popup-on');
  await article.bringToFront();
  await article.mouse.move(300, 300);
  for (let turn = 0; turn < 60; turn += 1) {
    await article.mouse.wheel({ deltaY: 40 });
    await new Promise((later) => setTimeout(later, 500));
  }
  const reading = await openPopup(desk);
  await reading.locator('.line ::-p-text(写心得)').click();
  await reading.locator('textarea').fill('图书室不在大小，在有人常去。');
  await reading.locator('.note-form .primary').click();
  await reading.waitForSelector('.note');
  await takeWhole(reading, 'popup');
  await desk.close();
  paper.close();
}

/** The real one, over the tab in front. */
async function openPopup({ browser, origin }) {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  await (await worker.worker()).evaluate('chrome.action.openPopup()');
  const popup = await browser.waitForTarget((target) => target.url() === `${origin}/popup.html`);
  return popup.asPage();
}

/** A popup is as high as what it holds. */
async function takeWhole(popup, name) {
  await popup.evaluate(() => new Promise((drawn) => setTimeout(drawn, 300)));
  const height = await popup.evaluate(() => document.body.scrollHeight);
  await popup.screenshot({ path: pathOf(name), clip: { x: 0, y: 0, width: 360, height } });
}

/** Chromium with its side panel, as on a desk. */
async function takeBeside() {
  const { module: press } = await runnerImport(resolve('tests/browser/newspaper.ts'));
  const { module: room } = await runnerImport(resolve('tests/browser/reading-newsroom.ts'));
  const { module: displays } = await runnerImport(resolve('tests/addin/libreoffice/display.ts'));
  const display = await displays.openDisplay('1060x720');
  const paper = await press.printNewspaper();
  const hosts = { [press.HOST]: paper.port };
  const profile = profileWithoutTranslation();
  const desk = await room.openDesk({ hosts, display: display.name, profile, unsaid: true });
  const article = await desk.browser.newPage();
  await article.goto(press.ARTICLE);
  const popup = await openPopup(desk);
  await popup.locator('footer [title="在报纸旁边打开"]').click();
  const beside = await desk.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  const panel = await beside.asPage();
  display.hand('mousemove', '400', '600');
  for (let turn = 0; turn < 60; turn += 1) {
    display.hand('click', '5');
    await new Promise((later) => setTimeout(later, 500));
  }
  await panel.waitForSelector('.state[data-state=counting]');
  writeFileSync(pathOf('beside'), display.picture());
  await desk.close();
  paper.close();
  display.close();
}

function itemsOf({ makeSessions, idOf, today }) {
  const sessions = makeSessions(365, 4);
  const day = today();
  const [, second] = sessions.filter((session) => session.day === day);
  const lastMonth = sessions.filter((session) => session.day.slice(0, 7) < day.slice(0, 7));
  const noted = lastMonth
    .filter((session) => session.day.slice(0, 7) === lastMonth[0].day.slice(0, 7))
    .at(-3);
  return [
    ...sessions,
    {
      kind: 'note',
      id: idOf(900_004),
      day: noted.day,
      article: noted.article,
      text: '读这一篇，想到村里的图书室：开门的时间比书更要紧。',
    },
    {
      kind: 'correction',
      id: idOf(900_002),
      day,
      of: second.article,
      less: 60_000,
      reason: '接电话时页面开着',
    },
    {
      kind: 'by-hand',
      id: idOf(900_003),
      day,
      way: 'print',
      title: '《求是》第 22 期',
      article: null,
      milliseconds: 1_500_000,
      finished: false,
    },
  ];
}

/** LibreOffice with written scores, and beside it the pane, which explains whoever is selected. */
async function takeLibreOffice() {
  const { module: displays } = await runnerImport(resolve('tests/addin/libreoffice/display.ts'));
  const { module: offices } = await runnerImport(resolve('tests/addin/libreoffice/office.ts'));
  const display = await displays.openDisplay('1440x860');
  const office = await offices.startOffice('.output/lianping.oxt', display.name);
  const path = await office.open('seeds/workbooks/joint-review-2026.xlsx');
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    headless: false,
    defaultViewport: null,
    userDataDir: profileWithoutTranslation(),
    env: { ...process.env, DISPLAY: display.name },
    args: [
      // As a test it says nothing about its own flags.
      ...['--no-sandbox', '--test-type', '--lang=zh-CN', '--accept-lang=zh-CN'],
      ...['--window-position=1000,0', '--window-size=440,860'],
      `--app=${await office.openPane(path)}`,
    ],
    ignoreDefaultArgs: ['--enable-automation'],
  });
  display.place('LibreOffice Calc', [0, 0, 996, 830]);
  const [page] = await browser.pages();
  const click = (text) => page.locator(`::-p-text(${text})`).click();
  await page.locator('.welcome button').click();
  await page.locator('::-p-text(人 →)').wait();
  await click('⑤ 写入');
  await page.locator('.actions button ::-p-text(写入)').click();
  await page.locator('::-p-text(已写入 5 张工作表)').wait();
  await office.act('select', { path, sheet: '联评得分', cell: 'D2' });
  await page.locator('.live-line button').click();
  await page.waitForSelector('.explanation');
  await page.$eval('.step', (step) => step.scrollTo(0, 0));
  // Drawn for the display, and not only for the page: the picture is of the whole of it.
  await page.screenshot();
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 1000)));
  writeFileSync(pathOf('libreoffice'), display.picture());
  await browser.close();
  await office.close();
  display.close();
}

/** A browser with a window offers to translate what is not in its own language. */
function profileWithoutTranslation() {
  const profile = join(work, 'chromium');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = JSON.stringify({ translate: { enabled: false } });
  writeFileSync(join(profile, 'Default/Preferences'), preferences);
  return profile;
}

/** A Chromium that speaks Chinese. */
function launch(extension) {
  const loaded = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : [];
  return puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    enableExtensions: true,
    args: ['--no-sandbox', '--lang=zh-CN', '--accept-lang=zh-CN', ...loaded],
  });
}

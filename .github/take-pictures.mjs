// Takes the README's pictures anew: node .github/take-pictures.mjs (after npm start -- --once).
// Needs chromium, soffice and poppler-utils; pictures are of what was just built, nothing is drawn by hand.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';

const pictures = '.github/pictures';
const work = mkdtempSync(join(tmpdir(), 'lianping-pictures-'));

mkdirSync(pictures, { recursive: true });
scoredWorkbook();
await workbench();

/** The page of the working copy that holds the scores. */
function scoredWorkbook() {
  const profile = `-env:UserInstallation=file://${work}/profile`;
  const copy = '.output/sample/joint-review-2026-联评.xlsx';
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, copy], {
    stdio: 'ignore',
  });
  const pdf = join(
    work,
    readdirSync(work).find((name) => name.endsWith('.pdf')),
  );
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const page = `${pages.findIndex((text) => text.includes('核定等次')) + 1}`;
  execFileSync('pdftoppm', [
    '-png',
    '-r',
    '110',
    '-f',
    page,
    '-l',
    page,
    '-singlefile',
    pdf,
    join(work, 'scores'),
  ]);
  copyFileSync(join(work, 'scores.png'), join(pictures, 'scored-workbook.png'));
}

async function workbench() {
  const server = await preview({
    configFile: 'addin/vite.config.ts',
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 4611 },
  });
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new', '--lang=zh-CN'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.resolvedUrls.local[0]);
  await page.locator('::-p-text(试用示例)').click();
  await page.locator('::-p-text(④ 预览)').click();
  await page.locator('.ranking ::-p-text(张三)').click();
  await page.screenshot({ path: join(pictures, 'workbench.png') });
  await browser.close();
  await server.close();
}

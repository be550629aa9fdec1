import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { startDriver } from './reading-driver.ts';
import { type Desk, openDesk } from './reading-newsroom.ts';

let paper: Newspaper;
let desk: Desk;

// As after a later version of the extension was here: the browser refuses the form that we know.
beforeAll(async () => {
  paper = await printNewspaper();
  desk = await openDesk({ hosts: { [HOST]: paper.port }, rules: 'short' });
  await desk.control.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.open('ledger', 99).onsuccess = ({ target }) => {
          (target as IDBOpenDBRequest).result.close();
          done();
        };
      }),
  );
});

afterAll(async () => {
  await desk?.close();
  paper?.close();
});

test('reading goes on, and the popup says what is wrong and what to do', async () => {
  const driver = startDriver(desk, await desk.browser.newPage(), { id: 30_600_000, window: 2000 });
  await driver.open();
  await driver.read(3);
  const popup = await desk.browser.newPage();
  await popup.goto(`${desk.origin}/popup.html`);
  const told = await popup.waitForSelector('[role=alert]');
  expect(await told?.evaluate(({ textContent }) => textContent)).toMatch(
    /^台账打不开.*重新启动浏览器/,
  );
  const time = await popup.waitForFunction(() => document.querySelector('.sum')?.textContent);
  expect(await time.jsonValue()).toMatch(/[23] 秒/);
});

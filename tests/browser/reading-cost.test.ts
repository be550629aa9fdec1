import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { articleAddress, ELSEWHERE, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { passUntil, startDriver } from './reading-driver.ts';
import { type Desk, openDesk } from './reading-newsroom.ts';

let paper: Newspaper;
let hosts: Readonly<Record<string, number>>;
let desk: Desk;

beforeAll(async () => {
  paper = await printNewspaper();
  hosts = { [HOST]: paper.port, [ELSEWHERE]: paper.port };
  desk = await openDesk({ hosts });
});

afterAll(async () => {
  await desk?.close();
  paper?.close();
});

const isBackground = (target: { type(): string }) => target.type() === 'service_worker';

/** Counts, in a page of the extension, the messages that reach its background. */
async function countMessages({ control }: Desk): Promise<void> {
  await control.evaluate(() => {
    const world = globalThis as unknown as {
      messages: string[];
      chrome: { runtime: { onMessage: { addListener(run: (message: object) => void): void } } };
    };
    world.messages = [];
    world.chrome.runtime.onMessage.addListener((message) => {
      world.messages.push(JSON.stringify(message));
    });
  });
}

const messagesOf = ({ control }: Desk): Promise<readonly string[]> =>
  control.evaluate(() => (globalThis as unknown as { messages: string[] }).messages);

/** Milliseconds that a page has worked, and run scripts, so far. */
async function workOf(page: Page): Promise<readonly [task: number, script: number]> {
  const { TaskDuration = 0, ScriptDuration = 0 } = await page.metrics();
  return [TaskDuration * 1000, ScriptDuration * 1000];
}

describe.sequential('what reading costs', () => {
  test('on other sites nothing: no script, no wake-up of the background', async () => {
    await desk.killWorker();
    const page = await desk.browser.newPage();
    for (let visit = 0; visit < 3; visit += 1) {
      await page.goto(`https://${ELSEWHERE}/${visit}`);
      await page.mouse.wheel({ deltaY: 60 });
      await page.keyboard.press('ArrowDown');
      await passUntil(performance.now() + 400);
    }
    await page.close();
    await passUntil(performance.now() + 500);
    expect(desk.browser.targets().filter(isBackground)).toEqual([]);
  });

  test('a minute of steady reading: at most 3 messages, no request', async () => {
    await countMessages(desk);
    const requests: string[] = [];
    // Looking at it wakes it: from here on it stays awake, and whatever it asks for is seen.
    await desk.tell({ kind: 'none' });
    const worker = await desk.browser.waitForTarget(isBackground);
    const cdp = await worker.createCDPSession();
    await cdp.send('Network.enable');
    cdp.on('Network.requestWillBeSent', ({ request }) => void requests.push(request.url));

    const plain = await launchChromium({ hosts });
    const [withIt, without] = await Promise.all(
      [desk.browser, plain].map(async (browser) => {
        const page = await browser.newPage();
        await page.goto(articleAddress(30_500_000));
        const driver = startDriver(desk, page, { id: 30_500_000, window: 20_000 });
        const before = await workOf(page);
        await driver.read(60);
        const after = await workOf(page);
        return [after[0] - before[0], after[1] - before[1]] as const;
      }),
    );
    await plain.close();
    const messages = (await messagesOf(desk)).filter((message) => !message.includes('"none"'));
    const [task = 0, script = 0] = withIt ?? [];
    const [plainTask = 0, plainScript = 0] = without ?? [];
    console.info(
      `A minute of reading: ${messages.length} messages, ${messages.join('').length} B; tasks ${Math.round(task)} ms beside ${Math.round(plainTask)} ms without the extension, scripts ${Math.round(script)} ms beside ${Math.round(plainScript)} ms`,
    );
    expect(messages.length).toBeGreaterThanOrEqual(2);
    expect(messages.length).toBeLessThanOrEqual(3);
    expect(requests).toEqual([]);
  });
});

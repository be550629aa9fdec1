import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ELSEWHERE, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { settled, startDriver, timeOf } from './reading-driver.ts';
import { built, type Desk, grantHosts, openDesk, SHORT_WINDOW } from './reading-newsroom.ts';
import { SCENARIOS, type Scenario } from './reading-scenarios.ts';
import { tolerance } from './tolerance.ts';

let paper: Newspaper;
/** One browser a kind of desk: scenarios of a kind follow each other, kinds run side by side. */
let desks: Readonly<Record<Scenario['desk'], Desk>>;

beforeAll(async () => {
  paper = await printNewspaper();
  const hosts = { [HOST]: paper.port, [ELSEWHERE]: paper.port };
  const [usual, second, short, declared] = await Promise.all([
    openDesk({ hosts }),
    openDesk({ hosts }),
    openDesk({ hosts, rules: 'short' }),
    openDesk({ hosts, rules: 'short', declared: true }),
  ]);
  desks = { usual, second, short, declared };
});

afterAll(async () => {
  await Promise.all(Object.values(desks ?? {}).map((desk) => desk.close()));
  paper?.close();
});

/** Every run of a scenario reads articles that none has read before. */
const ARTICLES_A_RUN = 20;
let nextArticle = 30_200_000;

const turns = new Map<Scenario['desk'], Promise<unknown>>();

/** One scenario at a time at a desk: only one page of a window is seen. */
function inTurn<T>(desk: Scenario['desk'], run: () => Promise<T>): Promise<T> {
  const turn = (turns.get(desk) ?? Promise.resolve()).then(run);
  turns.set(
    desk,
    turn.catch(() => {}),
  );
  return turn;
}

test('there are at least 30 scenarios, no two of one name', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(SCENARIOS.map(({ title }) => title)).size).toBe(SCENARIOS.length);
});

test.concurrent.each(SCENARIOS)('$title', async (scenario) => {
  const { measured, truth, sessions, seen } = await inTurn(scenario.desk, () => play(scenario));
  const most = tolerance(truth, scenario.share);
  expect(Math.abs(measured - truth), `${measured} ms for ${truth}`).toBeLessThanOrEqual(most);
  if (scenario.seen !== undefined) expect(seen).toEqual([[scenario.seen, scenario.seen]]);
  if (scenario.sessions !== undefined) expect(sessions).toBe(scenario.sessions);
});

async function play(scenario: Scenario) {
  const desk = desks[scenario.desk];
  const page = await desk.browser.newPage();
  const id = nextArticle;
  nextArticle += ARTICLES_A_RUN;
  const window = (['usual', 'second'].includes(scenario.desk) ? 20 : SHORT_WINDOW) * 1000;
  const driver = startDriver(desk, page, { id, window });
  await scenario.play(driver);
  const truth = scenario.truth ?? driver.truth();
  await desk.control.bringToFront();
  const ids = Array.from({ length: scenario.articles ?? 1 }, (_, step) => id + step);
  const kept = await settled(desk, ids);
  if (!page.isClosed()) await page.close();
  const seen = kept.map(({ chars, deepest }) => [chars, deepest]);
  return { measured: timeOf(kept), truth, sessions: kept.length, seen };
}

const KILLED = 30_300_000;

test.concurrent('a killed browser loses at most 35 s', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  // The same folder, or it were another extension.
  const extension = grantHosts(built('chrome-mv3'));
  const setting = { hosts: { [HOST]: paper.port }, profile, extension };
  const desk = await openDesk(setting);
  const page = await desk.browser.newPage();
  const driver = startDriver(desk, page, { id: KILLED, window: 20_000 });
  await driver.open();
  await driver.read(37);
  const truth = driver.truth();
  const gone = new Promise((done) => desk.browser.once('disconnected', done));
  desk.browser.process()?.kill('SIGKILL');
  await gone;
  const again = await openDesk(setting);
  const kept = timeOf(await settled(again, [KILLED]));
  await again.close();
  for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true });
  expect(kept).toBeLessThanOrEqual(truth + tolerance(truth));
  expect(truth - kept).toBeLessThanOrEqual(35_000);
  // What was read last is lost, and not all of it.
  expect(kept).toBeGreaterThanOrEqual(29_000);
});

import { expect, test } from 'vitest';
import { evidence, type Setting, secondsInLedger } from './scenario.ts';

/*
 * title | how it begins | what happens, in seconds since then | seconds in the ledger by day
 *
 * It begins in Shanghai on 2026-11-22 at 10:00:00 with the page visible and in focus, unless said.
 * Worked by hand. A sign of reading holds for as long as the text in view takes at 300 characters a
 * minute, at least 20 s and at most 120 s; with nothing known to be in view, 20 s. Opening an
 * article and coming back to it are signs, but not to open again what nobody touched. The article has
 * 600 characters. Tabs are of one reader.
 * `settle` is a look at the clock and no sign. @n: the wall clock was set off n seconds by then.
 */
const TABLE = `
plain reading                           |        | 0 article, 10 key, 20 key, 30 settle                         | 11-22: 30
not before it is an article             |        | 10 key, 15 article, 20 settle                                | 11-22: 5
a page that is no article, a feed       |        | 0 key, 5 wheel, 30 scroll, 60 settle                         | none
idle past the window                    |        | 0 article, 300 settle                                        | 11-22: 20
idle exactly to the window              |        | 0 article, 20 settle                                         | 11-22: 20
idle a millisecond less                 |        | 0 article, 19.999 settle                                     | 11-22: 19.999
idle a millisecond more                 |        | 0 article, 20.001 settle                                     | 11-22: 20
200 characters in view hold 40 s        |        | 0 article, 0 extent 200/200, 0 key, 300 settle               | 11-22: 40
101 characters hold 20.2 s              |        | 0 article, 0 extent 101/101, 0 key, 300 settle               | 11-22: 20.2
1000 characters hold the most, 120 s    |        | 0 article, 0 extent 1000/600, 0 key, 300 settle              | 11-22: 120
more text in view is no sign            |        | 0 article, 0 extent 100/100, 5 extent 1000/600, 300 settle   | 11-22: 20
a first screen of 310, untouched        |        | 0 article, 0.1 extent 310/310, 62 settle                     | 11-22: 62
520 in view, nothing to scroll          |        | 0 article, 0.1 extent 520/520, 300 settle                    | 11-22: 104
what is in view is known late           |        | 0 article, 15 extent 200/200, 300 settle                     | 11-22: 40
known when the least has passed         |        | 0 article, 30 settle, 30 extent 200/200, 300 settle          | 11-22: 30
known after a hand                      |        | 0 article, 10 key, 12 extent 200/200, 300 settle             | 11-22: 50
text that comes in portions             |        | 0 article 120, 0 extent 120/120, 1 article 1720, 1 extent 300/300, 300 settle | 11-22: 60
a text that grows without end           |        | 0 article 120, 0 extent 100/100, 60 article 900, 60 extent 400/400, 90 article 1800, 90 extent 1800/1800, 300 settle | 11-22: 70
a long gap gives one window             |        | 0 article, 100 key, 110 settle                               | 11-22: 30
two long gaps give two                  |        | 0 article, 100 key, 200 key, 205 settle                      | 11-22: 45
settling often changes nothing          |        | 0 article, 3 settle, 7 settle, 19 settle, 300 settle         | 11-22: 20
every event twice                       |        | 0 article, 0 article, 5 key, 5 key, 10 settle, 10 settle     | 11-22: 10
text added to the article is no sign    |        | 0 article, 15 article 900, 300 settle                        | 11-22: 20
keyboard only                           |        | 0 article, 15 key, 30 key, 45 key, 60 settle                 | 11-22: 60
End at once                             |        | 0 article, 0.5 key, 0.6 extent 200/600, 1.5 left             | 11-22: 1.5
touch                                   |        | 0 article, 12 touch, 24 touch, 30 settle                     | 11-22: 30
a selection with the mouse              |        | 0 article, 10 pointer, 11 select, 300 settle                 | 11-22: 31
a selection by a script                 |        | 0 article, 15 select, 300 settle                             | 11-22: 20
a page that scrolls by itself           |        | 0 article, 10 scroll, 19 scroll, 30 scroll, 300 settle       | 11-22: 20
one that goes on after a click          |        | 0 article, 5 pointer, 6 scroll, 7 scroll, 8 scroll, 9 scroll, 300 settle | 11-22: 27
scrolling 2 s after the wheel           |        | 0 article, 18 wheel, 20 scroll, 300 settle                   | 11-22: 40
scrolling a millisecond later           |        | 0 article, 18 wheel, 20.001 scroll, 300 settle               | 11-22: 38
synthetic input                         |        | 0 article, 10 fakedKey, 15 fakedScroll, 300 settle           | 11-22: 20
a synthetic key, then scrolling         |        | 0 article, 10 fakedKey, 11 scroll, 300 settle                | 11-22: 20
zoom                                    |        | 0 article, 0 extent 100/100, 5 extent 400/300, 10 extent 100/150, 300 settle   | 11-22: 20
jank of 2.3 s, events in heaps          |        | 0 article, 2.3 key, 2.3 scroll, 4.6 key, 4.6 scroll, 6.9 settle | 11-22: 6.9
tab switched away                       |        | 0 article, 8 hidden, 300 settle                              | 11-22: 8
hidden, with signs                      |        | 0 article, 8 hidden, 9 key, 15 settle                        | 11-22: 8
tab switched away and back              |        | 0 article, 8 hidden, 100 visible, 300 settle                 | 11-22: 28
a hidden tab, timers once a minute      |        | 0 article, 5 hidden, 60 settle, 120 settle, 180 visible, 190 settle | 11-22: 15
blur                                    |        | 0 article, 8 blur, 300 settle                                | 11-22: 8
blur and focus back                     |        | 0 article, 8 blur, 60 focus, 70 key, 75 settle               | 11-22: 23
blur told twice                         |        | 0 article, 8 blur, 9 blur, 60 focus, 65 settle               | 11-22: 13
focus told again is no sign             |        | 0 article, 15 focus, 16 visible, 17 shown, 300 settle        | 11-22: 20
focus moves into a frame of the page    |        | 0 article, 5 focus, 15 key, 30 settle                        | 11-22: 30
print                                   |        | 0 article, 5 blur, 65 focus, 70 settle                       | 11-22: 10
minimised, one of two back              |        | 0 article, 5 blur, 5 hidden, 50 visible, 65 settle           | 11-22: 5
minimised, both back                    |        | 0 article, 5 blur, 5 hidden, 50 visible, 60 focus, 65 settle | 11-22: 10
screen locked for an hour               |        | 0 article, 7 hidden, 7 blur, 3607 visible, 3608 focus, 3617 settle | 11-22: 16
opened in the background                | hidden behind | 0 article, 40 visible, 41 focus, 50 settle            | 11-22: 9
opened in a window behind               | behind | 0 article, 15 settle                                         | none
a hand over a window behind             | behind | 0 article, 10 touch, 15 settle                               | 11-22: 5
the find bar open, the wheel turned     |        | 0 article, 5 blur, 6 wheel, 8 wheel, 10 settle               | 11-22: 9
a hand reaches over for one window      |        | 0 article, 5 blur, 10 wheel, 300 settle                      | 11-22: 25
scrolling alone does not                |        | 0 article, 5 blur, 6 scroll, 300 settle                      | 11-22: 5
scrolling after a hand does             |        | 0 article, 5 blur, 6 wheel, 7.5 scroll, 300 settle           | 11-22: 26.5
nor does a synthetic hand               |        | 0 article, 5 blur, 6 fakedKey, 300 settle                    | 11-22: 5
a hand, then the focus                  |        | 0 article, 5 blur, 6 wheel, 7 focus, 300 settle              | 11-22: 26
a hand, then another tab                |        | 0 article, 5 blur, 6 wheel, 8 hidden, 300 settle             | 11-22: 7
and back without the focus              |        | 0 article, 5 blur, 6 wheel, 8 hidden, 10 visible, 300 settle | 11-22: 7
the other pane is touched               |        | 0 article, B:0 blur, B:0 article, B:10 wheel, B:20 wheel, B:30 settle, 30 settle | 11-22: 30
then this one again                     |        | 0 article, B:0 blur, B:0 article, B:10 wheel, 15 key, B:20 settle, 25 settle | 11-22: 25
a focus that nobody uses waits          |        | 0 article, B:0 blur, B:0 article, B:10 wheel, B:12 settle, 20 settle, B:300 settle, 300 settle | 11-22: 30
the page that opens last is read        |        | 0 article, B:5 article, 300 settle, B:300 settle             | 11-22: 25
three pages, each touched in turn       |        | 0 article, B:0 blur, B:0 article, C:0 blur, C:0 article, B:5 wheel, C:10 wheel, B:15 wheel, 20 key, 25 settle, B:25 settle, C:25 settle | 11-22: 25
prerendered and shown                   | hidden behind | 0 article, 30 shown, 30 visible, 30 focus, 40 settle  | 11-22: 10
prerendered and never shown             | hidden behind | 0 article, 600 settle, 600 left                       | none
left for another page                   |        | 0 article, 12 left, 300 settle                               | 11-22: 12
back from the back-forward cache        |        | 0 article, 12 left, 12 hidden, 90 shown, 90 visible, 95 settle | 11-22: 17
the cached page told nothing            |        | 0 article, 12 left, 90 key, 300 settle                       | 11-22: 12
asleep 8 h, seen by the clock           |        | 0 article, 28800 key, 28805 settle                           | 11-22: 25
asleep 8 h, unseen by it                |        | 0 article, 10 key @28800, 15 settle @28800                   | 11-22: 15
asleep 30 s, seen by the clock          |        | 0 article, 10 key, 40 key, 45 settle                         | 11-22: 35
asleep 30 s, unseen by it               |        | 0 article, 10 settle, 12 settle @30, 15 settle @30           | 11-22: 15
a clock set back an hour                |        | 0 article, 10 key @-3600, 15 settle @-3600                   | 11-22: 15
a clock set forward an hour             |        | 0 article, 10 key @3600, 15 settle @3600                     | 11-22: 15
a clock set back a day                  |        | 0 article, 10 key @-86400, 15 settle @-86400                 | 11-22: 10, 11-21: 5
a clock set forward a day               |        | 0 article, 10 key @86400, 15 settle @86400                   | 11-22: 10, 11-23: 5
a monotonic clock that runs back        |        | 10 article, 5 key, 12 settle                                 | 11-22: 2
midnight cuts in two                    | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 0 article, 20 settle        | 11-22: 10, 11-23: 10
up to midnight                          | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 0 article, 10 settle        | 11-22: 10
a millisecond over                      | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 0 article, 10.001 settle    | 11-22: 10, 11-23: 0.001
from midnight                           | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 10 article, 20 settle       | 11-23: 10
away over midnight                      | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 0 article, 5 hidden, 36000 visible, 36005 settle | 11-22: 5, 11-23: 5
asleep over midnight, unseen            | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 0 article, 5 settle, 8 settle @28800, 12 settle @28800 | 11-22: 8, 11-23: 4
not the day of UTC                      | Asia/Shanghai 2026-11-23T00:30:00+08:00 | 0 article, 20 settle        | 11-23: 20
into a day of 23 hours                  | America/New_York 2026-03-07T23:59:50-05:00 | 0 article, 20 settle     | 03-07: 10, 03-08: 10
over the hour that it skips             | America/New_York 2026-03-08T01:59:50-05:00 | 0 article, 20 settle     | 03-08: 20
out of it                               | America/New_York 2026-03-08T23:59:50-04:00 | 0 article, 20 settle     | 03-08: 10, 03-09: 10
the hour that comes twice               | America/New_York 2026-11-01T01:59:50-04:00 | 0 article, 20 settle     | 11-01: 20
out of a day of 25 hours                | America/New_York 2026-11-01T23:59:50-05:00 | 0 article, 20 settle     | 11-01: 10, 11-02: 10
a day without its midnight              | Africa/Cairo 2026-04-23T23:59:50+02:00  | 0 article, 20 settle        | 04-23: 10, 04-24: 10
23 h comes twice: before                | Africa/Cairo 2026-10-29T23:59:50+03:00  | 0 article, 20 settle        | 10-29: 20
23 h comes twice: after                 | Africa/Cairo 2026-10-29T23:59:50+02:00  | 0 article, 20 settle        | 10-29: 10, 10-30: 10
an ear, no hand: all of the text's time | declared | 0 article, 300 settle                                      | 11-22: 120
an ear, away                            | declared | 0 article, 30 hidden, 300 settle                           | 11-22: 30
an ear, with a key                      | declared | 0 article, 100 key, 300 settle                             | 11-22: 220
two tabs in turn                        |        | 0 article, 5 hidden, B:5 article, B:15 hidden, 15 visible, 20 settle | 11-22: 20
two windows side by side                |        | 0 article, B:0 blur, B:0 article, 10 blur, B:10 focus, B:25 settle | 11-22: 25
split view: a hand over the other pane  |        | 0 article, B:0 blur, B:0 article, 5 key, B:10 wheel, B:20 wheel, B:30 settle, 30 settle | 11-22: 30
another article in the same page        |        | 0 article, 10 left, B:10 article, B:20 settle                | 11-22: 20
reloaded five times, with a hand        |        | 0 article, 1 key, 3 left, B:3 again, B:4 key, B:6 left, C:6 again, C:7 key, C:9 left, D:9 again, D:10 key, D:12 left, E:12 again, E:13 key, E:15 left, F:15 again, F:18 settle | 11-22: 18
reloaded five times, unattended         |        | 0 article, 3 left, B:3 again, B:6 left, C:6 again, C:9 left, D:9 again, D:12 left, E:12 again, E:15 left, F:15 again, F:300 settle | 11-22: 3
reloaded each minute for 10, nobody there |      | 0 article, 60 left, B:60 again, B:120 left, C:120 again, C:180 left, D:180 again, D:240 left, E:240 again, E:300 left, F:300 again, F:360 left, G:360 again, G:420 left, H:420 again, H:480 left, I:480 again, I:540 left, J:540 again, J:600 settle | 11-22: 20
opened again and again, far apart       |        | 0 article, 300 left, B:300 again, B:600 settle               | 11-22: 20
unattended, and then a hand             |        | 0 article, 30 left, B:30 again, B:40 wheel, B:45 settle      | 11-22: 25
opened again after a hand               |        | 0 article, 10 key, 12 left, B:100 again, B:105 settle        | 11-22: 17
known to be unattended a little later   |        | 0 article, 20 left, B:20 article, B:20.3 unattended, B:300 settle | 11-22: 20
by then a hand was there                |        | 0 article, 20 left, B:20 article, B:20.2 key, B:20.3 unattended, B:25 settle | 11-22: 25
discarded and opened again              |        | 0 article, 2 key, 12 hidden, 12 sends, B:600 again, B:605 sends | 11-22: 17
the browser killed after a report       |        | 0 article, 15 key, 30 sends, 45 key                          | 11-22: 30
the keeper killed before it kept        |        | 0 article, 10 sendsLost, 20 sends                            | 11-22: 20
killed between keeping and answering    |        | 0 article, 10 sends, 10 sends, 20 sends                      | 11-22: 20
a report that comes late                |        | 0 article, 10 sendsLate, 20 sends                            | 11-22: 20
the last one lost                       |        | 0 article, 10 sends, 18 sendsLost                            | 11-22: 10
storage full for a while                |        | 0 article, 15 key, 15 sendsLost, 30 key, 30 sendsLost, 45 sends | 11-22: 45
the permission taken back               |        | 0 article, 10 sends, 15 key, 30 settle                       | 11-22: 10
reports over midnight, one lost         | Asia/Shanghai 2026-11-22T23:59:50+08:00 | 0 article, 9 sends, 15 sendsLost, 20 sends | 11-22: 10, 11-23: 10
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([title = '', begins = '', script = '', seconds = '']) => ({
    title,
    setting: settingOf(begins),
    script,
    seconds: secondsByDay(seconds),
  }));

test('there are at least 60 scenarios, no two of one name', () => {
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(60);
});

test.each(rows)('$title', ({ setting, script, seconds }) => {
  expect(secondsInLedger(script, setting)).toEqual(seconds);
});

function settingOf(begins: string): Setting {
  const flags = { visible: !begins.includes('hidden'), focused: !begins.includes('behind') };
  const declared = begins.includes('declared');
  const [, zone, instant] = /^(\S+\/\S+) (\S+)$/.exec(begins) ?? [];
  if (!zone || !instant) return { ...flags, declared };
  return { ...flags, declared, rules: { zone, evidence }, from: Date.parse(instant) };
}

function secondsByDay(cell: string): Record<string, number> {
  if (cell === 'none') return {};
  const parts = cell.split(', ').map((part) => part.split(': '));
  return Object.fromEntries(parts.map(([day, seconds]) => [`2026-${day}`, Number(seconds)]));
}

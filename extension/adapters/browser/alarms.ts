import { browser } from 'wxt/browser';
import { ALARMS, type Alarm, type ReminderPorts } from '../../background/reminder.ts';

export const alarms: Pick<ReminderPorts, 'alarmAt' | 'setAlarm' | 'clearAlarm'> = {
  async alarmAt(alarm) {
    return (await browser.alarms.get(alarm))?.scheduledTime ?? null;
  },
  async setAlarm(alarm, at) {
    await browser.alarms.create(alarm, { when: at });
  },
  async clearAlarm(alarm) {
    await browser.alarms.clear(alarm);
  },
};

export function onAlarm(run: (alarm: Alarm) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const alarm = ALARMS.find((known) => known === name);
    if (alarm) run(alarm);
  });
}

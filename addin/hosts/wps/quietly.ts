import type { EtApplication } from './et-application.ts';

/**
 * Work in one go, while nothing is drawn, asked or told: whoever sits before WPS can do nothing
 * meanwhile, and what this pane does is no news to itself.
 */
export function quietly<T>(application: EtApplication, work: () => T): T {
  const { ScreenUpdating, EnableEvents, DisplayAlerts } = application;
  Object.assign(application, { ScreenUpdating: false, EnableEvents: false, DisplayAlerts: false });
  try {
    return work();
  } finally {
    Object.assign(application, { ScreenUpdating, EnableEvents, DisplayAlerts });
  }
}

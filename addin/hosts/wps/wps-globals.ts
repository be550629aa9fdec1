import type { EtApplication, EtEvents } from './et-application.ts';
import type { WpsProgram } from './wps-host.ts';

/** What WPS gives the pages of add-ins: by versions one of them, or both. */
interface Globals {
  readonly Application?: EtApplication & { readonly ApiEvent?: EtEvents };
  readonly wps?: { EtApplication?(): EtApplication; readonly ApiEvent?: EtEvents };
}

/** The program that the page is open in; undefined where that is not WPS. */
export function wpsAround({ Application, wps }: Globals): WpsProgram | undefined {
  const application = Application ?? wps?.EtApplication?.();
  const events = Application?.ApiEvent ?? wps?.ApiEvent ?? DEAF;
  return application && { application, events };
}

/** Without events nothing is told, and the pane is checked again by hand. */
const DEAF: EtEvents = { AddApiEventListener: () => {}, RemoveApiEventListener: () => {} };

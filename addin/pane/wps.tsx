import '../old-engines.ts';
import '../../shared/look/tokens.css';
import '../taskpane/parts/controls.css';
import '../taskpane/pane.css';
import '../taskpane/steps/preview.css';
import './pane-page.css';
import { render } from 'preact';
import { hostProblem } from '../../shared/messages/host.ts';
import { stopped } from '../../shared/messages/problem.ts';
import { openDesk } from '../desk/open-desk.ts';
import { wpsAround } from '../hosts/wps/wps-globals.ts';
import { openWpsHost } from '../hosts/wps/wps-host.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import { afterPaint } from '../taskpane/after-paint.ts';
import { watchFaults } from '../taskpane/watch-faults.ts';
import { firstTimeHere } from './first-time.ts';
import { PanePage } from './PanePage.tsx';
import { createPanePage } from './pane-page.ts';

const root = document.querySelector('#pane');
if (!root) throw new Error('wps.html has no #pane');
// WPS puts what it gives its pages into their window.
const program = wpsAround(window as unknown as Parameters<typeof wpsAround>[0]);
const opened = program ? openWpsHost(program) : stopped(hostProblem('host-not-wps', {}));
const page = createPanePage({
  language: /^zh\b/i.test(navigator.language) ? 'zh' : 'en',
  host: opened.ok ? opened.value : undefined,
  problems: [...opened.problems, hostProblem('host-untried', {})],
  firstTime: firstTimeHere,
  rulebooks: SEED_RULEBOOKS,
  settled: afterPaint,
  line: openDesk(),
});
watchFaults(page.reportFault);
root.replaceChildren();
render(<PanePage page={page} />, root);
await page.begin();

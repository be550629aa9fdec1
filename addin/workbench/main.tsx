import '../old-engines.ts';
import '../../shared/look/tokens.css';
import '../taskpane/parts/controls.css';
import '../taskpane/pane.css';
import '../taskpane/steps/preview.css';
import './workbench.css';
import { render } from 'preact';
import { openDesk } from '../desk/open-desk.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import { afterPaint } from '../taskpane/after-paint.ts';
import { watchFaults } from '../taskpane/watch-faults.ts';
import { browserMemory } from './browser-memory.ts';
import { keepOffline } from './offline/updates.ts';
import { SAMPLES } from './sample.ts';
import { saveFile } from './save-file.ts';
import { Workbench } from './Workbench.tsx';
import { createWorkbenchState } from './workbench-state.ts';

/** The build says it: a folder on a server is, a single file needs none. */
declare const IS_KEPT_OFFLINE: boolean;

const root = document.querySelector('#workbench');
if (!root) throw new Error('index.html has no #workbench');
const state = createWorkbenchState({
  language: /^zh\b/i.test(navigator.language) ? 'zh' : 'en',
  rulebooks: SEED_RULEBOOKS,
  save: saveFile,
  settled: afterPaint,
  memory: browserMemory(),
  openDesk,
});
watchFaults(state.reportFault);
const updates =
  IS_KEPT_OFFLINE && 'serviceWorker' in navigator
    ? keepOffline(navigator.serviceWorker)
    : undefined;
render(<Workbench state={state} samples={SAMPLES} updates={updates} />, root);

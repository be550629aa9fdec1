import '../old-engines.ts';
import '../../shared/look/tokens.css';
import '../taskpane/parts/controls.css';
import '../taskpane/pane.css';
import '../taskpane/steps/preview.css';
import './pane-page.css';
import { render } from 'preact';
import { openDesk } from '../desk/open-desk.ts';
import { connect } from '../hosts/libreoffice/connection.ts';
import { libreOfficeDocument } from '../hosts/libreoffice/libreoffice-document.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import { afterPaint } from '../taskpane/after-paint.ts';
import { watchFaults } from '../taskpane/watch-faults.ts';
import { firstTimeAtAnyPort } from './first-time.ts';
import { PanePage } from './PanePage.tsx';
import { createPanePage } from './pane-page.ts';
import { tabMemory } from './tab-memory.ts';

const root = document.querySelector('#pane');
if (!root) throw new Error('libreoffice.html has no #pane');
const { origin, hash, pathname } = location;
const connection = await connect({ origin, hash, tab: tabMemory });
// The ticket is used up; what is left of it in the history opens nothing.
history.replaceState(null, '', pathname);
const about = connection.ok ? await connection.value.ask('about', {}) : connection;
const page = createPanePage({
  language: /^zh\b/i.test(navigator.language) ? 'zh' : 'en',
  host: connection.ok ? libreOfficeDocument(connection.value) : undefined,
  problems: about.problems,
  firstTime: firstTimeAtAnyPort,
  rulebooks: SEED_RULEBOOKS,
  settled: afterPaint,
  line: openDesk(),
});
if (about.ok) document.title = `联评 · ${(about.value as { readonly name: string }).name}`;
watchFaults(page.reportFault);
render(<PanePage page={page} />, root);
await page.begin();

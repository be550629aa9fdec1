import '../old-engines.ts';
import '../../shared/look/tokens.css';
import '../taskpane/parts/controls.css';
import '../taskpane/pane.css';
import '../taskpane/steps/preview.css';
import './pane-page.css';
import { render } from 'preact';
import { hostProblem } from '../../shared/messages/host.ts';
import { openDesk } from '../desk/open-desk.ts';
import { associateFunctions } from '../functions/associate.ts';
import { openOfficeHost } from '../hosts/office/office-host.ts';
import { ACTIONS } from '../manifest/addin.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import { afterPaint } from '../taskpane/after-paint.ts';
import { watchFaults } from '../taskpane/watch-faults.ts';
import { firstTimeHere } from './first-time.ts';
import { PanePage } from './PanePage.tsx';
import { createPanePage } from './pane-page.ts';

const root = document.querySelector('#pane');
if (!root) throw new Error('excel.html has no #pane');
const ready = await Office.onReady();
const isExcel = ready.host === Office.HostType.Excel;
const host = isExcel
  ? openOfficeHost({
      run: (options, batch) => Excel.run(options, batch),
      supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    })
  : undefined;
const line = openDesk();
const page = createPanePage({
  // Outside Office nothing is known of its language.
  language: /^zh\b/i.test(isExcel ? Office.context.displayLanguage : navigator.language)
    ? 'zh'
    : 'en',
  host,
  problems: host ? [] : [hostProblem('host-not-excel', {})],
  firstTime: firstTimeHere,
  rulebooks: SEED_RULEBOOKS,
  settled: afterPaint,
  line,
});
watchFaults(page.reportFault);
root.replaceChildren();
render(<PanePage page={page} />, root);
if (host) {
  Office.actions.associate(ACTIONS.explain, async (event: Office.AddinCommands.Event) => {
    await Office.addin.showAsTaskpane();
    page.pane?.explainSelected();
    event.completed();
  });
  if (Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1')) {
    const kept = await host.settings.read();
    associateFunctions({
      functions: {
        associate: (id, call) => CustomFunctions.associate(id, call),
        Error: class extends CustomFunctions.Error {
          constructor(_: 'invalidValue', message: string) {
            super(CustomFunctions.ErrorCode.invalidValue, message);
          }
        },
      },
      ask: (asked) => line.ask('call', asked),
      language: () => page.language.value,
      // Once the pane has read the workbook it is by the rulebook that it shows.
      rulebooks: () => ({
        builtIn: SEED_RULEBOOKS,
        kept: page.pane?.checked.value ? page.pane.rulebook.value.text : kept,
      }),
    });
  }
}
await page.begin();

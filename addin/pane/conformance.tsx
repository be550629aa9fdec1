import '../old-engines.ts';
import '../../shared/look/tokens.css';
import '../taskpane/parts/controls.css';
import './pane-page.css';
import { render } from 'preact';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { hostProblem } from '../../shared/messages/host.ts';
import { ConformancePage } from '../conformance/ConformancePage.tsx';
import { createConformanceState } from '../conformance/conformance-state.ts';
import type { Program } from '../conformance/report.ts';
import { openOfficeHost } from '../hosts/office/office-host.ts';
import type { OfficeLibrary } from '../hosts/office/office-library.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import { SAMPLES } from '../workbench/sample.ts';

const root = document.querySelector('#page');
if (!root) throw new Error('conformance.html has no #page');
const ready = await Office.onReady();
if (ready.host === Office.HostType.Excel) render(pageIn(), root);
else root.textContent = sayProblem(hostProblem('host-not-excel', {}), 'zh');

function pageIn() {
  const language = /^zh\b/i.test(Office.context.displayLanguage) ? 'zh' : 'en';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const library: OfficeLibrary = {
    run: (options, batch) => Excel.run(options, batch),
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  };
  const state = createConformanceState({
    host: openOfficeHost(library),
    library,
    program: programHere(),
    language,
    samples: SAMPLES,
    rulebooks: SEED_RULEBOOKS,
  });
  const samples = SAMPLES.map(({ file: { name }, address }) => ({ name, address }));
  return <ConformancePage state={state} samples={samples} />;
}

function programHere(): Program {
  const { diagnostics, displayLanguage: language, requirements } = Office.context;
  const newest = (set: string, most: number) =>
    Array.from({ length: most }, (_, minor) => `1.${most - minor}`).find((version) =>
      requirements.isSetSupported(set, version),
    ) ?? '';
  const sets = {
    ExcelApi: newest('ExcelApi', 30),
    SharedRuntime: newest('SharedRuntime', 9),
    CustomFunctionsRuntime: newest('CustomFunctionsRuntime', 9),
  };
  const { host, platform, version } = diagnostics;
  return { host: `${host}`, platform: `${platform}`, version, language, sets };
}

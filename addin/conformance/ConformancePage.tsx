import { sayProblem } from '../../shared/messages/catalogue.ts';
import { caseOf } from '../hosts/contract/cases.ts';
import type { CaseOutcome } from '../hosts/contract/run-contract.ts';
import { saveFile } from '../workbench/save-file.ts';
import type { ConformanceState, Progress } from './conformance-state.ts';
import { type ConformanceReport, reportName } from './report.ts';
import { CONFORMANCE_WORDS } from './words.ts';

interface Props {
  readonly state: ConformanceState;
  readonly samples: readonly { readonly name: string; readonly address: string }[];
}

/** What will be tried, then what came of each, then all of it as a file to hand on. */
export function ConformancePage({ state, samples }: Props) {
  const words = CONFORMANCE_WORDS[state.language];
  const progress = state.progress.value;
  return (
    <main class="welcome conformance">
      <h1>{words.title}</h1>
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {words.samples}{' '}
        {samples.map(({ name, address }) => (
          <a key={name} href={address} download={name}>
            {name}
          </a>
        ))}
      </p>
      <button
        type="button"
        class="primary"
        disabled={progress.kind === 'running'}
        onClick={state.run}
      >
        {words.start}
      </button>
      <div role="status">
        <Standing progress={progress} state={state} />
      </div>
      <Outcomes outcomes={state.outcomes.value} state={state} />
      {progress.kind === 'done' && <Report report={progress.report} state={state} />}
    </main>
  );
}

function Standing({ progress, state }: { progress: Progress; state: ConformanceState }) {
  const words = CONFORMANCE_WORDS[state.language];
  switch (progress.kind) {
    case 'waiting':
      return null;
    case 'running':
      return <p>{words.running}</p>;
    case 'no sample':
      return <p class="blocked">{words.noSample}</p>;
    case 'stopped':
      return (
        <p class="blocked">
          {progress.problems.map((problem) => sayProblem(problem, state.language)).join(' ')}
        </p>
      );
    case 'done':
      return <p>{words.done}</p>;
  }
}

function Outcomes({
  outcomes,
  state,
}: {
  outcomes: readonly CaseOutcome[];
  state: ConformanceState;
}) {
  const words = CONFORMANCE_WORDS[state.language];
  return (
    <ol>
      {outcomes.map(({ id, outcome }) => (
        <li key={id}>
          {caseOf(id).title[state.language]}：<strong>{words.outcomes[outcome]}</strong>
        </li>
      ))}
    </ol>
  );
}

function Report({ report, state }: { report: ConformanceReport; state: ConformanceState }) {
  const words = CONFORMANCE_WORDS[state.language];
  const text = `${JSON.stringify(report, null, 1)}\n`;
  const save = () => saveFile(reportName(report), new TextEncoder().encode(text));
  return (
    <>
      <button type="button" onClick={save}>
        {words.save}
      </button>
      <textarea class="report" aria-label={words.report} readOnly rows={12} value={text} />
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { sayReadingProblem } from '../../../shared/messages/reading.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { Choice } from '../parts/Choice.tsx';
import { Frame } from '../parts/Frame.tsx';
import { useLanguage } from '../parts/language.tsx';
import { useSourceNames } from '../parts/source-names.ts';
import { useDates } from './dates.ts';
import { ReportSheet } from './ReportSheet.tsx';
import type { ReportState, ReportView } from './state/report.ts';
import { savedPage } from './state/save-html.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: ReportState;
  sources: readonly ReadingSource[];
  /** The looks of the sheet, to be saved with it. */
  css: string;
  today: () => Day;
  print: () => void;
  save: (name: string, html: string) => void;
}

/** A month on a sheet of paper, and what can be done with it. */
export function ReportPage(props: Props) {
  const words = useWords();
  const { state } = props;
  const view = state.view.value;
  return (
    <Frame here="report" title={words.title} intro={words.intro}>
      <main class="report" aria-busy={view.kind === 'loading'}>
        {view.kind === 'unreadable' && (
          <>
            <p role="alert">{words.unreadable}</p>
            <p class="quiet breakable">{view.cause}</p>
            <button type="button" class="primary" onClick={state.load}>
              {words.tryAgain}
            </button>
          </>
        )}
        {view.kind === 'loading' && <p role="status">{words.loading}</p>}
        {view.kind === 'shown' && <Shown {...props} view={view} />}
      </main>
    </Frame>
  );
}

function Shown(props: Props & { view: Extract<ReportView, { kind: 'shown' }> }) {
  const { state, sources, css, today, save, view } = props;
  const { report, name, unit } = view;
  const words = useWords();
  const { tag } = useLanguage();
  const { monthAndYear } = useDates();
  const sheet = useRef<HTMLDivElement>(null);
  const form = state.form.value;
  const [saved, setSaved] = useState<readonly unknown[]>([]);
  const isSaved = saved[0] === report && saved[1] === form;
  const keep = () => {
    const title = `${words.heading} ${monthAndYear(`${report.month}-01`)}`;
    const body = sheet.current?.getHTML() ?? '';
    save(words.file(report.month), savedPage({ lang: tag, title, css, body }));
    setSaved([report, form]);
  };
  return (
    <>
      <Tools {...props} />
      <div ref={sheet}>
        <ReportSheet
          report={report}
          name={name}
          unit={unit}
          made={today()}
          form={form}
          sourceName={useSourceNames(sources)}
        />
      </div>
      <div class="tools save">
        <button type="button" class="primary" onClick={props.print}>
          {words.print}
        </button>
        <button type="button" onClick={keep}>
          {words.save}
        </button>
        <p role="status">{isSaved && words.saved}</p>
      </div>
    </>
  );
}

function Tools({ state, view }: Props & { view: Extract<ReportView, { kind: 'shown' }> }) {
  const words = useWords();
  const { language } = useLanguage();
  const form = state.form.value;
  return (
    <div class="tools">
      <div class="bar">
        <button type="button" onClick={() => state.go(-1)}>
          {words.earlier}
        </button>
        <button type="button" disabled={!view.hasLater} onClick={() => state.go(1)}>
          {words.later}
        </button>
        <Choice kind="checkbox" checked={form.times} onChange={(times) => state.change({ times })}>
          {words.times}
        </Choice>
        <Choice kind="checkbox" checked={form.notes} onChange={(notes) => state.change({ notes })}>
          {words.notes}
        </Choice>
        <Choice
          kind="checkbox"
          checked={form.onlyNoted}
          onChange={(onlyNoted) => state.change({ onlyNoted })}
        >
          {words.onlyNoted}
        </Choice>
      </div>
      {view.report.problems.map((problem, index) => (
        <p key={index} class="quiet">
          {sayReadingProblem(problem, language)}
        </p>
      ))}
    </div>
  );
}

import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { Frame } from '../parts/Frame.tsx';
import { useSourceNames } from '../parts/source-names.ts';
import { DaySection } from './DaySection.tsx';
import { HealthLine } from './HealthLine.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SourceTotals } from './SourceTotals.tsx';
import { useSpeech } from './speech.ts';
import { yearOf } from './state/calendar.ts';
import type { EntryState } from './state/entry.ts';
import { judgeHealth } from './state/health.ts';
import type { JournalState, JournalView } from './state/journal.ts';
import type { LibraryState } from './state/library.ts';
import { WeekAndMonth } from './WeekAndMonth.tsx';
import { YearSection } from './YearSection.tsx';

export interface JournalProps {
  state: JournalState;
  entry: EntryState;
  library: LibraryState;
  /** Whose it is; empty where the member typed no name. */
  name: ReadonlySignal<string>;
  sources: readonly ReadingSource[];
  openOptions: () => void;
}

/** The journal: every day at a glance, one day in full. */
export function Journal(props: JournalProps) {
  const { words } = useSpeech();
  const view = props.state.view.value;
  return (
    <Frame here="journal" title={words.journal} beside={props.name.value}>
      <main class="journal" aria-busy={view.kind === 'loading'}>
        <Body {...props} view={view} />
      </main>
    </Frame>
  );
}

function Body(props: JournalProps & { view: JournalView }) {
  const { words } = useSpeech();
  const { view } = props;
  switch (view.kind) {
    case 'loading':
      return (
        <>
          <p class="hidden" role="status">
            {words.loading}
          </p>
          <div class="skeleton map" />
          <div class="skeleton lines" />
        </>
      );
    case 'unreadable':
      return (
        <section class="notice" role="alert">
          <h2>{words.unreadable}</h2>
          <p class="quiet">{view.cause}</p>
          <button type="button" class="primary" onClick={props.state.load}>
            {words.tryAgain}
          </button>
        </section>
      );
    case 'ready':
      return <Ready {...props} view={view} />;
  }
}

type ReadyProps = JournalProps & { view: Extract<JournalView, { kind: 'ready' }> };

function Ready({ view, state, entry, library, sources, openOptions }: ReadyProps) {
  const sourceName = useSourceNames(sources);
  const { totals, today } = view;
  const health = state.health.value;
  const chosen = state.chosen.value;
  const choose = (day: Day) => void state.choose(day);
  const show = (day: Day) => {
    choose(day);
    // The day stands above what it was chosen from.
    document.querySelector('#day')?.scrollIntoView({ block: 'nearest' });
  };
  const isWell = ['well', 'unknown'].includes(judgeHealth(health));
  return (
    <>
      {!isWell && <HealthLine health={health} />}
      {totals.size === 0 && <Empty openOptions={openOptions} />}
      <DaySection
        view={state.day.value}
        chosen={chosen}
        today={today}
        entry={entry}
        sourceName={sourceName}
        onChoose={choose}
        onRetry={state.load}
      />
      {totals.size > 0 && (
        <>
          <WeekAndMonth totals={totals} chosen={chosen} onChoose={show} />
          <YearSection
            totals={totals}
            chosen={chosen}
            today={today}
            onChoose={choose}
            onPick={show}
            onYear={state.chooseYear}
          />
          <SearchBox library={library} days={totals.size} onChoose={show} />
          <SourceTotals
            library={library}
            year={yearOf(chosen)}
            days={totals.size}
            sourceName={sourceName}
          />
        </>
      )}
      {isWell && health && <HealthLine health={health} />}
    </>
  );
}

function Empty({ openOptions }: Pick<JournalProps, 'openOptions'>) {
  const { words } = useSpeech();
  return (
    <section class="notice">
      <h2>{words.emptyTitle}</h2>
      <p class="quiet">{words.emptyMore}</p>
      <button type="button" class="primary" onClick={openOptions}>
        {words.chooseSources}
      </button>
    </section>
  );
}

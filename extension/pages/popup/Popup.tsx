import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import type { Profiles } from '../../members/profile.ts';
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { MirrorNotice } from '../parts/MirrorNotice.tsx';
import { PaperLinks } from '../parts/PaperLinks.tsx';
import { DayTitle } from './DayTitle.tsx';
import { LostSources } from './LostSources.tsx';
import { MemberSwitch } from './MemberSwitch.tsx';
import { OwnSource } from './OwnSource.tsx';
import { PaperInFront } from './PaperInFront.tsx';
import type { LostState } from './state/lost-sources.ts';
import type { NoteState } from './state/note.ts';
import type { OwnSourceState } from './state/own-source.ts';
import type { PaperState } from './state/paper.ts';
import type { Today, TodayState, TodayView as View } from './state/today.ts';
import { TodayView } from './TodayView.tsx';
import { useWords } from './words/index.ts';

interface Props {
  state: TodayState;
  ownSource: OwnSourceState;
  lost: LostState;
  paper: PaperState;
  note: NoteState;
  /** Sources that are on. */
  papers: ReadonlySignal<readonly ReadingSource[]>;
  /** Today. */
  day: () => Day;
  isMirror: ReadonlySignal<boolean>;
  profiles: ReadonlySignal<Profiles>;
  sources: readonly ReadingSource[];
  openOptions: () => void;
  openJournal: () => void;
  onSwitch: (id: string) => void;
}

/** The popup: today, or the one thing to do first. */
export function Popup(props: Props) {
  const words = useWords();
  const { state, ownSource, lost, paper, profiles, openOptions, openJournal, onSwitch } = props;
  const view = state.view.value;
  const { kind } = paper.view.value;
  const isOff = kind === 'off' || kind === 'refused';
  const isOwnWanted = !isOff && isElsewhere(view);
  return (
    <>
      <header>
        {view.kind === 'today' ? <DayTitle day={view.summary.day} /> : <h1>{words.today}</h1>}
        {view.kind === 'today' && !isOff && <CurrentState page={view.page} />}
        <MemberSwitch profiles={profiles.value} onSwitch={onSwitch} />
      </header>
      <main aria-busy={view.kind === 'loading'}>
        <MirrorNotice isMirror={props.isMirror} />
        <LostSources state={lost} />
        <PaperInFront state={paper} />
        {!(isOff && view.kind === 'no-source') && <Body {...props} view={view} />}
        {view.kind === 'today' && isElsewhere(view) && !isOff && <Papers {...props} />}
        {(isOwnWanted || ownSource.view.value.kind !== 'none') && <OwnSource state={ownSource} />}
      </main>
      <footer>
        <button type="button" onClick={openJournal}>
          {words.openJournal}
        </button>
        <span class="grow" />
        <LanguageSwitch />
        <button type="button" class="icon" aria-label={words.settings} onClick={openOptions}>
          ⚙
        </button>
      </footer>
    </>
  );
}

function Body(props: Props & { view: View }) {
  const { view, state, sources, note, openOptions } = props;
  const words = useWords();
  switch (view.kind) {
    case 'loading':
      return <div class="skeleton" role="status" aria-label={words.loading} />;
    case 'no-source':
      return (
        <Notice title={words.noSource} more={words.noSourceMore}>
          <p>{words.openPaper}</p>
          <PaperLinks sources={sources} day={props.day()} />
          <button type="button" onClick={openOptions}>
            {words.chooseSources}
          </button>
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice title={words.unreadable} more={view.cause}>
          <button type="button" class="primary" onClick={state.load}>
            {words.tryAgain}
          </button>
        </Notice>
      );
    case 'today':
      return (
        <TodayView
          today={view}
          sources={sources}
          note={note}
          isTold={props.paper.view.value.kind === 'on'}
        />
      );
  }
}

/** No source speaks for the page in front, or none makes an article of it. */
const isElsewhere = (view: View): boolean =>
  view.kind === 'no-source' ||
  (view.kind === 'today' && (view.page === null || isUnrecognised(view.page)));

const isUnrecognised = (page: Today['page']): boolean =>
  page !== null && page !== 'asking' && page.state === 'unrecognised';

/** Where reading goes on, while no article is in front. */
function Papers({ papers, day }: Pick<Props, 'papers' | 'day'>) {
  const words = useWords();
  if (papers.value.length === 0) return null;
  return (
    <section class="go-on">
      <h2>{words.papers}</h2>
      <PaperLinks sources={papers.value} day={day()} />
    </section>
  );
}

function Notice(props: { title: string; more: string; children: preact.ComponentChildren }) {
  return (
    <section class="notice">
      <h2>{props.title}</h2>
      <p class="quiet">{props.more}</p>
      {props.children}
    </section>
  );
}

/** Counting or not, and why not; the mark differs in shape, not only in colour. */
function CurrentState({ page }: { page: Today['page'] }) {
  const words = useWords();
  if (page === 'asking') return null;
  const state = page?.state ?? 'elsewhere';
  return (
    <p class="state" role="status" data-state={state}>
      {words.states[state]}
    </p>
  );
}

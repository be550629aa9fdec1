import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
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
  /** It stands beside the paper, and stays. */
  isBeside: boolean;
  openOptions: () => void;
  openJournal: () => void;
  /** Opens the page that stands beside the paper; null where the browser has none. */
  openBeside: (() => void) | null;
  onSwitch: (id: string) => void;
}

/** The popup: today, or the one thing to do first. */
export function Popup(props: Props) {
  const words = useWords();
  const { state, ownSource, lost, paper, profiles, isBeside, onSwitch } = props;
  const view = state.view.value;
  const { kind } = paper.view.value;
  const isOff = kind === 'off' || kind === 'refused';
  const isOwnWanted = !isOff && isElsewhere(view);
  return (
    <>
      <header>
        {view.kind === 'today' ? <DayTitle day={view.summary.day} /> : <h1>{words.today}</h1>}
        {view.kind === 'today' && !isOff && <CurrentState page={view.page} isBeside={isBeside} />}
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
      <Footer {...props} />
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
          isBeside={props.isBeside}
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

/** The ways to the other pages, and the other language. */
function Footer({ openJournal, openBeside, openOptions }: Props) {
  const words = useWords();
  return (
    <footer>
      <button type="button" onClick={openJournal}>
        {words.openJournal}
      </button>
      <span class="grow" />
      <LanguageSwitch />
      {openBeside && (
        <IconButton says={words.beside} onClick={openBeside}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M1.5 2.5h13v11h-13zM10 2.5v11" />
          </svg>
        </IconButton>
      )}
      <IconButton says={words.settings} onClick={openOptions}>
        ⚙
      </IconButton>
    </footer>
  );
}

interface IconProps {
  says: string;
  onClick: () => void;
  children: ComponentChildren;
}

const IconButton = ({ says, onClick, children }: IconProps) => (
  <button type="button" class="icon" aria-label={says} title={says} onClick={onClick}>
    {children}
  </button>
);

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

function Notice(props: { title: string; more: string; children: ComponentChildren }) {
  return (
    <section class="notice">
      <h2>{props.title}</h2>
      <p class="quiet">{props.more}</p>
      {props.children}
    </section>
  );
}

/** Counting or not, and why not; the mark differs in shape, not only in colour. */
function CurrentState({ page, isBeside }: { page: Today['page']; isBeside: boolean }) {
  const words = useWords();
  if (page === 'asking') return null;
  const state = page?.state ?? 'elsewhere';
  return (
    <p class="state" role="status" data-state={state}>
      {state === 'away' && isBeside ? words.awayBeside : words.states[state]}
    </p>
  );
}

import type { ReadingSource } from '../../shared/reading/source.ts';
import type { ReadingRules } from '../../shared/rulebook/rulebook.ts';
import type { PageStatus } from '../state/messages.ts';
import type { TodayState, TodayView as View } from '../state/today.ts';
import { useLanguage } from './language.tsx';
import { TodayView } from './TodayView.tsx';

interface Props {
  state: TodayState;
  rules: ReadingRules;
  sources: readonly ReadingSource[];
  openOptions: () => void;
}

/** The popup: today, or the one thing to do first. */
export function Popup({ state, rules, sources, openOptions }: Props) {
  const { words } = useLanguage();
  const view = state.view.value;
  return (
    <>
      <header>
        {view.kind === 'today' ? <DayTitle day={view.summary.day} /> : <h1>{words.today}</h1>}
        {view.kind === 'today' && <CurrentState page={view.page} />}
      </header>
      <main aria-busy={view.kind === 'loading'}>
        <Body
          view={view}
          rules={rules}
          sources={sources}
          onRetry={state.load}
          openOptions={openOptions}
        />
      </main>
      {view.kind === 'today' && (
        <footer>
          <button type="button" onClick={openOptions}>
            {words.options}
          </button>
        </footer>
      )}
    </>
  );
}

interface BodyProps extends Omit<Props, 'state'> {
  view: View;
  onRetry: () => void;
}

function Body({ view, rules, sources, onRetry, openOptions }: BodyProps) {
  const { words } = useLanguage();
  switch (view.kind) {
    case 'loading':
      return null;
    case 'no-source':
      return (
        <Notice title={words.noSource} more={words.noSourceMore}>
          <button type="button" class="primary" onClick={openOptions}>
            {words.chooseSources}
          </button>
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice title={words.unreadable} more={view.cause}>
          <button type="button" class="primary" onClick={onRetry}>
            {words.tryAgain}
          </button>
        </Notice>
      );
    case 'today':
      return <TodayView summary={view.summary} page={view.page} rules={rules} sources={sources} />;
  }
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

function DayTitle({ day }: { day: string }) {
  const { tag, words } = useLanguage();
  const noon = new Date(`${day}T12:00:00Z`);
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(noon);
  return (
    <h1>
      {words.today}{' '}
      <time class="quiet" dateTime={day}>
        {words.date(date({ month: 'short', day: 'numeric' }), date({ weekday: 'short' }))}
      </time>
    </h1>
  );
}

/** Counting or not, and why not; the mark differs in shape, not only in colour. */
function CurrentState({ page }: { page: PageStatus | null }) {
  const { words } = useLanguage();
  const state = page?.state ?? 'elsewhere';
  return (
    <p class="state" role="status" data-state={state}>
      {words.states[state]}
    </p>
  );
}

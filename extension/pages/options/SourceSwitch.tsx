import type { ComponentChildren } from 'preact';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { issueAddress } from '../parts/issue-address.ts';
import { useLanguage } from '../parts/language.tsx';
import type { SwitchView } from './state/switches.ts';
import { useWords } from './words/index.ts';

interface Props {
  view: SwitchView;
  day: Day;
  onFlip: () => void;
  children: ComponentChildren;
}

/** One source: its switch, the pages it asks for, and why it did not move. */
export function SourceSwitch({ view, day, onFlip, children }: Props) {
  const { language } = useLanguage();
  const { sources: words } = useWords();
  const { source, on, refused, lost } = view;
  const name = source.title[language];
  const hint = `hint-${source.id}`;
  const issue = issueAddress(source, day);
  return (
    <div class="source">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-describedby={hint}
        data-source={source.id}
        onClick={onFlip}
      >
        <span class="source-name">{name}</span>
        <span class="source-state">{on ? words.on : words.off}</span>
        <span class="track" aria-hidden="true" />
      </button>
      <p class="quiet source-more">
        <span id={hint} class="breakable">
          {source.asks.map((pattern) => pattern.replace(/^\*:\/\/|\/\*$/g, '')).join(' · ')}
        </span>
        {source.home && <Outside address={source.home} says={words.home} name={name} />}
        {issue && <Outside address={issue} says={words.issue} name={name} />}
      </p>
      {lost && (
        <div class="fields" role="alert">
          <p>{words.lost}</p>
          <button type="button" class="primary" onClick={onFlip}>
            {words.mend}
          </button>
        </div>
      )}
      {refused && <p role="alert">{words.refused}</p>}
      {children}
    </div>
  );
}

/** A page of the paper, in a tab of its own. */
function Outside({ address, says, name }: Record<'address' | 'says' | 'name', string>) {
  return (
    <a href={address} target="_blank" rel="noreferrer" aria-label={`${name} · ${says}`}>
      {says}
    </a>
  );
}

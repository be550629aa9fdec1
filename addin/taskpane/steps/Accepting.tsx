import { type MarkedGroup, placeOf } from '../../problems/problem-groups.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import { canBeAccepted } from '../state/accepting.ts';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';

/** Who looks at the notes; asked only where there are some. */
export function Acceptor({ pane }: { pane: PaneState }) {
  const words = useWords();
  if (!pane.openGroups.value.some(canBeAccepted)) return null;
  return (
    <p class="acceptor">
      <label for="acceptor">{words.acceptor}</label>
      <input
        id="acceptor"
        value={pane.acceptor.value}
        maxLength={40}
        onInput={(event) => pane.setAcceptor(event.currentTarget.value)}
      />
      <span class="quiet">{words.acceptorMore}</span>
    </p>
  );
}

/** Offered once somebody is named. */
export function AcceptButton({ group, pane }: { group: MarkedGroup; pane: PaneState }) {
  const language = useLanguage();
  const words = useWords();
  if (pane.acceptor.value.trim() === '') return null;
  return (
    <p class="accept">
      <button
        type="button"
        aria-label={words.acceptOf(sayProblem(group.first, language))}
        onClick={() => pane.accept(group)}
      >
        {words.accept}
      </button>
    </p>
  );
}

/** Apart from what is still open, each with who accepted it and when. */
export function AcceptedNotes({ pane }: { pane: PaneState }) {
  const language = useLanguage();
  const words = useWords();
  const accepted = pane.accepted.value;
  if (accepted.length === 0) return null;
  return (
    <details class="problems">
      <summary>{words.accepted(accepted.length)}</summary>
      <ul>
        {accepted.map(({ group, note }) => (
          <li key={note.mark} class="problem">
            <strong class="place number">{placeOf(group, language)}</strong>{' '}
            {sayProblem(group.first, language)}{' '}
            <span class="quiet">{words.acceptedBy(note.by, note.on)}</span>{' '}
            <button
              type="button"
              class="link"
              onClick={() => pane.takeBack({ about: 'note', ...note })}
            >
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

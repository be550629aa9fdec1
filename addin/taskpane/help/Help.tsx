import { useRef } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const TEXTS = { zh, en };

/** The button that opens the help over the pane, with the help: it needs no network. */
export function Help() {
  const { title, open, close, intro, tasks } = TEXTS[useLanguage()];
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="link" onClick={() => dialog.current?.showModal()}>
        {open}
      </button>
      <dialog ref={dialog} class="help" aria-label={title}>
        <h2>{title}</h2>
        <p class="quiet">{intro}</p>
        {tasks.map((task) => (
          <details key={task.title}>
            <summary>{task.title}</summary>
            <ol>
              {task.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        ))}
        <p class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {close}
          </button>
        </p>
      </dialog>
    </>
  );
}

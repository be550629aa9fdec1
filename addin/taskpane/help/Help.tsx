import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import { en } from './en.ts';
import { PICTURES } from './pictures.ts';
import { zh } from './zh.ts';

const TEXTS = { zh, en };

/** The button that opens the help over the pane, with the help: it needs no network. */
export function Help() {
  const [isOpen, setOpen] = useState(false);
  const { open } = TEXTS[useLanguage()];
  return (
    <>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {open}
      </button>
      {isOpen && <HelpDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function HelpDialog({ onClose }: { onClose: () => void }) {
  const language = useLanguage();
  const { title, close, intro, tasks } = TEXTS[language];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <p class="quiet">{intro}</p>
      {tasks.map((task, index) => (
        <details key={task.title}>
          <summary>{task.title}</summary>
          <ol>
            {task.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {/* One that is folded away is not asked for. */}
          <img src={PICTURES[language][index]} alt={task.picture} loading="lazy" />
        </details>
      ))}
      <p class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {close}
        </button>
      </p>
    </dialog>
  );
}

import { useSpeech } from './speech.ts';

/** What the five steps stand for; the words are on the pointer and for screen readers. */
export function Legend() {
  const { words } = useSpeech();
  return (
    <ul class="legend quiet" aria-label={words.legend}>
      <li aria-hidden="true">{words.steps[0]}</li>
      {words.steps.map((words, step) => (
        <li key={words} title={words}>
          <svg viewBox="0 0 12 12" width="12" height="12" role="img" aria-label={words}>
            <rect class={`step-${step}`} width="12" height="12" rx="2" />
          </svg>
        </li>
      ))}
      <li aria-hidden="true">{words.steps.at(-1)}</li>
    </ul>
  );
}

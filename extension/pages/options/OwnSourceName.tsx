import { useState } from 'preact/hooks';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { LONGEST_NAME } from '../../members/own-sources.ts';
import { useLanguage } from '../parts/language.tsx';
import { useWords } from './words/index.ts';

interface Props {
  source: ReadingSource;
  onName: (name: string) => void;
  onRemove: () => void;
}

/** A source of the member's own: what it is called, and the way out. */
export function OwnSourceName({ source, onName, onRemove }: Props) {
  const { sources: words, members } = useWords();
  const { language } = useLanguage();
  const [typed, type] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    onName(typed ?? '');
    type(null);
  };
  if (typed !== null) {
    return (
      <form class="fields" onSubmit={submit}>
        <label class="field">
          {words.name}
          <input
            value={typed}
            maxLength={LONGEST_NAME}
            autocomplete="off"
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        </label>
        <button type="submit">{members.save}</button>
      </form>
    );
  }
  return (
    <p class="fields">
      <button type="button" class="link" onClick={() => type(source.title[language])}>
        {words.rename}
      </button>
      <button type="button" class="link" onClick={onRemove}>
        {words.remove}
      </button>
    </p>
  );
}

import type { ReadonlySignal } from '@preact/signals';
import { useLanguage } from './language.tsx';
import { wordsIn } from './words/index.ts';

/** Says, where the ledger cannot be opened, what is seen in its place and what to do. */
export function MirrorNotice({ isMirror }: { isMirror: ReadonlySignal<boolean> }) {
  const { language } = useLanguage();
  return isMirror.value ? (
    <p class="told-box mirror" role="alert">
      {wordsIn(language).fromMirror}
    </p>
  ) : null;
}

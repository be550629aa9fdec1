import { useWords } from './words/index.ts';

/** A defect of ours: what it means for the user first, what we need to know below. */
export function Fault({ message }: { message: string }) {
  const words = useWords();
  return (
    <div class="refusal" role="alert">
      <p>{words.fault}</p>
      <code>{message}</code>
    </div>
  );
}

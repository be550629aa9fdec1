import { useWords } from './words/index.ts';

/** Reading time in words; its attribute holds it to the millisecond. */
export function Duration({ milliseconds }: { milliseconds: number }) {
  const words = useWords();
  const seconds = milliseconds / 1000;
  return (
    <time class="number" dateTime={`PT${seconds}S`}>
      {words.duration(seconds)}
    </time>
  );
}

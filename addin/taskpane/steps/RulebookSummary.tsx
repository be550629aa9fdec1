import { formatForReading, percent } from '../../../shared/exact/text.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { type Band, type Rulebook, weightIn } from '../../../shared/rulebook/model/rulebook.ts';
import { useLanguage } from '../language.ts';
import { useWords } from '../words/index.ts';

interface Props {
  rulebook: Rulebook;
  /** Its identity, once something was scored by it. */
  hash: string | undefined;
}

/** Enough of the hash to compare two rulebooks by eye; receipts hold all of it. */
const SHOWN_DIGITS = 16;

/** What a rulebook says, in the few lines by which one recognises it. */
export function RulebookSummary({ rulebook, hash }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { title, version, valid, sources, notModelled } = rulebook;
  return (
    <section class="summary">
      <h2>{title[language]}</h2>
      <dl>
        <dt>{words.ruleFacts.version}</dt>
        <dd class="number">{version}</dd>
        <dt>{words.ruleFacts.valid}</dt>
        <dd class="number">{words.validDates(valid.from, valid.to)}</dd>
        {sources.map((source) => (
          <Source key={source.id} id={source.id} title={source.title} issued={source.issued} />
        ))}
        {hash && <dt>{words.ruleFacts.hash}</dt>}
        {hash && <dd class="number">{hash.slice(0, SHOWN_DIGITS)}…</dd>}
        {notModelled.length > 0 && <dt>{words.ruleFacts.byHand}</dt>}
        {notModelled.map((sentence) => (
          <dd key={sentence}>{sentence}</dd>
        ))}
      </dl>
      <Weights rulebook={rulebook} language={language} />
      <h3>{words.bands}</h3>
      <p class="number">
        {rulebook.grades.bands.map((band) => `${band.grade} ${range(band)}`).join(' · ')}
      </p>
    </section>
  );
}

function Source(props: { id: string; title: string; issued: string }) {
  const words = useWords();
  return (
    <>
      <dt>
        {words.ruleFacts.from} {props.id}
      </dt>
      <dd>
        {props.title} <span class="quiet number">{props.issued}</span>
      </dd>
    </>
  );
}

function Weights({ rulebook, language }: { rulebook: Rulebook; language: Language }) {
  const words = useWords();
  return (
    <table>
      <caption>{words.weights}</caption>
      <thead>
        <tr>
          <th scope="col">{words.component}</th>
          {rulebook.categories.map(({ id }) => (
            <th key={id} scope="col" class="right">
              {id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rulebook.components.map(({ id, title, weight, cite }) => (
          <tr key={id}>
            <th scope="row">
              {title[language]} <span class="cite number">{cite}</span>
            </th>
            {rulebook.categories.map((category) => (
              <td key={category.id} class="right number">
                {percent(weightIn(weight, category.id))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `[80, 90)`, as the rulebook writes it. */
function range({ low, high, lowIn, highIn }: Band): string {
  const ends = [low, high].map((end) => (end ? formatForReading(end) : '…'));
  return `${lowIn ? '[' : '('}${ends.join(', ')}${highIn ? ']' : ')'}`;
}

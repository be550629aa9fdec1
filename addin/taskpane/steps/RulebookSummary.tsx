import { formatForReading } from '../../../shared/exact/text.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Band } from '../../../shared/rulebook/model/rulebook.ts';
import type { PlanView } from '../../desk/views/model.ts';
import { useLanguage } from '../language.ts';
import { useWords } from '../words/index.ts';

interface Props {
  plan: PlanView;
  /** Its identity, once something was scored by it. */
  hash: string | undefined;
}

/** Enough of the hash to compare two rulebooks by eye; receipts hold all of it. */
const SHOWN_DIGITS = 16;

/** What a rulebook says, in the few lines by which one recognises it. */
export function RulebookSummary({ plan, hash }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { title, version, valid, sources, notModelled, grades } = plan.rulebook;
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
      <Weights plan={plan} language={language} />
      <h3>{words.bands}</h3>
      <p class="number">{grades.bands.map((band) => `${band.grade} ${range(band)}`).join(' · ')}</p>
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

function Weights({ plan, language }: { plan: PlanView; language: Language }) {
  const words = useWords();
  return (
    <table>
      <caption>{words.weights}</caption>
      <thead>
        <tr>
          <th scope="col">{words.component}</th>
          {plan.categories.map(({ id }) => (
            <th key={id} scope="col" class="right">
              {id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.rulebook.components.map(({ id, title, cite }, index) => (
          <tr key={id}>
            <th scope="row">
              {title[language]} <span class="cite number">{cite}</span>
            </th>
            {plan.categories.map((category) => (
              <td key={category.id} class="right number">
                {category.weights[index]}
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

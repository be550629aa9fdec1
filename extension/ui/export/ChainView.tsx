import type { Chain, ChainHeader } from '../../../shared/reading/record/record.ts';
import type { ReadingSource } from '../../../shared/reading/source.ts';
import { nameOfRulebook } from '../../state/rulebooks-in-force.ts';
import { type ExportWords, useExportWords } from '../words-export.ts';
import { DayArticles } from './DayArticles.tsx';
import { DaysTable } from './DaysTable.tsx';

interface Props {
  chain: Chain;
  /** Of this device. */
  own: boolean;
  sources: readonly ReadingSource[];
}

/** What one device hands in: its heading, its days, what was read on them. */
export function ChainView({ chain, own, sources }: Props) {
  const words = useExportWords();
  const { header, days } = chain;
  return (
    <article class="chain" data-device={header.device}>
      <h3>
        {own ? words.thisDevice : words.otherDevice}
        <span class="quiet number"> {words.days(days.length)}</span>
      </h3>
      <dl class="facts">
        {factsOf(header, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="breakable">{value}</dd>
          </div>
        ))}
      </dl>
      {days.length === 0 ? (
        <p>{words.noDays}</p>
      ) : (
        <>
          <DaysTable chain={chain} />
          <h4>{words.articles}</h4>
          {days.map(({ content }) => (
            <DayArticles key={content.day} content={content} sources={sources} />
          ))}
        </>
      )}
    </article>
  );
}

function factsOf(header: ChainHeader, words: ExportWords): readonly (readonly [string, string])[] {
  const { member, device, zone, made, period, rulebooks, leave } = header;
  const { facts } = words;
  const rules = rulebooks.map((one) => words.since(nameOfRulebook(one), one.from));
  const away = leave.map(({ from, to }) => words.span(from, to));
  return [
    [facts.member, member.name],
    [facts.unit, member.unit || facts.none],
    [facts.period, words.span(period.from, period.to)],
    [facts.made, made],
    [facts.leave, away.join(' · ') || facts.none],
    [facts.rulebooks, rules.join(' · ')],
    [facts.zone, zone],
    [facts.device, device],
  ];
}

import { useEffect, useRef } from 'preact/hooks';
import { formatFixed } from '../../../shared/exact/text.ts';
import { explainSubject } from '../../../shared/explain/explain.ts';
import type { Scoring } from '../../../shared/score/model/scoring.ts';
import { useLanguage } from '../language.ts';
import { NextStep } from '../parts/NextStep.tsx';
import { Tabs, tabId } from '../parts/Tabs.tsx';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';
import { ChangesView } from './ChangesView.tsx';
import { RankingTable } from './RankingTable.tsx';
import { rankedIn } from './ranking.ts';
import { StripPlotFigure } from './StripPlotFigure.tsx';
import { drawStrip } from './strip-plot.ts';

/** Totals, ranks and suggested grades by category, before anything is written. */
export function PreviewStep({ pane }: { pane: PaneState }) {
  const words = useWords();
  const { scored } = pane.checked.value ?? {};
  const category = pane.category.value;
  const isOnChanges = pane.isOnChanges.value;
  const ranking = useRef<HTMLDivElement>(null);
  useEffect(() => focusOpened(ranking.current), [isOnChanges]);
  if (!scored || category === null) return <p class="blocked">{words.noPreview}</p>;
  const { scoring, changes } = scored;
  const chosen = changes && isOnChanges ? CHANGES : category;
  const categories = scoring.plan.rulebook.categories.map(({ id }) => ({
    id,
    label: `${id} ${rankedIn(scoring, id).length}`,
  }));
  const tabs = [
    ...categories,
    ...(changes ? [{ id: CHANGES, label: words.changes(changes.moved.length) }] : []),
  ];
  return (
    <>
      <Tabs
        label={words.categories}
        tabs={tabs}
        chosen={chosen}
        onChoose={(id) => (id === CHANGES ? pane.showChanges() : pane.chooseCategory(id))}
        controls="ranking"
      />
      <div ref={ranking} id="ranking" role="tabpanel" aria-labelledby={tabId('ranking', chosen)}>
        {changes && isOnChanges ? (
          <ChangesView changes={changes} scoring={scoring} onShow={pane.showSubject} />
        ) : (
          <Category pane={pane} scoring={scoring} category={category} />
        )}
      </div>
      <p class="quiet">{words.ownDecision}</p>
      <NextStep label={words.toWrite} onNext={() => pane.goTo('write')} />
    </>
  );
}

/** No category can be called so. */
const CHANGES = '/';

/** Whoever came from the list of those who moved is at the explanation that it led to. */
function focusOpened(ranking: HTMLElement | null) {
  if (document.activeElement !== document.body) return;
  const opened = ranking?.querySelector<HTMLElement>('.is-open .row-button');
  opened?.focus({ preventScroll: true });
  opened?.scrollIntoView({ block: 'nearest' });
}

interface CategoryProps {
  pane: PaneState;
  scoring: Scoring;
  category: string;
}

function Category({ pane, scoring, category }: CategoryProps) {
  const language = useLanguage();
  const words = useWords();
  const ranked = rankedIn(scoring, category);
  if (ranked.length === 0) return <p>{words.nobody}</p>;
  const plot = drawStrip(scoring, category);
  const quotas = scoring.categories.find(({ category: id }) => id === category)?.quotas ?? [];
  return (
    <>
      {plot && (
        <StripPlotFigure
          plot={plot}
          label={plotLabel(scoring, category, words.plot)}
          scoring={scoring}
          open={pane.subject.value}
        />
      )}
      {quotas.map(({ band, places, candidates }) => (
        <p key={band.grade} class="quiet number">
          {words.quota(band.grade, places, candidates)}
        </p>
      ))}
      <RankingTable
        scoring={scoring}
        category={category}
        open={pane.subject.value}
        explain={(subject) => explainSubject(scoring, subject, language)}
        onToggle={pane.toggleSubject}
        onSelect={pane.select}
      />
    </>
  );
}

function plotLabel(
  scoring: Scoring,
  category: string,
  say: (people: number, low: string, high: string) => string,
): string {
  const totals = rankedIn(scoring, category).flatMap(({ place }) =>
    place ? [formatFixed(place.total().score, scoring.plan.rulebook.final.round.places)] : [],
  );
  return say(totals.length, totals.at(-1) ?? '', totals[0] ?? '');
}

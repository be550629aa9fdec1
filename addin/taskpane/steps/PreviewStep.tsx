import { useEffect, useRef } from 'preact/hooks';
import type { CategoryView, PlanView, ScoredView } from '../../desk/views/model.ts';
import { NextStep } from '../parts/NextStep.tsx';
import { Tabs, tabId } from '../parts/Tabs.tsx';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';
import { ChangesView } from './ChangesView.tsx';
import { RankingTable } from './RankingTable.tsx';
import { StripPlotFigure } from './StripPlotFigure.tsx';

/** Totals, ranks and suggested grades by category, before anything is written. */
export function PreviewStep({ pane }: { pane: PaneState }) {
  const words = useWords();
  const { plan, scored } = pane.checked.value ?? {};
  const category = pane.category.value;
  const isOnChanges = pane.isOnChanges.value;
  const ranking = useRef<HTMLDivElement>(null);
  useEffect(() => focusOpened(ranking.current), [isOnChanges]);
  const own = scored?.categories.find(({ id }) => id === category);
  if (!plan || !scored || !own) return <p class="blocked">{words.noPreview}</p>;
  const { changes, people } = scored;
  const chosen = changes && isOnChanges ? CHANGES : own.id;
  const categories = scored.categories.map(({ id, ranked }) => ({
    id,
    label: `${id} ${ranked.length}`,
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
          <ChangesView
            changes={changes}
            rulebook={plan.rulebook}
            people={people}
            onShow={pane.showSubject}
          />
        ) : (
          <Category key={own.id} pane={pane} plan={plan} people={people} category={own} />
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
  plan: PlanView;
  people: ScoredView['people'];
  category: CategoryView;
}

function Category({ pane, plan: { rulebook }, people, category }: CategoryProps) {
  const words = useWords();
  const { ranked, plot, quotas } = category;
  if (ranked.length === 0) return <p>{words.nobody}</p>;
  const totals = ranked.flatMap((index) => people[index]?.total ?? []);
  return (
    <>
      {plot && (
        <StripPlotFigure
          plot={plot}
          label={words.plot(totals.length, totals.at(-1) ?? '', totals[0] ?? '')}
          rulebook={rulebook}
          open={pane.subject.value}
        />
      )}
      {quotas.map(({ grade, places, candidates }) => (
        <p key={grade} class="quiet number">
          {words.quota(grade, places, candidates)}
        </p>
      ))}
      <RankingTable
        rulebook={rulebook}
        people={people}
        ranked={ranked}
        open={pane.subject.value}
        explanation={pane.explanation.value}
        onToggle={pane.toggleSubject}
        onSelect={pane.select}
      />
    </>
  );
}

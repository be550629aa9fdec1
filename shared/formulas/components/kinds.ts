import type { Kind } from '../../rulebook/model/kinds.ts';
import { putPanelBlock } from '../panels/panel-block.ts';
import { putBallots } from './ballots.ts';
import { putBallotsInCategory, putBallotsRules } from './ballots-rules.ts';
import { itemPlacesOf, putChecklist, putChecklistRules } from './checklist.ts';
import { placesBeside } from './given.ts';
import type { KindFormulas, WithoutFormulas } from './kind-formulas.ts';
import { putMeasure, putMeasureRules } from './measure.ts';
import { putReading, putReadingRules } from './reading.ts';

type KindTable = { readonly [K in Kind]: KindFormulas<K> | WithoutFormulas };

const NOT_YET: WithoutFormulas = { problem: 'working-copy-not-yet' };

/** Every kind of component: how its cells and rules are made, or that they cannot be. */
export const KIND_FORMULAS: KindTable = {
  ballots: {
    rules: putBallotsRules,
    categoryRules: putBallotsInCategory,
    panels: putPanelBlock,
    cells: putBallots,
    style: 'general',
    scale: ({ scale }) => scale,
  },
  rate: NOT_YET,
  checklist: {
    rules: putChecklistRules,
    cells: putChecklist,
    style: 'general',
    itemPlaces: itemPlacesOf,
  },
  measure: {
    rules: putMeasureRules,
    cells: putMeasure,
    style: 'general',
    itemPlaces: ({ full }, total) => placesBeside(full, total),
  },
  rank: NOT_YET,
  ratio: NOT_YET,
  reading: { rules: putReadingRules, cells: putReading, style: 'center' },
};

/** @throws Error for a kind without formulas: `composeSheets` lets none get here */
export function formulasOf<K extends Kind>(kind: K): KindFormulas<K> {
  const formulas: KindFormulas<K> | WithoutFormulas = KIND_FORMULAS[kind];
  if ('problem' in formulas) throw new Error(`No formulas for ${kind}`);
  return formulas;
}

import type { Kind } from '../../rulebook/model/kinds.ts';
import { ballotsPlaces, putPanelBlock } from '../panels/panel-block.ts';
import { putRateBlock } from '../panels/rate-block.ts';
import { putBallots } from './ballots.ts';
import { putBallotsInCategory, putBallotsRules } from './ballots-rules.ts';
import { itemPlacesOf, putChecklist, putChecklistRules, sharePlaces } from './checklist.ts';
import { placesBeside, putAnyNumber } from './given.ts';
import type { KindFormulas } from './kind-formulas.ts';
import { measurePlaces, putMeasure, putMeasured, putMeasureRules } from './measure.ts';
import { putRankPoints, putRankRules, rankPlaces } from './rank.ts';
import { putRate, putRateInCategory, putRateRules, ratePlaces } from './rate.ts';
import { putRatio, putRatioRules } from './ratio.ts';
import { putReading, putReadingRules } from './reading.ts';

type KindTable = { readonly [K in Kind]: KindFormulas<K> };

/** Every kind of component: how its cells and rules are made. */
export const KIND_FORMULAS: KindTable = {
  ballots: {
    rules: putBallotsRules,
    categoryRules: putBallotsInCategory,
    panels: putPanelBlock,
    places: ballotsPlaces,
    cells: putBallots,
    takesMedian: ({ aggregate }) => aggregate === 'median',
    style: 'general',
    scale: ({ scale }) => scale,
  },
  rate: {
    rules: putRateRules,
    categoryRules: putRateInCategory,
    panels: putRateBlock,
    places: ({ component }) => ratePlaces(component),
    cells: putRate,
    style: 'general',
    scale: ({ scale }) => scale,
  },
  checklist: {
    rules: putChecklistRules,
    cells: putChecklist,
    places: ({ component }, items) => sharePlaces(component, items),
    style: 'general',
    itemPlaces: itemPlacesOf,
  },
  measure: {
    rules: putMeasureRules,
    cells: putMeasure,
    number: putMeasured,
    places: ({ component }, items) => measurePlaces(component, items),
    style: 'general',
    itemPlaces: ({ full }, total) => placesBeside(full, total),
  },
  rank: {
    rules: putRankRules,
    cells: putRankPoints,
    places: ({ component }) => rankPlaces(component),
    compared: { given: putAnyNumber, better: ({ better }) => better },
    style: 'general',
  },
  ratio: {
    rules: putRatioRules,
    cells: putRatio,
    places: () => null,
    compared: { given: putAnyNumber, better: () => 'high' },
    style: 'general',
  },
  reading: { rules: putReadingRules, cells: putReading, places: () => null, style: 'center' },
};

export const formulasOf = <K extends Kind>(kind: K): KindFormulas<K> => KIND_FORMULAS[kind];

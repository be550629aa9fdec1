import { explainSubject } from '../../shared/explain/explain.ts';
import { answersIn, layoutOf } from '../../shared/layout/saved/answers.ts';
import { readSavedLayout } from '../../shared/layout/saved/saved-layout.ts';
import { writeSavedLayout } from '../../shared/layout/saved/write-layout.ts';
import { done } from '../../shared/messages/problem.ts';
import { ruleFields, withField } from '../../shared/rulebook/edit/rule-fields.ts';
import { verifyCopy } from '../../shared/verify/verify.ts';
import { ENGINE } from '../engine.ts';
import { answerFunction } from '../functions/functions.ts';
import type { Report } from '../progress.ts';
import { draftView, rowsFrom } from './drafts.ts';
import { createLaying } from './laying.ts';
import {
  cells,
  check,
  draftIn,
  here,
  type Lying,
  laidOut,
  open,
  put,
  unpack,
  write,
} from './lying.ts';
import type { Asked, Given, Kind } from './questions.ts';
import { recall, remember } from './saved-layouts.ts';

export interface Desk {
  answer<K extends Kind>(kind: K, asked: Asked<K>, report: Report): Given<K>;
}

/** Answers, as `questions.ts` sets them out. What is asked before there is a workbook is a defect. */
export function createDesk(): Desk {
  const lying: Lying = {};
  const answers = { ...ofFile(lying), ...ofReview(lying), ...ofAnswers(lying) };
  return {
    answer: (kind, asked, report) => {
      const own: Answers[typeof kind] = answers[kind];
      return own(asked, report);
    },
  };
}

type Answers = { readonly [K in Kind]: (asked: Asked<K>, report: Report) => Given<K> };

const ofFile = (lying: Lying) =>
  ({
    open: (file, report) => open(lying, file, report),
    lay: createLaying((workbook, { problems, reading }) =>
      put(lying, { workbook, problems, reading, packaged: undefined }),
    ),
    unpack: (packed, report) => unpack(lying, packed, report),
    cells: (asked) => cells(lying, asked),
    draft: (language, report) => {
      const draft = draftIn(lying, language);
      return draft.ok ? done(draftView(draft.value, report), draft.problems) : draft;
    },
    rows: ({ receipt, language, sheet: index, ...part }) => {
      const draft = draftIn(lying, language);
      const isSame = draft.ok && draft.value.receipt === receipt;
      const sheet = isSame ? draft.value.sheets[index] : undefined;
      return sheet ? rowsFrom(sheet, part) : null;
    },
    write: (language, report) => write(lying, language, report),
  }) satisfies Partial<Answers>;

const ofReview = (lying: Lying) =>
  ({
    check: (asked, report) => check(lying, asked, report),
    explain: ({ subject, language }) => {
      const scoring = lying.prepared?.scored?.scoring;
      return scoring ? explainSubject(scoring, subject, language) : null;
    },
    verify: () => {
      const verified = verifyCopy({ workbook: here(lying).workbook, engine: ENGINE });
      return verified.ok ? verified.value : null;
    },
  }) satisfies Partial<Answers>;

const ofAnswers = (lying: Lying) =>
  ({
    recall: (texts) => recall(here(lying).workbook, texts),
    remember: (asked) => remember(laidOut(lying), asked),
    'layout-text': (answers) => {
      const { workbook, tables } = laidOut(lying);
      return lying.prepared?.layout ? writeSavedLayout(workbook, tables, layoutOf(answers)) : null;
    },
    'read-layout': (text) => {
      const read = readSavedLayout(text);
      return read.ok ? done(answersIn(read.value), read.problems) : read;
    },
    call: answerFunction,
    'change-rule': ({ text, path, value }) => {
      const field = ruleFields(text).find((one) => one.path === path);
      return field ? withField(text, field, value) : null;
    },
  }) satisfies Partial<Answers>;

import { groupBy } from '../../base/group-by.ts';
import { findLabel } from '../labels/find-label.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';

/** A column of answers, and what its header says. */
export interface Question {
  readonly column: number;
  readonly header: string;
  /** `2` of `2、请评价—甲某`; empty where it has no number. */
  readonly number: string;
  /** What is asked, where it stands there apart. */
  readonly stem: string;
  /** About whom or what. */
  readonly name: string;
  /** What stands before and behind the name. */
  readonly without: string;
  readonly upTo: string;
}

const NUMBER = /^\s*(?:Q|第)?\s*(\d{1,3})\s*题?\s*[、.．:：)）]?\s*/i;
/** 请评价—甲某, 请评价：甲某, 请评价(甲某). */
const APART = /^(.*?)\s*(?:[—–―－_→:：]+|-{1,2})\s*([^—–―－_→:：-]+?)\s*$/s;
const IN_BRACKETS = /^(.*?)\s*[（(【[「]\s*([^（）()【】[\]「」]+?)\s*[)）】\]」]\s*$/s;

export function questionOf(column: number, header: string): Question {
  const numbered = NUMBER.exec(header);
  const start = numbered?.[0] ?? '';
  const rest = header.slice(start.length);
  const [, stem = '', name = rest] = APART.exec(rest) ?? [];
  const at = start.length + rest.lastIndexOf(name);
  return {
    column,
    header,
    number: numbered?.[1] ?? '',
    stem: stem.trim(),
    name: name.trim(),
    without: header.slice(0, at),
    upTo: '',
  };
}

/** `2(甲某)`: the name in brackets, where several of one number or of one wording have some. */
function inBrackets(question: Question): Question | undefined {
  const { header, number } = question;
  const start = NUMBER.exec(header)?.[0] ?? '';
  const [, stem = '', name] =
    IN_BRACKETS.exec(header.slice(number === '' ? 0 : start.length)) ?? [];
  if (name === undefined) return undefined;
  const at = header.lastIndexOf(name);
  return {
    ...question,
    stem,
    name,
    without: header.slice(0, at),
    upTo: header.slice(at + name.length),
  };
}

/** Questions of one kind about each of several, by what is asked. */
export interface Asked {
  /** Empty where only names stand there. */
  readonly stem: string;
  readonly questions: readonly Question[];
}
export interface Together {
  readonly asked: readonly Asked[];
  readonly others: readonly Question[];
}

/** Questions of one number, or of one wording, are one about each of several. */
export function askedTogether(all: readonly Question[], words: Vocabulary): Together {
  const numbers = groupBy(all, ({ number }) => number);
  const isShared = ({ number }: Question) =>
    number !== '' && (numbers.get(number)?.length ?? 0) > 1;
  const open = all.map((question) =>
    question.stem === '' ? (inBrackets(question) ?? question) : question,
  );
  const keyOf = (question: Question) =>
    isShared(question)
      ? `${question.number}.`
      : normaliseLabel(question.stem) || `${question.column}`;
  const groups = [...groupBy(open, keyOf).values()];
  const names = new Set(
    groups.filter(({ length }) => length > 1).flatMap((group) => group.map(({ name }) => name)),
  );
  const isAsked = (group: readonly Question[]) => group.length > 1 || isAlone(group[0], names);
  return {
    asked: byStem(groups.filter(isAsked), words),
    others: groups.filter((group) => !isAsked(group)).flat(),
  };
}

/** 得票率(%) beside questions about several people is about none of them. */
const isAlone = (question: Question | undefined, names: ReadonlySet<string>): boolean =>
  question !== undefined &&
  question.stem !== '' &&
  /\p{L}/u.test(question.name) &&
  (names.size === 0 || names.has(question.name));

/** 甲某—政治素质, 甲某—工作实绩: about one several things, so that each thing is about several. */
function byStem(groups: readonly (readonly Question[])[], words: Vocabulary): Asked[] {
  const isTitle = ({ name }: Question) => findLabel(words.titles, name, 'count') !== undefined;
  const turned = groups.filter((group) => group.every((own) => own.stem !== '' && isTitle(own)));
  const plain = groups.filter((group) => !turned.includes(group));
  const things = groupBy(turned.flat(), ({ name }) => name);
  return [
    ...plain.map((questions) => ({
      stem: questions.find(({ stem }) => stem !== '')?.stem ?? '',
      questions,
    })),
    ...[...things].map(([stem, questions]) => ({ stem, questions: questions.map(aboutStem) })),
  ];
}

/** 请对甲某同志进行评价 asks about 甲某. */
const ABOUT =
  /^(?:请)?(?:您)?(?:对|给|为)?(?:评价|评议|测评|打分)?\s*(.+?)(?:同志)?(?:的|进行|作出)?(?:评价|评议|测评|打分|表现|情况)?$/;

function aboutStem(question: Question): Question {
  const { header, stem, without } = question;
  const name = ABOUT.exec(stem)?.[1] ?? stem;
  const at = header.indexOf(name);
  return {
    ...question,
    stem: question.name,
    name,
    without: header.slice(0, at),
    upTo: without.slice(at + name.length),
  };
}

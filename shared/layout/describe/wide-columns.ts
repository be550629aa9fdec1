import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { findId, findLabel, readLabel } from '../labels/find-label.ts';
import { idsByTitle, type Labels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import { raterLikeness, withoutPerson, withoutWeight } from '../labels/rater-names.ts';
import { turnoutWord } from '../labels/turnout-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import { EVIDENCE_WORDS, MARK_WORDS, RATER_TITLE_WORDS } from '../labels/words.ts';
import { lowest } from '../tables/column-meanings.ts';
import { commonColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';
import { findLeaf } from './tally-columns.ts';

/** A column that may hold one rater's marks, and what stands above it. */
export interface RaterColumn {
  readonly header: HeaderColumn;
  /** Empty where a title has no name below it. */
  readonly rater: string;
  /** A weight stands in brackets behind the name. */
  readonly weighs: boolean;
  readonly leaf: DeclaredLeaf | undefined;
  readonly group: string | undefined;
}

/** 评委1, 专家三: names of raters that need no title above them. */
const NUMBERED =
  /^(?:评委|评议人|专家|考官|测评人|投票人|judge|rater)[-_:.(]?(?:\d{1,4}|[一二三四五六七八九十]{1,3}|[a-z甲乙丙丁戊己庚辛壬癸])\)?$|^(?:主|总|首席|主任)(?:评委|裁判|裁判长|考官|评审)$/;
const isNumbered = (text: string): boolean => NUMBERED.test(withoutPerson(normaliseLabel(text)));
/** Staff's own reckoning beside the marks, or something about the person; 书记 may head his marks. */
export function isReckoned(key: string): boolean {
  if (RECKONED.test(key)) return true;
  const usual = usualReason([key], { besideCounts: false });
  return usual === 'person-detail' ? raterLikeness(key) !== 'certain' : usual !== undefined;
}
const RECKONED =
  /合计|总计|小计|平均|均分|均值|总分|得分|名次|排名|位次|最高|最低|占比|比例|比率|[%％]|率\(/;

/** Columns under a title that names an indicator, a group, or marks at large. */
export function raterColumns(
  table: FoundTable,
  words: BallotsWords,
  headers: Labels<true>,
): RaterColumn[] {
  const common = commonColumns(table);
  const groups = idsByTitle(words.groups);
  return table.columns.flatMap((header): RaterColumn[] => {
    if (common.has(header.column) || isKnown(header, headers)) return [];
    const column = raterColumn(header, words, groups);
    return column && (column.rater !== '' || isSpread(header, table)) ? [column] : [];
  });
}

/** What the rulebook calls something else is no rater's name; a title alone may be one of its own. */
function isKnown(header: HeaderColumn, headers: Labels<true>): boolean {
  if (header.path.length < 2) return false;
  return findLabel(headers, lowest(header)?.text ?? '', 'points') !== undefined;
}

/** The lowest title stands over other columns, too. */
function isSpread({ column, path }: HeaderColumn, { columns }: FoundTable): boolean {
  const title = path.at(-1);
  return columns.some(
    (other) =>
      other.column !== column &&
      other.path.some((text) => text.row === title?.row && text.column === title.column),
  );
}

function raterColumn(
  header: HeaderColumn,
  words: BallotsWords,
  groups: Labels<readonly string[]>,
): RaterColumn | undefined {
  const texts = header.path.map(({ text }) => text);
  const above = texts.slice(0, -1);
  const own = lowest(header);
  const { name, weighs } = withoutWeight(own?.text ?? '');
  const rater = withoutPlace(name);
  const titles = own && above.length > 0 ? above : texts;
  const leaf = findLeaf(titles, words)?.value;
  // Overall is reckoned only where no indicator is called so.
  const isTitle = above.length === 0 && leaf !== undefined;
  if (!isTitle && isOther(rater, words)) return undefined;
  const group = titles.flatMap((text) => findId(groups, text) ?? [])[0];
  const isTitled = leaf !== undefined || group !== undefined || titles.some(isMarkTitle);
  if (above.length === 0 && own && isNumbered(rater))
    return { header, rater, weighs, leaf: undefined, group: undefined };
  if (!isTitled) return undefined;
  return { header, rater: above.length > 0 && own ? rater : '', weighs, leaf, group };
}

/** 3.评委3 is 评委3. */
function withoutPlace(name: string): string {
  const bare = name.replace(/^\s*\d{1,3}\s*[.、．)）]\s*/, '');
  return isNumbered(bare) ? bare : name;
}

const isMarkTitle = (text: string): boolean =>
  [...MARK_WORDS, ...RATER_TITLE_WORDS].includes(normaliseLabel(text));

/** A level, a sum, 应到 or 备注 is no rater. */
function isOther(text: string, words: BallotsWords): boolean {
  const key = normaliseLabel(text);
  if (key === '') return false;
  const answer = readLabel(words.answers, text, 'count');
  return (
    isReckoned(key) ||
    EVIDENCE_WORDS.includes(key) ||
    turnoutWord(key) !== undefined ||
    (answer !== undefined && answer.sense !== 'unclear')
  );
}

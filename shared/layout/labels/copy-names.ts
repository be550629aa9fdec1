import { normaliseLabel } from './names.ts';

/** `台账 (2)`, 台账副本, 台账-备份, `Facts copy 2`: what a program or a person calls a copy of a sheet. */
const COPY_MARK =
  /^(?:副本|复件|拷贝|备份|copyof)[-_:]?|[-_]?\(\d+\)$|[-_(]?(?:副本|复件|拷贝|复制|备份|copy|backup)\d*\)?$/;

/** Whether one sheet is called a copy of the other, or both copies of a third. */
export function areCopiesByName(one: string, other: string): boolean {
  const [first, second] = [normaliseLabel(one), normaliseLabel(other)];
  return first !== second && originalName(first) === originalName(second);
}

/** Of a normalised name: what the sheet was copied from, as far as its name says. */
export function originalName(name: string): string {
  const bare = name.replace(COPY_MARK, '');
  return bare === name || bare === '' ? name : originalName(bare);
}

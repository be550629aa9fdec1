import { hostProblem } from '../../../shared/messages/host.ts';
import { stopped } from '../../../shared/messages/problem.ts';
import type { HostSettings } from '../host.ts';
import { attempt, itemsOf, told } from './asking.ts';
import type { EtWorkbook } from './et-application.ts';

const NAME = /^_lianping_(\d+)$/;
/** A text within a formula has 255 characters at most. */
const MOST_OF_NAME = 240;
const MOST = 100_000;

/** Kept in the workbook as names that its user does not see: of what WPS keeps, names were seen to work. */
export const wpsSettings = (workbook: EtWorkbook): HostSettings => ({
  read: async () => {
    const kept = attempt(() => {
      const parts = keptNames(workbook).toSorted((a, b) => a.index - b.index);
      return parts.length === 0
        ? undefined
        : textOf(parts.map(({ name }) => told(name, 'RefersTo')));
    });
    return kept.ok ? kept.value : undefined;
  },
  keep: async (text) => {
    if (text.length > MOST)
      return stopped(hostProblem('host-settings-too-long', { length: text.length, most: MOST }));
    return attempt(() => {
      for (const { name } of keptNames(workbook)) name.Delete();
      const names = told(workbook, 'Names');
      partsOf(text).forEach((part, index) => {
        names.Add(`_lianping_${index + 1}`, `="${part.replaceAll('"', '""')}"`, false);
      });
    });
  },
});

const keptNames = (workbook: EtWorkbook) =>
  itemsOf(told(workbook, 'Names')).flatMap((name) => {
    const number = NAME.exec(told(name, 'Name'))?.[1];
    return number === undefined ? [] : [{ name, index: Number(number) }];
  });

/** On one line, as JSON says it. */
function partsOf(text: string): string[] {
  const line = JSON.stringify(text);
  return Array.from({ length: Math.ceil(line.length / MOST_OF_NAME) }, (_, index) =>
    line.slice(index * MOST_OF_NAME, (index + 1) * MOST_OF_NAME),
  );
}

function textOf(references: readonly string[]): string | undefined {
  const line = references
    .map((reference) => reference.replace(/^="|"$/g, '').replaceAll('""', '"'))
    .join('');
  const text: unknown = JSON.parse(line);
  return typeof text === 'string' ? text : undefined;
}

import type { Problem } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import type { WorkbookPart } from './read.ts';
import { attribute, childOf } from './xml/xml.ts';

/**
 * What the workbook's own settings do to sheets that are added. 'Precision as displayed' takes every
 * cell for the digits that it shows, so formulas on them would give another score than the core.
 */
export function settingsNoted({ root }: Pick<WorkbookPart, 'root'>): Problem[] {
  const of = (element: string, name: string) => {
    const found = childOf(root, element);
    return found && attribute(found, name);
  };
  return [
    ...(isOff(of('calcPr', 'fullPrecision'))
      ? [workbookProblem('precision-as-displayed', {})]
      : []),
    ...(of('calcPr', 'calcMode') === 'manual' ? [workbookProblem('calculation-manual', {})] : []),
    ...(isOn(of('workbookProtection', 'lockStructure'))
      ? [workbookProblem('structure-locked', {})]
      : []),
  ];
}

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';
const isOff = (flag: string | undefined): boolean => flag === '0' || flag === 'false';

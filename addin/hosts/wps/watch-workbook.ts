import { cellName } from '../../../shared/workbook/model.ts';
import { COLUMNS_TOLD, type HostListener, type Selection } from '../host.ts';
import { attempt, told } from './asking.ts';
import type { EtEvents, EtListener, EtWorkbook, EtWorksheet } from './et-application.ts';
import { areaOf, rangeOf } from './sheets.ts';

/**
 * Tells what WPS says happens in this workbook, until the function that it gives is called. It says
 * nothing of what this pane writes: events are off meanwhile.
 */
export function watchWorkbook(
  workbook: EtWorkbook,
  events: EtEvents,
  listener: HostListener,
): () => void {
  const isOurs = (sheet: EtWorksheet) =>
    told(told(sheet, 'Parent'), 'FullName') === told(workbook, 'FullName');
  const changed: EtListener = (sheet) => {
    const name = attempt(() => (isOurs(sheet) ? told(sheet, 'Name') : undefined));
    if (name.ok && name.value !== undefined) listener.changed(name.value);
  };
  const selected: EtListener = (sheet, range) => {
    const selection = attempt(() =>
      isOurs(sheet) ? selectionOf(sheet, areaOf(range)) : undefined,
    );
    if (selection.ok && selection.value) listener.selected(selection.value);
  };
  attempt(() => events.AddApiEventListener('SheetChange', changed));
  attempt(() => events.AddApiEventListener('SheetSelectionChange', selected));
  return () => {
    attempt(() => events.RemoveApiEventListener('SheetChange', changed));
    attempt(() => events.RemoveApiEventListener('SheetSelectionChange', selected));
  };
}

/** The texts of several cells at once are told as null, so each is asked. */
function selectionOf(
  sheet: EtWorksheet,
  { top, left }: { readonly top: number; readonly left: number },
): Selection {
  const row = Array.from({ length: COLUMNS_TOLD }, (_, index) => {
    const column = index + 1;
    const cell = rangeOf(sheet, { top, left: column, bottom: top, right: column });
    return `${told(cell, 'Text') ?? ''}`;
  });
  return { place: { sheet: told(sheet, 'Name'), cell: cellName(top, left) }, row };
}

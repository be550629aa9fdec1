import type { Book } from './excel/book.ts';
import { runtimeObject, workbookObject } from './excel/workbook.ts';
import type { World } from './excel/worksheet.ts';
import { createInterpreter } from './interpreter.ts';
import { type HostObject, PATH, type Request, type Response } from './wire.ts';

/** An event as office.js hears it: category, kind, whose, what, id. */
export type Told = readonly [number, number, string, string, string];

/**
 * A workbook in memory that answers what a page in Excel asks of it.
 * @param tell told that something was written, as far as the page has asked to be
 */
export function answering(
  book: Book,
  tell: (event: Told) => void = () => {},
): (request: Request) => Response {
  const world: World = {
    ...{ book, quirks: {}, listens: new Set<string>(), areEventsOn: true },
    written: ({ id }) => {
      if (!world.areEventsOn || !world.listens.has('DataChanged all')) return;
      const what = { address: 'A1', changeType: 'RangeEdited', source: 'Local', worksheetId: id };
      tell([65_536, 10, 'Workbook', JSON.stringify(what), '']);
    },
  };
  const root = workbookObject(world);
  const runtime = () => runtimeObject(world);
  const whole: HostObject = {
    ...root,
    child: { ...root.child, Runtime: runtime, _Runtime: runtime },
  };
  const answer = createInterpreter(whole, () => {});
  return (request) => (isOfLibrary(request) ? acknowledged(request) : answer(request));
}

/** What office.js says of itself, its functions and its pane: a program hears it and says nothing. */
const isOfLibrary = ({ ObjectPaths }: Request): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.made);

const acknowledged = ({ Actions }: Request): Response => ({
  Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })),
  TraceIds: [],
});

import type { Host } from '../../addin/hosts/host.ts';
import { openOfficeHost } from '../../addin/hosts/office/office-host.ts';
import type { RunInExcel } from '../../addin/hosts/office/office-library.ts';
import type { Book } from './excel/book.ts';
import { runtimeObject, workbookObject } from './excel/workbook.ts';
import type { World } from './excel/worksheet.ts';
import { createInterpreter } from './interpreter.ts';
import { type Bridge, loadLibrary } from './library.ts';
import { PROFILES, type Profile, supporting } from './profiles.ts';
import { type HostObject, Refusal, type Request, type Response } from './wire.ts';

/** One request as it went over the wire. */
export interface Sent {
  readonly flags: number;
  readonly body: Request;
  readonly asked: number;
  readonly answered: number;
}

/** What may go wrong with a request: before an action of it, or with all of it. */
export interface Disturbance {
  /** The action before which it is refused. */
  readonly at: number;
  readonly code: string;
}

export interface ExcelDouble {
  readonly host: Host;
  readonly book: Book;
  readonly world: World;
  readonly sent: readonly Sent[];
  /** Asked for each request, by its number from 0. */
  disturb: (index: number, request: Request) => Disturbance | undefined;
  /** Somebody edits a cell: requests that cannot wait are refused, others wait. */
  isEditing: boolean;
  /** Whether a request waits for the end of it. */
  isWaiting(): boolean;
  /** Enter is pressed: what waited is answered. */
  endEditing(): void;
  /** Tells every listener, as the program does. */
  change(sheet: string, source?: 'Local' | 'Remote'): void;
  select(sheet: string): void;
  /** A row is hidden, or shown again. */
  hideRow(sheet: string): void;
  run: RunInExcel;
}

/** office.js flags of a request that may wait until a cell is edited no more. */
const WAITS = 64;
/** By the library’s own numbers. */
const EVENTS = { DataChanged: 10, SelectionChanged: 14, RowHiddenChanged: 22 };

/** Our host behind Microsoft’s own office.js, on a workbook in memory. */
export function openExcel(book: Book, profile: Profile = PROFILES.newest): ExcelDouble {
  const world: World = {
    book,
    quirks: profile.quirks ?? {},
    listens: new Set(),
    areEventsOn: true,
  };
  const sent: Sent[] = [];
  const waiting: (() => void)[] = [];
  const excel: { -readonly [Key in keyof ExcelDouble]?: ExcelDouble[Key] } & Pick<
    ExcelDouble,
    'disturb' | 'isEditing'
  > = {
    disturb: () => undefined,
    isEditing: false,
  };
  const say = (message: unknown) => {
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(message)), 0);
  };
  const answer = (text: string) => {
    const { id, flags, message } = JSON.parse(text) as Envelope;
    const body = (
      typeof message.body === 'string' ? JSON.parse(message.body) : message.body
    ) as Request;
    const index = sent.length;
    const disturbance = excel.disturb(index, body);
    const response = respond(world, body, {
      profile,
      flags,
      isEditing: excel.isEditing,
      disturbance,
    });
    const told = JSON.stringify(response);
    const tooLarge = (profile.mostBytes ?? Number.POSITIVE_INFINITY) < bytes(told);
    const final = tooLarge ? refused('ResponsePayloadSizeLimitExceeded') : told;
    sent.push({ flags, body, asked: bytes(JSON.stringify(body)), answered: bytes(final) });
    say({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.parse(final) } });
  };
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { flags } = JSON.parse(text) as Envelope;
      if (excel.isEditing && flags & WAITS) waiting.push(() => answer(text));
      else answer(text);
    },
  };
  const supports = supporting(profile);
  const { Excel } = loadLibrary(bridge, supports);
  const run: RunInExcel = (options, batch) => Excel.run(options, batch);
  const fire = (
    event: keyof typeof EVENTS,
    args: { readonly worksheetId: string },
    target: string,
  ) => {
    if (!world.areEventsOn || world.quirks.losesEvents) return;
    for (const targetId of ['all', args.worksheetId]) {
      if (!world.listens.has(`${event} ${targetId}`)) continue;
      const entry = {
        messageCategory: 65_536,
        messageType: EVENTS[event],
        targetId: targetId === 'all' ? target : targetId,
        message: JSON.stringify(args),
        id: '',
      };
      say({ type: 3, message: { entries: [entry] } });
    }
  };
  const idOf = (name: string) => book.sheets.find((sheet) => sheet.name === name)?.id ?? '';
  return Object.assign(excel, {
    host: openOfficeHost({ run: (options, batch) => (excel.run ?? run)(options, batch), supports }),
    book,
    world,
    sent,
    run,
    isWaiting: () => waiting.length > 0,
    endEditing: () => {
      excel.isEditing = false;
      for (const go of waiting.splice(0)) go();
    },
    change: (sheet: string, source = 'Local') => {
      const args = { address: 'A1', changeType: 'RangeEdited', source, worksheetId: idOf(sheet) };
      fire('DataChanged', args, WORKBOOK);
    },
    hideRow: (sheet: string) => {
      const args = {
        address: '2:2',
        changeType: 'Hidden',
        source: 'Local',
        worksheetId: idOf(sheet),
      };
      fire('RowHiddenChanged', args, WORKBOOK);
    },
    select: (sheet: string) => fire('SelectionChanged', { worksheetId: idOf(sheet) }, WORKBOOK),
  }) as ExcelDouble;
}

/** office.js’s `Constants.eventWorkbookId`. */
const WORKBOOK = 'Workbook';

interface Envelope {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const bytes = (text: string): number => Buffer.byteLength(text);

const refused = (code: string): string =>
  JSON.stringify({
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  } satisfies Response);

interface Circumstances {
  readonly profile: Profile;
  readonly flags: number;
  readonly isEditing: boolean;
  readonly disturbance: Disturbance | undefined;
}

const interpreters = new WeakMap<
  World,
  { answer: (request: Request) => Response; disturbance?: Disturbance | undefined }
>();

function respond(
  world: World,
  body: Request,
  { profile, isEditing, disturbance }: Circumstances,
): Response {
  const asked = bytes(JSON.stringify(body));
  if (asked > (profile.mostBytes ?? Number.POSITIVE_INFINITY)) {
    return JSON.parse(refused('RequestPayloadSizeLimitExceeded'));
  }
  if (isEditing) return JSON.parse(refused('InvalidOperationInCellEditMode'));
  const known = interpreters.get(world) ?? interpreterOf(world);
  interpreters.set(world, known);
  known.disturbance = disturbance;
  return known.answer(body);
}

function interpreterOf(world: World) {
  const state: { disturbance?: Disturbance | undefined; answer: (request: Request) => Response } = {
    answer: () => ({ Results: [], TraceIds: [] }),
  };
  const root: HostObject = workbookObject(world);
  const withRuntime: HostObject = {
    ...root,
    child: {
      ...root.child,
      Runtime: () => runtimeObject(world),
      _Runtime: () => runtimeObject(world),
    },
  };
  state.answer = createInterpreter(withRuntime, (index) => {
    if (state.disturbance?.at === index)
      throw new Refusal(state.disturbance.code, 'made up for a test');
  });
  return state;
}

/** What office.js and its host say to each other: members that we use, by the numbers it has for them. */
export const ACTION = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5 } as const;
export const PATH = {
  root: 1,
  made: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Of arguments that are objects; 0 for those that are none. */
  readonly ReferencedObjectPathIds?: readonly number[];
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}
export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface Response {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** What the program says instead of doing what it is asked. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something a request can speak of, by the names it has on the way. */
export interface HostObject {
  /** Told when the library first names it. */
  readonly id?: string;
  /** Kept between requests until the library lets it go. */
  readonly isKept?: true;
  readonly items?: () => readonly HostObject[];
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly child?: Readonly<Record<string, () => HostObject | null>>;
  readonly call?: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
}

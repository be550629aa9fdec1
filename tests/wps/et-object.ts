import type { Ways } from './measured.ts';

/** An object of WPS's model: what may be asked, set and called. */
export interface Members {
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (told: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...told: unknown[]) => unknown>>;
}

export interface Program {
  readonly ways: Ways;
  /** Before each thing that WPS is told to do; throws where it is to refuse. */
  readonly act: (name: string) => void;
}

/** As a page inside WPS has it: whatever else is asked for is not there. */
export function etObject(
  { ways, act }: Program,
  { get = {}, set = {}, call = {} }: Members,
): object {
  const made = {};
  for (const name of new Set([...Object.keys(get), ...Object.keys(set)])) {
    const ask = get[name];
    Object.defineProperty(made, name, {
      get: () => (ways.hasMethods ? ask : ask?.()),
      set: (told: unknown) => {
        act(name);
        const change = set[name];
        if (!change) throw new Error(`${name} is not to be set`);
        change(told);
      },
    });
  }
  for (const [name, method] of Object.entries(call)) {
    const value = (...told: unknown[]) => {
      act(name);
      return method(...told);
    };
    Object.defineProperty(made, name, { value });
  }
  return made;
}

/** A collection, counted from 1. */
export const etItems = (
  program: Program,
  items: () => readonly object[],
  { call = {} }: Members = {},
): object =>
  etObject(program, {
    get: { Count: () => items().length },
    call: {
      ...call,
      Item: (index) => {
        const item = items()[Number(index) - 1];
        if (!item) throw new Error(`Item(${index})`);
        return item;
      },
    },
  });

/** What is set is kept, whatever it is. */
export const keepingSet = (
  names: readonly string[],
  keep: (name: string, told: unknown) => void,
): NonNullable<Members['set']> =>
  Object.fromEntries(names.map((name) => [name, (told: unknown) => keep(name, told)]));

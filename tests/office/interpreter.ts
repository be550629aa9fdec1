import {
  ACTION,
  type Action,
  type Arguments,
  type HostObject,
  PATH,
  Refusal,
  type Request,
  type Response,
} from './wire.ts';

const pascal = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * Answers requests about `root`. It stops at the first action that is refused, and what came before
 * stays done.
 * @source https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model
 */
export function createInterpreter(root: HostObject, before: (index: number) => void) {
  const kept = new Map<string, HostObject>();
  const references = new Map<HostObject, string>();
  return (request: Request): Response => {
    const resolve = resolver(request, { root, kept });
    const results: Response['Results'][number][] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        before(index);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = answer(action, resolve, { kept, references });
        results.push({ ActionId: action.Id, Value: value });
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown;
        const { code: Code, message: Message } = thrown;
        const told = { Location: action.Name, ActionIndex: index, HttpStatusCode: 400 };
        return { Results: results, TraceIds: traces, Error: { Code, Message, ...told } };
      }
    }
    return { Results: results, TraceIds: traces };
  };
}

interface References {
  readonly kept: Map<string, HostObject>;
  readonly references: Map<HostObject, string>;
}

type Resolve = (id: number) => HostObject | null;

function answer(action: Action, resolve: Resolve, { kept, references }: References): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = resolve(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) {
    const reference = object && references.get(object);
    return (
      object && {
        ...(object.id !== undefined && { Id: object.id }),
        ...(reference !== undefined && { _ReferenceId: reference }),
      }
    );
  }
  if (action.Name === '_RemoveReference') {
    for (const id of action.ArgumentInfo?.Arguments ?? []) kept.delete(`${id}`);
    return null;
  }
  if (object === null) return null;
  if (action.ActionType === ACTION.query) return query(object, action.QueryInfo?.Select ?? []);
  if (action.Name === '_KeepReference') {
    const id = references.get(object) ?? `kept ${references.size + 1}`;
    references.set(object, id);
    kept.set(id, object);
    return null;
  }
  const values = valuesOf(action.ArgumentInfo, resolve);
  if (action.ActionType === ACTION.set) {
    member(object.set, action.Name)(values[0]);
    return null;
  }
  if (action.ActionType !== ACTION.call) throw new Refusal('NotImplemented', action.Name);
  return member(object.call, action.Name)(...values) ?? null;
}

function member<T>(members: Readonly<Record<string, T>> | undefined, name: string): T {
  const found = members?.[name];
  if (found === undefined) throw new Refusal('ApiNotFound', `no member ${name}`);
  return found;
}

const valuesOf = (info: Arguments | undefined, resolve: Resolve): unknown[] =>
  (info?.Arguments ?? []).map((value, index) => {
    const path = info?.ReferencedObjectPathIds?.[index];
    return path ? resolve(path) : value;
  });

function resolver(
  { ObjectPaths }: Request,
  { root, kept }: { readonly root: HostObject; readonly kept: ReadonlyMap<string, HostObject> },
): Resolve {
  const made = new Map<number, HostObject | null>();
  const make: Resolve = (id) => {
    const path = ObjectPaths[id];
    if (!path) throw new Refusal('InvalidObjectPath', `no path ${id}`);
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return kept.get(path.Name) ?? gone(path.Name);
    if (path.ObjectPathType === PATH.made) return {};
    const parent = resolve(path.ParentObjectPathId ?? 0);
    // What begins with nothing is asked for in vain: calipers `null-object-child`.
    if (parent === null) throw new Refusal('InvalidObjectPath', `${path.Name} of a null object`);
    if (path.ObjectPathType === PATH.property) return member(parent.child, path.Name)();
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    return member(parent.call, name)(...valuesOf(path.ArgumentInfo, resolve)) as HostObject | null;
  };
  const resolve: Resolve = (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const object = make(id);
    made.set(id, object);
    return object;
  };
  return resolve;
}

function gone(name: string): never {
  throw new Refusal('InvalidReference', name);
}

/** Members by the names that were asked for, of each item where there are several. */
function query(object: HostObject, select: readonly string[]): Record<string, unknown> {
  if (object.items) return { _Items: object.items().map((item) => query(item, select)) };
  const value: Record<string, unknown> = object.id === undefined ? {} : { Id: object.id };
  for (const path of select) {
    const [head = '', ...rest] = path.split('/').map(pascal);
    if (rest.length === 0) value[head] = member(object.get, head)();
    else {
      const child = member(object.child, head)();
      const known = (value[head] ?? {}) as Record<string, unknown>;
      value[head] = child && merged(known, query(child, [rest.join('/')]));
    }
  }
  return value;
}

/** Several members of the same child are asked for one by one. */
function merged(
  known: Record<string, unknown>,
  more: Record<string, unknown>,
): Record<string, unknown> {
  const items = known._Items as Record<string, unknown>[] | undefined;
  const added = more._Items as Record<string, unknown>[] | undefined;
  if (!items || !added) return { ...known, ...more };
  return { _Items: items.map((item, index) => ({ ...item, ...added[index] })) };
}

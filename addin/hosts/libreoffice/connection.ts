import { HOST_PROBLEMS, hostProblem } from '../../../shared/messages/host.ts';
import type { Sayable } from '../../../shared/messages/message.ts';
import { done, type Problem, type Result, stopped } from '../../../shared/messages/problem.ts';
import { workbookProblem } from '../../../shared/messages/workbook.ts';

/** The extension's end of the line, inside LibreOffice. */
export interface Connection {
  /** What it answers; a problem of its own, or that it is gone. */
  ask(path: AskedPath, body: object, signal?: AbortSignal): Promise<Result<unknown>>;
  /** The document as an .xlsx. */
  readBytes(signal: AbortSignal): Promise<Result<Uint8Array>>;
}

export type AskedPath = 'about' | 'select' | 'replace' | 'undo' | 'settings' | 'keep' | 'news';

/** The page's own address and the memory of its tab, or what stands for them. */
export interface Page {
  readonly origin: string;
  /** Behind the `#`; the ticket that the menu gave, at the first opening. */
  readonly hash: string;
  readonly tab: Pick<Storage, 'getItem' | 'setItem'>;
}

const KEY = 'lianping.key';
const GONE = stopped(hostProblem('host-gone', {}));

/** Changes the ticket for a key; a tab that is loaded again has kept its key. */
export async function connect({ origin, hash, tab }: Page): Promise<Result<Connection>> {
  const ticket = hash.replace(/^#/, '');
  const entered = ticket
    ? await post(`${origin}/api/enter`, { body: { ticket } }, readJson)
    : undefined;
  const key = entered?.ok ? keyIn(entered.value) : tab.getItem(KEY);
  if (!key) return GONE;
  tab.setItem(KEY, key);
  return done(connectionWith(origin, key));
}

function connectionWith(origin: string, key: string): Connection {
  const asked = (body: object, signal: AbortSignal | undefined): Asked => ({
    ...{ body, key },
    ...(signal && { signal }),
  });
  return {
    ask: async (path, body, signal) => {
      const answered = await post(`${origin}/api/${path}`, asked(body, signal), readJson);
      return answered.ok ? valueIn(answered.value) : answered;
    },
    readBytes: async (signal) => {
      const answered = await post(`${origin}/api/read`, asked({}, signal), readFile);
      return answered.ok ? answered.value : answered;
    },
  };
}

const readJson = (response: Response): Promise<unknown> => response.json();

/** The file, or the problem that came in its place. */
async function readFile(response: Response): Promise<Result<Uint8Array>> {
  if (response.headers.get('content-type') !== XLSX) return told(await response.json());
  return done(new Uint8Array(await response.arrayBuffer()));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Asked {
  readonly body: object;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/**
 * What is read of the answer, to its end: the server may be gone before that. Whoever gives up while it
 * is under way has an answer that the server is gone: nobody reads it.
 */
async function post<T>(
  address: string,
  { body, key, signal }: Asked,
  read: (response: Response) => Promise<T>,
): Promise<Result<T>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(key && { 'x-lianping-key': key }) },
      ...(signal && { signal }),
    });
    return response.ok ? done(await read(response)) : GONE;
  } catch {
    return GONE;
  }
}

const keyIn = (answer: unknown): string => (answer as { readonly key: string }).key;

/** An answer is an object with its value or its problem: the extension and this come in one package. */
interface Answer {
  readonly value?: unknown;
  readonly problem?: { readonly code: string; readonly values: Readonly<Record<string, Sayable>> };
}

const valueIn = (answer: unknown): Result<unknown> => {
  const { value, problem } = answer as Answer;
  return problem ? told(answer) : done(value ?? null);
};

/** What the extension can tell; the sentences of the codes stand here. */
const TOLD = [
  'host-busy',
  'host-refused',
  'host-read-only',
  'host-structure-protected',
  'host-sheets-protected',
  'host-write-undone',
  'host-undo-not-last',
  'host-place-missing',
  'host-sheet-hidden',
  'host-settings-too-long',
] as const;

function told(answer: unknown): Result<never> {
  const { problem } = answer as Answer;
  const code = TOLD.find((one) => one === problem?.code);
  if (!problem) return GONE;
  if (code) return stopped({ code, effect: HOST_PROBLEMS[code].effect, values: problem.values });
  return stopped(otherProblem(problem.code, problem.values));
}

function otherProblem(code: string, values: Readonly<Record<string, Sayable>>): Problem {
  if (code === 'sheet-name-taken') return workbookProblem(code, { sheet: values.sheet ?? '' });
  return hostProblem('host-refused', { detail: code });
}

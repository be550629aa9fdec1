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
  if (ticket) {
    const entered = await post(`${origin}/api/enter`, { ticket }, {});
    if (entered.ok) tab.setItem(KEY, keyIn(await entered.value.json()));
  }
  const key = tab.getItem(KEY);
  return key ? done(connectionWith(origin, key)) : GONE;
}

function connectionWith(origin: string, key: string): Connection {
  const asking = (path: string, body: object, signal?: AbortSignal) =>
    post(`${origin}/api/${path}`, body, { key, ...(signal && { signal }) });
  return {
    ask: async (path, body, signal) => {
      const answered = await asking(path, body, signal);
      return answered.ok ? valueIn(await answered.value.json()) : answered;
    },
    readBytes: async (signal) => {
      const answered = await asking('read', {}, signal);
      if (!answered.ok) return answered;
      const { value } = answered;
      if (value.headers.get('content-type') !== XLSX) return told(await value.json());
      return done(new Uint8Array(await value.arrayBuffer()));
    },
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whoever gives up while it is under way has an answer that the server is gone: nobody reads it. */
async function post(
  address: string,
  body: object,
  { key, signal }: { readonly key?: string; readonly signal?: AbortSignal },
): Promise<Result<Response>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(key && { 'x-lianping-key': key }) },
      ...(signal && { signal }),
    });
    return response.ok ? done(response) : GONE;
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

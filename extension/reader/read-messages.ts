import type { Reading, StateMessage, Stay } from './messages.ts';
import { PAGE_STATES, type PageState, type PageStatus } from './page-state.ts';

// Apart from the messages themselves: the script in a page sends them, and reads none.

/** A status from an answer that anyone may have made. */
export function readStatus(answer: unknown): PageStatus | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (!('state' in answer) || !('article' in answer)) return null;
  const state = readState(answer);
  const { article } = answer;
  if (!state || (typeof article !== 'string' && article !== null)) return null;
  return { state, article };
}

/** The state that a message names; null where it names none. */
export function readState(message: unknown): PageState | null {
  const { state } = fieldsOf(message);
  return PAGE_STATES.find((known) => known === state) ?? null;
}

/** What a page says of itself; null where any of it is of another form. */
export function readStateMessage(message: unknown): StateMessage | null {
  const [stay, state] = [readStay(message), readState(message)];
  const { since } = fieldsOf(message);
  return stay && state && typeof since === 'number'
    ? { kind: 'page-state', ...stay, state, since }
    : null;
}

/** Of which stay a message tells; null where it names none. */
export function readStay(message: unknown): Stay | null {
  const { session, article, touched } = fieldsOf(message);
  return typeof session === 'string' && typeof article === 'string' && typeof touched === 'boolean'
    ? { session, article, touched }
    : null;
}

/** What came along with a report, every field looked at. */
export function readReading(message: unknown): Reading | null {
  const { member, life, address, original, touched, jumps } = fieldsOf(message);
  const state = readState(message);
  if (!state || typeof member !== 'string' || typeof life !== 'string') return null;
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  if (original !== null && typeof original !== 'string') return null;
  if (typeof touched !== 'boolean') return null;
  if (!Number.isSafeInteger(jumps) || Number(jumps) < 0 || Number(jumps) > 1000) return null;
  return { member, life, address, original, state, touched, jumps: Number(jumps) };
}

const fieldsOf = (message: unknown): Readonly<Record<string, unknown>> =>
  typeof message === 'object' && message !== null ? { ...message } : {};

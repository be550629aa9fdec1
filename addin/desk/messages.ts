import type { Progress } from '../progress.ts';
import type { Asked, Given, Kind } from './questions.ts';

/** From the page to the desk. */
export interface Question<K extends Kind = Kind> {
  readonly id: number;
  readonly kind: K;
  readonly asked: Asked<K>;
}

/** From the desk to the page. */
export type Reply =
  | { readonly ready: true }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly given: Given<Kind> }
  | { readonly id: number; readonly fault: string };

/** What goes over with a message and is not copied. */
export function transferred(message: unknown): ArrayBuffer[] {
  const value = valueIn(message);
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return [];
  const { bytes } = value;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}

/** A question's file, or what a result holds. */
function valueIn(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'value' in message
    ? message.value
    : message;
}

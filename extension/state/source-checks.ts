import { type Signal, signal } from '@preact/signals';
import type { ReadingSource } from '../../shared/reading/source.ts';

/** What could be read on an open page of a source. */
export interface SourceFindings {
  readonly title: boolean;
  readonly body: boolean;
  readonly date: boolean;
}

export type SourceCheck =
  | { readonly kind: 'checking' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'found'; readonly findings: SourceFindings };

export interface SourceChecks {
  /** By id of the source; absent where nobody asked. */
  readonly checks: Signal<ReadonlyMap<string, SourceCheck>>;
  check(source: ReadingSource): Promise<void>;
}

/**
 * Whether a source can be read as its pages are today.
 * @param look tries it on an open article of the source; null where none is open
 */
export function createSourceChecks(
  look: (source: ReadingSource) => Promise<SourceFindings | null>,
): SourceChecks {
  const checks = signal<ReadonlyMap<string, SourceCheck>>(new Map());
  const show = (id: string, check: SourceCheck) => {
    checks.value = new Map([...checks.value, [id, check]]);
  };
  return {
    checks,
    async check(source) {
      show(source.id, { kind: 'checking' });
      // A page that goes away while it is looked at is no open page.
      const findings = await look(source).catch(() => null);
      show(source.id, findings ? { kind: 'found', findings } : { kind: 'no-page' });
    },
  };
}

/** Findings from an answer that anyone may have made. */
export function readFindings(answer: unknown): SourceFindings | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { title, body, date } = answer as Partial<SourceFindings>;
  const isKnown = [title, body, date].every((one) => typeof one === 'boolean');
  return isKnown ? { title: title === true, body: body === true, date: date === true } : null;
}

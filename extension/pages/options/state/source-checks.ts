import { type Signal, signal } from '@preact/signals';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';
import type { PartFound } from '../../../../shared/reading/sources/source-check.ts';

export type SourceCheck =
  | { readonly kind: 'checking' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'found'; readonly findings: readonly PartFound[] };

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
  look: (source: ReadingSource) => Promise<readonly PartFound[] | null>,
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

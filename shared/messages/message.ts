export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What a problem does: `note` is scored all the same; `void` leaves its subject without a total;
 * `stop` ends the run with nothing written; `warning` is a rulebook's lint that does not stop it.
 */
export const EFFECTS = ['stop', 'void', 'note', 'warning'] as const;
export type Effect = (typeof EFFECTS)[number];

/** One code of the catalogue: its effect, and its one sentence with `{values}` in each language. */
export interface Message {
  readonly effect: Effect;
  readonly zh: string;
  readonly en: string;
}

/** `{name}` → its value. A missing value is a bug and throws. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return `${value}`;
  });
}

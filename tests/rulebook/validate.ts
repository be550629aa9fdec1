import { Ajv2020 } from 'ajv/dist/2020.js';

export type JsonObject = { readonly [key: string]: unknown };

// Strict in what it knows, so that a mistaken keyword is no silent pass.
const ajv = new Ajv2020({ strictSchema: true, strictTypes: false, strictRequired: false });
const compiled = new WeakMap<JsonObject, (value: unknown) => boolean>();

/** Whether a schema holds for a value. @throws Error at a keyword that the standard does not know */
export function isValid(value: unknown, schema: JsonObject): boolean {
  const holds = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, holds);
  return holds(value);
}

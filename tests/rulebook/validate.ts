type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What a value must be for one keyword; JSON Schema 2020-12, as much of it as we publish. */
type Keyword = (given: Json, value: Json, schema: JsonObject, root: JsonObject) => boolean;

const NOTES = ['$schema', '$defs', 'title', 'description', 'examples'];

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $ref: (given, value, _, root) => isValid(value, definition(root, given), root),
  anyOf: (given, value, _, root) => list(given).some((one) => isValid(value, object(one), root)),
  oneOf: (given, value, _, root) =>
    list(given).filter((one) => isValid(value, object(one), root)).length === 1,
  enum: (given, value) => list(given).includes(value),
  type: (given, value) => [given].flat().includes(typeOf(value)),
  pattern: (given, value) => typeof value !== 'string' || new RegExp(`${given}`, 'u').test(value),
  minimum: (given, value) => typeof value !== 'number' || value >= Number(given),
  maximum: (given, value) => typeof value !== 'number' || value <= Number(given),
  minItems: (given, value) => !Array.isArray(value) || value.length >= Number(given),
  maxItems: (given, value) => !Array.isArray(value) || value.length <= Number(given),
  minProperties: (given, value) => keysOf(value).length >= Number(given) || !isObject(value),
  required: (given, value) =>
    !isObject(value) || list(given).every((key) => Object.hasOwn(value, `${key}`)),
  items: (given, value, _, root) =>
    !Array.isArray(value) || value.every((one) => isValid(one, object(given), root)),
  propertyNames: (given, value, _, root) =>
    keysOf(value).every((key) => isValid(key, object(given), root)),
  properties: (given, value, _, root) =>
    keysOf(value)
      .filter((key) => Object.hasOwn(object(given), key))
      .every((key) => isValid(object(value)[key] ?? null, object(object(given)[key]), root)),
  additionalProperties: (given, value, { properties = {} }, root) =>
    keysOf(value)
      .filter((key) => !Object.hasOwn(object(properties), key))
      .every((key) => given !== false && isValid(object(value)[key] ?? null, object(given), root)),
};

/** Whether a schema holds for a value. Throws at a keyword that it does not know. */
export function isValid(value: Json, schema: JsonObject, root: JsonObject = schema): boolean {
  return Object.entries(schema).every(([keyword, given]) => {
    if (NOTES.includes(keyword)) return true;
    const holds = KEYWORDS[keyword];
    if (!holds) throw new Error(`No keyword ${keyword}`);
    return holds(given, value, schema, root);
  });
}

const isObject = (value: Json): value is JsonObject => typeOf(value) === 'object';
const keysOf = (value: Json): string[] => (isObject(value) ? Object.keys(value) : []);

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function object(value: Json | undefined): JsonObject {
  if (value === undefined || !isObject(value)) throw new Error('A schema is an object');
  return value;
}

function list(value: Json): readonly Json[] {
  if (!Array.isArray(value)) throw new Error('Here belongs a list');
  return value;
}

function definition(root: JsonObject, reference: Json): JsonObject {
  const [, title = ''] = /^#\/\$defs\/(\w+)$/.exec(`${reference}`) ?? [];
  return object(object(root.$defs)[title]);
}

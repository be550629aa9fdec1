import type { ListShape, ObjectShape, Shape, TextShape } from './schema.ts';

/** A JSON Schema or a part of one, in the members that the rulebook needs. */
export type JsonSchema = { readonly [member: string]: JsonSchemaValue };
type JsonSchemaValue =
  | string
  | number
  | boolean
  | readonly JsonSchemaValue[]
  | { readonly [member: string]: JsonSchemaValue };

const HEAD = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Lianping rulebook 联评评分规则',
  description:
    'What may stand where, for editors. What the parts say about each other (weights that add up, bands that meet, names that are declared) only `lianping check` tells, and so with numbers that YAML knows and rulebooks do not (1e2, 0x64, .5, a seventh decimal). 供编辑器提示；权重合计、区间衔接、名称是否声明，以及 1e2、0x64、.5、七位小数等写法，由 lianping check 检查。',
};

/**
 * The schema that describes what is written, for YAML read in either way: every scalar as text,
 * as rulebooks are, or with numbers and booleans of their own, as editors do.
 * @source JSON Schema 2020-12 <https://json-schema.org/draft/2020-12>
 */
export function jsonSchemaOf(shape: Shape): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = describe(shape, definitions);
  return { ...HEAD, ...root, $defs: Object.fromEntries(definitions) };
}

/** Definitions by title, filled on the way; one is entered before it is described: it may hold itself. */
type Definitions = Map<string, JsonSchema>;

function describe(shape: Shape, definitions: Definitions): JsonSchema {
  switch (shape.kind) {
    case 'object':
      return describeObject(shape, definitions);
    case 'map':
      return {
        type: 'object',
        propertyNames: describeText(shape.key),
        additionalProperties: describe(shape.value, definitions),
        ...(shape.least > 0 && { minProperties: shape.least }),
      };
    case 'list':
      return describeList(shape, definitions);
    case 'text':
      return describeText(shape);
    case 'choice':
      return { enum: shape.values.flatMap(spellings) };
    case 'either':
      return { anyOf: shape.of.map((form) => describe(form, definitions)) };
    case 'named':
      return refer(shape.title, shape.shape, definitions);
  }
}

function refer(title: string, shape: () => Shape, definitions: Definitions): JsonSchema {
  if (!definitions.has(title)) {
    definitions.set(title, {});
    definitions.set(title, describe(shape(), definitions));
  }
  return { $ref: `#/$defs/${title}` };
}

function describeObject({ fields, exactlyOne }: ObjectShape, definitions: Definitions): JsonSchema {
  const written = Object.entries(fields);
  const required = written.filter(([, { optional }]) => !optional).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(
      written.map(([key, { shape }]) => [key, describe(shape, definitions)]),
    ),
    ...(required.length > 0 && { required }),
    ...(exactlyOne && { oneOf: exactlyOne.map((key) => ({ required: [key] })) }),
    additionalProperties: false,
  };
}

const describeList = ({ item, least, most }: ListShape, definitions: Definitions): JsonSchema => ({
  type: 'array',
  items: describe(item, definitions),
  ...(least > 0 && { minItems: least }),
  ...(most !== undefined && { maxItems: most }),
});

/** A pattern holds for texts, bounds for numbers: JSON Schema applies each where it fits. */
function describeText(shape: Shape): JsonSchema {
  if (shape.kind !== 'text') throw new Error(`A key is a text, not ${shape.kind}`);
  const { form, pattern, range } = shape;
  return {
    type: typesOf(shape),
    pattern: pattern ? pattern.replace(/^\^/, '^\\s*').replace(/\$$/, '\\s*$') : '\\S',
    ...(range && { minimum: range.least, maximum: range.most }),
    examples: form.split(' | '),
  };
}

/** Text that is only a number or a word such as `true` may reach the schema as such. */
function typesOf({ pattern, range }: TextShape): JsonSchemaValue {
  if (pattern === undefined) return ['string', 'number', 'boolean'];
  const isNumber = range !== undefined || new RegExp(pattern, 'u').test('1');
  return isNumber ? ['string', 'number'] : 'string';
}

/** `1` and `true` as text, and as what they are in YAML. */
function spellings(value: string): (string | number | boolean)[] {
  if (/^\d+$/.test(value)) return [value, Number(value)];
  return value === 'true' ? [value, true] : [value];
}

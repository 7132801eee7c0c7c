import { expect, test } from 'vitest'
import { z } from 'zod'
import type { JsonSchema } from './chat-request.ts'
import { strictProblems } from './strict-schema.ts'

const json = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7' }) as JsonSchema
const object = (properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'object', properties, required: Object.keys(properties), additionalProperties: false, ...more,
})
const text = { type: 'string' }
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
/** Objects inside each other, the root counted. */
const nested = (levels: number): JsonSchema => object({ inner: levels > 1 ? nested(levels - 1) : text })

const ACCEPTED: [string, JsonSchema][] = [
  ['a zod object with every kind of field', json(z.strictObject({
    kind: z.enum(['claim', 'link']), text: z.string().describe('4 to 15 words'), passage: z.number(), quote: z.string().nullable(),
    holds: z.boolean(),
  }))],
  ['a list with both limits', object({ elements: { ...list(object({ text })), minItems: 2, maxItems: 12 } })],
  ['a union by anyOf', json(z.strictObject({ part: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() })]) }))],
  ['a literal', json(z.strictObject({ kind: z.literal('claim') }))],
  ['a list of types', object({ quote: { type: ['string', 'null'] } })],
  ['an enum without a type', object({ verdict: { enum: ['yes', 'no'] } })],
  ['a definition used twice', object({ a: { $ref: '#/$defs/q' }, b: { $ref: '#/$defs/q' } }, { $defs: { q: object({ text }) } })],
  ['five levels of objects', nested(5)],
  ['five levels with lists among them', object({ items: list(object({ options: list(object({ text })) })) })],
  ['a property that is called like a keyword', object({ pattern: text, format: text, minimum: { type: 'number' } })],
  ['an object without properties', object({})],
]

const REJECTED: [string, unknown, string][] = [
  ['an optional field', json(z.strictObject({ a: z.string(), b: z.string().optional() })), "Missing 'b'"],
  ['no required at all', { type: 'object', properties: { a: text }, additionalProperties: false }, "Missing 'a'"],
  ['required that names nothing', object({ a: text }, { required: ['a', 'b'] }), "Extra required key 'b'"],
  ['open objects', object({ a: text }, { additionalProperties: true }), "'additionalProperties' is required"],
  ['nothing said of more properties', { type: 'object', properties: { a: text }, required: ['a'] }, "'additionalProperties' is required"],
  ['an open object inside', object({ list: list({ type: 'object', properties: {} }) }), "In context=('properties', 'list', 'items')"],
  ['a record', json(z.strictObject({ scores: z.record(z.string(), z.number()) })), "'propertyNames' is not permitted"],
  ['a record as the root', json(z.record(z.string(), z.string())), "'additionalProperties' is required"],
  ['a shortest string', json(z.strictObject({ a: z.string().min(1) })), "'minLength' is not permitted"],
  ['a longest string', json(z.strictObject({ a: z.string().max(9) })), "'maxLength' is not permitted"],
  ['a format', json(z.strictObject({ a: z.email() })), "'format' is not permitted"],
  ['a pattern', json(z.strictObject({ a: z.string().regex(/^P\d$/) })), "'pattern' is not permitted"],
  ['a smallest number', json(z.strictObject({ a: z.number().min(0) })), "'minimum' is not permitted"],
  ['the whole numbers of zod', json(z.strictObject({ a: z.int() })), "'maximum' is not permitted"],
  ['a step', json(z.strictObject({ a: z.number().multipleOf(2) })), "'multipleOf' is not permitted"],
  ['a default', json(z.strictObject({ a: z.string().default('x') })), "'default' is not permitted"],
  ['a discriminated union, which zod writes as oneOf', json(z.strictObject({
    part: z.discriminatedUnion('k', [z.strictObject({ k: z.literal('a') }), z.strictObject({ k: z.literal('b') })]),
  })), "'oneOf' is not permitted"],
  ['an intersection', object({ part: { allOf: [object({ a: text })] } }), "'allOf' is not permitted"],
  ['a tuple', json(z.strictObject({ pair: z.tuple([z.string(), z.number()]) })), 'missing items'],
  ['a list of anything', object({ a: { type: 'array' } }), 'missing items'],
  ['anything', json(z.strictObject({ a: z.any() })), "must have a 'type' key"],
  ['a type nobody knows', object({ a: { type: 'date' } }), "'date' is not a valid type"],
  ['a limit of lists on a string', object({ a: { type: 'string', minItems: 1 } }), "'minItems' is not permitted here"],
  ['six levels of objects', nested(6), '5 levels of nesting exceeded'],
  ['six levels with lists among them', object({ a: list(object({ b: list(object({ c: list(text) })) })) }), '5 levels of nesting exceeded'],
  ['six levels behind a reference', object({ a: { $ref: '#/$defs/d' } }, { $defs: { d: nested(5) } }), '5 levels of nesting exceeded'],
  ['a schema that holds itself', object({ child: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }), 'is recursive'],
  ['a definition of itself', object({ a: { $ref: '#/$defs/n' } }, { $defs: { n: object({ n: { $ref: '#/$defs/n' } }) } }), 'is recursive'],
  ['a reference to nothing', object({ a: { $ref: '#/$defs/gone' } }), 'can not be resolved'],
  ['a reference to elsewhere', object({ a: { $ref: 'https://example.org/a.json' } }), 'must point into this schema'],
  ['a list as the root', list(text), `of 'type: "object"', got 'type: "array"'`],
  ['a union as the root', object({ a: text }, { anyOf: [object({ a: text })] }), "must not have 'anyOf' at the top level"],
  ['no type at the root', {}, `got 'type: "None"'`],
  ['no schema', undefined, 'must be a JSON Schema object'],
  ['true, which is a schema elsewhere', object({ a: true as unknown as JsonSchema }), 'must be a JSON Schema object'],
]

test.each(ACCEPTED)('takes %s', (_name, schema) => expect(strictProblems(schema)).toEqual([]))
test.each(REJECTED)('refuses %s', (_name, schema, words) => expect(strictProblems(schema).join('\n')).toContain(words))

test('tells every problem once, with its place', () => {
  const bad = { type: 'string', minLength: 1 }
  expect(strictProblems(object({ a: bad, b: list(bad) }))).toEqual([
    "In context=('properties', 'a'), 'minLength' is not permitted.",
    "In context=('properties', 'b', 'items'), 'minLength' is not permitted.",
  ])
})

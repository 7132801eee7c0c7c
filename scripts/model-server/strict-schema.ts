import type { JsonSchema } from './chat-request.ts'

/**
 * The subset of JSON Schema that every server with structured output takes: what OpenAI's strict mode first allowed.
 * https://platform.openai.com/docs/guides/structured-outputs (later models take some limits too; others refuse them still)
 */
const ANYWHERE = new Set(['$schema', '$defs', 'definitions', '$ref', 'title', 'description', 'type', 'enum', 'const', 'anyOf'])
const BY_TYPE: Record<string, string> = {
  properties: 'object', required: 'object', additionalProperties: 'object',
  items: 'array', minItems: 'array', maxItems: 'array',
}
const TYPES = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'])
/** Objects and arrays, each a level; the root object is the first. */
const MAX_LEVELS = 5

type Place = { root: JsonSchema; path: string[]; level: number; followed: string[] }

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

const say = ({ path }: Place, problem: string): string => `In context=(${path.map((part) => `'${part}'`).join(', ')}), ${problem}`

const inside = (place: Place, ...path: string[]): Place => ({ ...place, path: [...place.path, ...path] })

function typesOf({ type }: JsonSchema): string[] {
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.map(String) : []
}

function keywordProblems(schema: JsonSchema, types: string[], place: Place): string[] {
  return Object.keys(schema).flatMap((keyword) => {
    if (ANYWHERE.has(keyword)) return []
    const type = BY_TYPE[keyword]
    if (!type) return [say(place, `'${keyword}' is not permitted.`)]
    return types.includes(type) ? [] : [say(place, `'${keyword}' is not permitted here: the type is not ${type}.`)]
  })
}

function objectProblems(schema: JsonSchema, place: Place): string[] {
  const properties = isSchema(schema.properties) ? schema.properties : {}
  const names = Object.keys(properties)
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const incomplete = "'required' is required to be supplied and to be an array including every key in properties."
  return [
    ...(schema.additionalProperties === false ? [] : [say(place, "'additionalProperties' is required to be supplied and to be false.")]),
    ...names.filter((name) => !required.includes(name)).map((name) => say(place, `${incomplete} Missing '${name}'.`)),
    ...required.filter((name) => !names.includes(name)).map((name) => say(place, `Extra required key '${name}' supplied.`)),
    ...names.flatMap((name) => schemaProblems(properties[name], inside(place, 'properties', name))),
  ]
}

function arrayProblems({ items }: JsonSchema, place: Place): string[] {
  // A list of schemas is a tuple, which the subset does not know.
  if (items === undefined || Array.isArray(items)) return [say(place, 'array schema missing items.')]
  return schemaProblems(items, inside(place, 'items'))
}

function referenceProblems(ref: string, place: Place): string[] {
  if (!ref.startsWith('#')) return [say(place, `'$ref' must point into this schema, not to '${ref}'.`)]
  // The root is being read all the time: what leads to it, or to a definition that is open, never ends.
  if (ref === '#' || place.followed.includes(ref)) return [say(place, `'$ref' to '${ref}' is recursive: it exceeds any depth.`)]
  const [, folder = '', name = '', ...rest] = ref.split('/')
  const definitions = folder === '$defs' || folder === 'definitions' ? place.root[folder] : null
  const target = isSchema(definitions) && !rest.length && Object.hasOwn(definitions, name) ? definitions[name] : null
  if (target === null) return [say(place, `reference '${ref}' can not be resolved.`)]
  return schemaProblems(target, { ...place, followed: [...place.followed, ref] })
}

function schemaProblems(schema: unknown, place: Place): string[] {
  if (!isSchema(schema)) return [say(place, 'a schema must be a JSON Schema object.')]
  const types = typesOf(schema)
  const problems = keywordProblems(schema, types, place)
  if (typeof schema.$ref === 'string') return [...problems, ...referenceProblems(schema.$ref, place)]
  const wrong = types.find((type) => !TYPES.has(type))
  if (wrong !== undefined) problems.push(say(place, `'${wrong}' is not a valid type.`))
  const branches = Array.isArray(schema.anyOf) ? schema.anyOf : []
  problems.push(...branches.flatMap((branch, index) => schemaProblems(branch, inside(place, 'anyOf', String(index)))))
  const isOpen = !types.length && !branches.length && !Array.isArray(schema.enum) && !('const' in schema)
  if (isOpen) problems.push(say(place, "schema must have a 'type' key."))
  const nests = types.includes('object') || types.includes('array')
  const here = { ...place, level: place.level + (nests ? 1 : 0) }
  if (here.level > MAX_LEVELS) return [...problems, say(place, `${MAX_LEVELS} levels of nesting exceeded.`)]
  if (types.includes('object')) problems.push(...objectProblems(schema, here))
  if (types.includes('array')) problems.push(...arrayProblems(schema, here))
  return problems
}

/**
 * What a strict server would refuse in a reply schema, a sentence each in OpenAI's wording; empty where it is taken.
 * Taken are objects with every property required and additionalProperties false, arrays (minItems and maxItems too), strings,
 * numbers and booleans without limits, enum, const, anyOf below the root, references to $defs without recursion, title and
 * description; at most five levels of objects and arrays together.
 */
export function strictProblems(schema: unknown): string[] {
  if (!isSchema(schema)) return ['schema must be a JSON Schema object.']
  const place: Place = { root: schema, path: [], level: 0, followed: [] }
  if (schema.type !== 'object') {
    const type = schema.type === undefined ? 'None' : String(schema.type)
    return [`schema must be a JSON Schema of 'type: "object"', got 'type: "${type}"'.`]
  }
  if ('anyOf' in schema) return [say(place, "schema must not have 'anyOf' at the top level.")]
  return schemaProblems(schema, place)
}

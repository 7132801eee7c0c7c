import { z } from 'zod'

/**
 * What an entrance exam found out about a model, client-safe: the JSON in EntranceSitting.results. What a model has not
 * shown it can do, it is not trusted with.
 */
export const EXAM_PARTS = ['check', 'solve', 'write'] as const
export type ExamPart = (typeof EXAM_PARTS)[number]

/** `k` of `n`, with the bounds of Wilson's 95% interval, in 0..1. */
export const shareSchema = z.object({
  k: z.number().int().nonnegative(),
  n: z.number().int().positive(),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
})
export type Share = z.infer<typeof shareSchema>

/** `unread`: how many answers were missing or could not be read; each of them counts as wrong. */
const partResultSchema = shareSchema.extend({ passed: z.boolean(), unread: z.number().int().nonnegative() })

/** `k`: claims judged rightly. `found`: planted errors not called supported. `doubted`: true claims not called supported. */
export const checkResultSchema = partResultSchema.extend({ found: shareSchema, doubted: shareSchema })
export type CheckResult = z.infer<typeof checkResultSchema>

/** `k`: questions answered rightly. `keyed`: the one right option chosen. `refused`: no option chosen where none or several are right. */
export const solveResultSchema = partResultSchema.extend({ keyed: shareSchema, refused: shareSchema })
export type SolveResult = z.infer<typeof solveResultSchema>

/** `k`: claims whose quote stands in the passages. */
export const writeResultSchema = partResultSchema
export type WriteResult = z.infer<typeof writeResultSchema>

export const examResultsSchema = z.object({
  check: checkResultSchema,
  solve: solveResultSchema,
  write: writeResultSchema,
  /** Ids of the items sat, so that the next sitting can draw others. */
  items: z.array(z.string()),
})
export type ExamResults = z.infer<typeof examResultsSchema>

/** Client-safe. Where a model's server is: http or https, no password in it, nothing after the path. */
const addressSchema = z.string().trim().max(500, 'That address is too long.').transform((value, context) => {
  const complain = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  if (value === '') return complain('Enter the address of the server.')
  const url = URL.parse(value)
  if (!url || url.hostname === '' || !/^https?:$/.test(url.protocol)) {
    return complain('This is no address. It begins with http:// or https:// and usually ends in /v1.')
  }
  if (url.username || url.password) return complain('Leave name and password out of the address; a key has its own field.')
  if (url.search || url.hash) return complain('Leave out what comes after the ? or #.')
  // People paste the address of the call itself.
  return url.href.replace(/\/+$/, '').replace(/\/(?:chat\/completions|models)$/, '')
})

const nameSchema = z.string().trim().max(200, 'At most 200 characters.').regex(/^\P{Cc}*$/u, 'A name has no line breaks.')

/** A whole number in a field, perhaps with separators between thousands; empty: the default. */
const wholeSchema = (least: number, most: number) =>
  z.string().trim().transform((value, context) => {
    if (value === '') return null
    const plain = value.replace(/(?<=\d)[\s,.'’](?=\d{3}(?:\D|$))/g, '')
    const number = /^\d+$/.test(plain) ? Number(plain) : NaN
    if (number >= least && number <= most) return number
    const [low, high] = [least, most].map((bound) => bound.toLocaleString('en-US'))
    context.addIssue({ code: 'custom', message: `A whole number from ${low} to ${high}, or nothing.` })
    return z.NEVER
  })

const priceSchema = z.string().trim().transform((value, context) => {
  if (value === '') return null
  const number = /^\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN
  if (number <= 100_000) return number
  context.addIssue({ code: 'custom', message: 'A price such as 0.25, without the currency, or nothing.' })
  return z.NEVER
})

const keySchema = z
  .string()
  .trim()
  .max(500, 'That key is too long.')
  .regex(/^[\x21-\x7e]*$/, 'A key has no spaces and no line breaks. Copy it again.')

/** The form as it is typed; what it gives is what `settingsOfForm` completes. */
export const modelFormSchema = z
  .object({
    preset: z.enum(['openai', 'ollama', 'lmstudio', 'other']),
    baseUrl: addressSchema,
    apiKey: keySchema,
    model: nameSchema.min(1, 'Name the model, or choose one of the server’s.'),
    checkModel: nameSchema,
    context: wholeSchema(2048, 2_000_000),
    concurrency: wholeSchema(1, 64),
    dailyTokens: wholeSchema(0, 1_000_000_000),
    instanceDailyTokens: wholeSchema(0, 1_000_000_000),
    priceIn: priceSchema,
    priceOut: priceSchema,
  })
  .superRefine(({ priceIn, priceOut }, context) => {
    if ((priceIn === null) === (priceOut === null)) return
    context.addIssue({ code: 'custom', path: [priceIn === null ? 'priceIn' : 'priceOut'], message: 'Enter both prices, or neither.' })
  })
export type ModelForm = z.output<typeof modelFormSchema>

/** Null: the model in use is tested as it is. */
export const testRequestSchema = z.object({ form: modelFormSchema.nullable() })

/** To list a server's models, only where it is and the key matter. */
export const listRequestSchema = z.object({
  preset: modelFormSchema.shape.preset, baseUrl: modelFormSchema.shape.baseUrl, apiKey: modelFormSchema.shape.apiKey,
})
export type ListRequest = z.output<typeof listRequestSchema>

export const noInputSchema = z.object({})

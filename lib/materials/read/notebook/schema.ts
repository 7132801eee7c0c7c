import { z } from 'zod'

/** Text as notebooks keep it: whole, or line by line with the ends of lines. */
const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))])

const output = z.looseObject({
  output_type: z.string(),
  /** nbformat 4: by media type; what is neither text nor lines (JSON of widgets) is not shown. */
  data: z.record(z.string(), z.unknown()).optional(),
  text: text.optional(),
  ename: z.string().optional(),
  evalue: z.string().optional(),
  /** nbformat 3 keeps the kinds of output beside each other. */
  html: text.optional(),
  png: text.optional(),
})

const cell = z.looseObject({
  cell_type: z.string(),
  source: text.optional(),
  /** nbformat 3 */
  input: text.optional(),
  level: z.number().int().min(1).max(6).optional(),
  outputs: z.array(output).optional(),
  attachments: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
})

/** A notebook of nbformat 3 (cells within worksheets) or 4. */
export const notebook = z.looseObject({
  nbformat: z.number(),
  metadata: z.looseObject({
    title: z.string().optional().catch(undefined),
    kernelspec: z.looseObject({ language: z.string().optional() }).optional().catch(undefined),
    language_info: z.looseObject({ name: z.string().optional() }).optional().catch(undefined),
  }).optional(),
  cells: z.array(cell).optional(),
  worksheets: z.array(z.looseObject({ cells: z.array(cell) })).optional(),
})

export type Cell = z.infer<typeof cell>
export type Output = z.infer<typeof output>
export const outputText = (value: unknown): string | null => text.safeParse(value).data ?? null

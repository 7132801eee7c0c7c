import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formFault } from '#lib/questions/bank/checks/form-rules.ts'
import { findUnknown } from '#lib/language/claims/find-unknown.ts'
import { readSource } from '#lib/language/claims/source.ts'
import { findQuote } from '#lib/language/find-quote.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'

type Batch = { passages: { n: number; text: string }[]; items: { draft: ModelDraft; rejectedFor: string | null }[] }

const batches = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Batch)

test('drafts recorded by hand: none is refused for its wording, its numbers, its names, its reasons or its quote', () => {
  const faults = batches.flatMap(({ passages, items }) => items.flatMap(({ draft }) => {
    const own = [draft.stem, ...draft.options.map(({ text }) => text)].map((text) => ({ text }))
    const [lecture, withItem] = [readSource(passages, '', 'en'), readSource([...passages, ...own], '', 'en')]
    const said = [draft.stem, draft.options[draft.key]?.text ?? '']
    const told = draft.options.map(({ rationale }) => rationale)
    const quoted = passages.some(({ text }) => findQuote(text, draft.quote))
    const unknown = [...said.map((text) => findUnknown(text, lecture)), ...told.map((text) => findUnknown(text, withItem))]
    return [formFault(draft), ...unknown.map((found) => found?.detail ?? null), quoted ? null : draft.quote]
      .flatMap((fault) => fault ?? [])
  }))
  expect(faults).toEqual([])
})

test('every refusal names its check, and about half were kept', () => {
  const items = batches.flatMap((batch) => batch.items)
  expect(items).toHaveLength(36)
  expect(items.filter(({ rejectedFor }) => rejectedFor === null)).toHaveLength(17)
})

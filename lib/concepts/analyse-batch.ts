import type { Prisma } from '#lib/db/generated/client.ts'
import { insertRows } from '#lib/db/insert-rows.ts'
import type { BatchAnalysis } from '#lib/materials/read-material.ts'
import type { IngestedSentence } from '#lib/materials/store-batch.ts'
import { analyseSentences } from './facts/analyse-sentences.ts'
import type { AnalysedSentence, Fact } from './facts/fact.ts'

const KIND = { definition: 'DEFINITION', list: 'LIST', contrast: 'CONTRAST' } as const
const TIER = { upper: 'UPPER', lower: 'LOWER' } as const

/** Facts get ids from their sentence and order, so that a second reading writes none twice. */
function factRows(versionId: string, sentence: AnalysedSentence): Prisma.FactCreateManyInput[] {
  return sentence.facts.map((fact: Fact, index) => ({
    id: `${sentence.id}-f${index}`, versionId, sentenceId: sentence.id,
    kind: KIND[fact.kind], tier: TIER[fact.tier], rule: fact.rule, data: fact as unknown as Prisma.InputJsonValue,
  }))
}

/** The language analysis of one batch of pages: what each sentence is, and the facts it states. */
export function analyseBatch(versionId: string, batch: IngestedSentence[]): BatchAnalysis {
  const analysed = analyseSentences(batch)
  return {
    traits: new Map(analysed.map((sentence) => [sentence.id, [...sentence.traits]])),
    save: () => insertRows('Fact', analysed.flatMap((sentence) => factRows(versionId, sentence))),
  }
}

import type { Prisma } from '#lib/db/generated/client.ts'
import type { Citation, Rationale } from './schema.ts'
import type { DraftQuestion } from './write/draft.ts'

/** The rows of one question. */
export type QuestionRows = {
  question: Prisma.QuestionCreateManyInput & { id: string }
  concepts: Prisma.QuestionConceptCreateManyInput[]
  citations: Prisma.QuestionCitationCreateManyInput[]
  verdicts: Prisma.VerdictCreateManyInput[]
}

export type QuestionOrigin = {
  id: string; factId: string | null; versionId: string; materialId: string; courseId: string
  seed: number; engine: string; taskVersion: string; conceptIds: string[]
}

/** A proved draft as rows, state DRAFT. The first citation proves the key; the others explain the options. */
export function questionRows(draft: DraftQuestion, cited: ReadonlyMap<string, Citation>, origin: QuestionOrigin): QuestionRows {
  const { id: questionId, conceptIds, ...rest } = origin
  const rationales: Rationale[] = draft.rationales.map(({ optionId, text, sentenceId }) =>
    ({ optionId, text, citation: sentenceId ? cited.get(sentenceId) ?? null : null }))
  const verdicts = [...draft.verdicts, { check: 'quote found', passed: true, detail: draft.factIndex === null
    ? 'what the key was read from stands in the quoted sentence' : 'term and gloss stand in the quoted sentence' }]
  return {
    question: {
      id: questionId, ...rest, type: draft.type, tier: draft.tier, state: 'DRAFT', rule: draft.rule, stem: draft.stem,
      options: draft.options, key: draft.key, rationales,
      guess: draft.guess, difficultyPrior: draft.difficulty, enemyGroup: draft.enemyGroup,
    },
    concepts: [...new Set(conceptIds)].map((conceptId) => ({ questionId, conceptId })),
    citations: [...cited.values()].map(({ sentenceId, passageId, page, quote, start, end }, ordinal) =>
      ({ questionId, ordinal, sentenceId, passageId, page, quote, startOffset: start, endOffset: end })),
    verdicts: verdicts.map(({ check, passed, detail }, i) => ({ id: `${questionId}-${i}`, questionId, check, passed, detail })),
  }
}

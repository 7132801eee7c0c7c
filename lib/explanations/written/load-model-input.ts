import { prisma } from '#lib/db/client.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import type { Personal } from '#lib/explanations/personal/personal.ts'
import { personalSlots } from '#lib/explanations/personal/personal-slots.ts'
import type { ExplainRequest } from '#lib/explanations/schema.ts'
import type { ExplainInput, InputSentence, ModelInput, NumberedPassage } from '#lib/explanations/tasks/explain-write/schema.ts'
import { choosePassages } from './choose-passages.ts'

/** Room for passages: what a prompt of 2,400 tokens leaves beside instructions; more where the model takes more. */
const PASSAGE_TOKENS = 1_300
const MOST_PASSAGE_TOKENS = 2_600
const SMALL_CONTEXT = 8_000

/** How much a passage matters: it holds the target, a definition on it, or stands beside it. */
const WEIGHT = { target: 4, definition: 2, mention: 1, beside: 0.5 } as const

type Loaded = {
  version: { id: string; title: string }
  input: ExplainInput
  request: Pick<ExplainRequest, 'target' | 'language'>
  personal: Personal | null
  sharesWords: boolean
  followUp: ModelInput['followUp']
  engine: ModelEngine
}

/** What a model is given of a lecture to explain its target; null where there is no text. */
export async function loadModelInput(loaded: Loaded): Promise<ModelInput | null> {
  const { version, input, request, personal, sharesWords, followUp, engine } = loaded
  const weights = weighPassages(input)
  const rows = await prisma.passage.findMany({
    where: { versionId: version.id, id: { in: [...weights.keys()] } },
    select: {
      id: true, ordinal: true, text: true, firstPage: true,
      sentences: { select: { id: true, page: true, startOffset: true, endOffset: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const room = engine.contextTokens < SMALL_CONTEXT ? PASSAGE_TOKENS : MOST_PASSAGE_TOKENS
  const chosen = choosePassages(rows.map(({ id, ordinal, text }) => ({ id, ordinal, text, weight: weights.get(id) ?? 0 })), room)
  if (chosen.length === 0) return null
  const byId = new Map(rows.map((row) => [row.id, row]))
  const passages: NumberedPassage[] = chosen.map(({ id, text }, index) => ({
    n: index + 1, id, text, page: byId.get(id)?.firstPage ?? 1,
    sentences: (byId.get(id)?.sentences ?? []).map(({ id: sentence, page, startOffset, endOffset }) =>
      ({ id: sentence, page, start: startOffset, end: endOffset })),
  }))
  const slots = personal && personalSlots(personal, { sharesWords })
  return {
    title: version.title, targetName: targetName(input), passages, replyLanguage: request.language,
    personal: slots && (slots.ours !== '' || slots.untrusted !== '') ? { ours: slots.ours, theirs: slots.untrusted } : null,
    followUp,
  }
}

/** Weights by passage id, of those that hold a sentence the target is about, and their neighbours in the input. */
function weighPassages(input: ExplainInput): Map<string, number> {
  const weights = new Map<string, number>()
  for (const sentence of input.sentences) {
    const weight = weightOf(sentence, input)
    weights.set(sentence.passageId, Math.max(weights.get(sentence.passageId) ?? 0, weight))
  }
  return weights
}

function weightOf(sentence: InputSentence, { target, concepts }: ExplainInput): number {
  const defines = sentence.definitions.some(({ tier }) => tier === 'upper') ? WEIGHT.definition : 0
  switch (target.kind) {
    case 'page':
      return sentence.page === target.page ? WEIGHT.target + defines : WEIGHT.beside
    case 'selection':
      return sentence.isSelected ? WEIGHT.target + defines : WEIGHT.beside
    case 'concept': {
      const concept = concepts.find(({ id }) => id === target.conceptId)
      if (concept?.definition?.sentenceId === sentence.id) return WEIGHT.target + WEIGHT.definition
      return sentence.namesTarget ? WEIGHT.mention + defines : WEIGHT.beside
    }
  }
}

/** What the target is called, in the lecture's words. */
export function targetName(input: ExplainInput): string {
  const { target } = input
  if (target.kind === 'page') return `page ${target.page}`
  if (target.kind === 'concept') return input.concepts.find(({ id }) => id === target.conceptId)?.name ?? 'this concept'
  return input.sentences.filter(({ isSelected }) => isSelected).map(({ text }) => text).join(' ')
}

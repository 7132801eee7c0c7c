import type { DeletionPreview, MaterialRow } from '#lib/materials/view.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Below this many, a list of what came out of a lecture should say why there is so little. */
const FEW_QUESTIONS = 8

export function isBusy({ state }: Pick<MaterialRow, 'state'>): boolean {
  return state === 'waiting' || state === 'reading' || state === 'analysing'
}

/** The line under a title: "PDF, 20 pages. 51 concepts, 64 questions", for an instructor ", 31 to review". */
export function materialLine({ format, unit, state, pageCount, concepts, questions, cards, toReview }: MaterialRow): string {
  if (state === 'failed') return `${format}, not read`
  const file = pageCount === null ? format : `${format}, ${plural(pageCount, unit, `${unit}s`)}`
  if (state !== 'ready') return file
  const review = toReview > 0 ? `, ${toReview} to review` : ''
  const recall = cards > 0 ? `, ${plural(cards, 'recall card', 'recall cards')}` : ''
  return `${file}. ${plural(concepts, 'concept', 'concepts')}, ${plural(questions, 'question', 'questions')}${recall}${review}`
}

/** Said of a lecture that gave little to ask about; null for any other. */
export function fewQuestionsNote(row: Pick<MaterialRow, 'state' | 'questions' | 'cards' | 'otherLanguage'>): string | null {
  const { state, questions, cards, otherLanguage } = row
  if (state !== 'ready' || questions >= FEW_QUESTIONS) return null
  const recall = cards === 0 ? '' : ` ${plural(cards, 'recall card asks', 'recall cards ask')} what it says, in practice.`
  if (otherLanguage) {
    return `It is in ${otherLanguage}. Without a language model, questions are written from English lectures only; `
      + `reading, searching and asking work as ever.${recall}`
  }
  if (questions === 0) {
    return `No reliable question could be written: there is little running text to ask from.${recall || ' It is open to read.'}`
  }
  return `Only ${plural(questions, 'reliable question', 'reliable questions')} found: there is little running text to ask from.${recall}`
}

/** What a person may do while a lecture is read. */
export function readingHint({ state, pagesRead }: Pick<MaterialRow, 'state' | 'pagesRead'>): string {
  if (state === 'analysing') return 'You can close this page. Every page is open to read already; questions come next.'
  if (pagesRead === 0) return 'You can close this page. Pages open as they are read.'
  if (pagesRead === 1) return 'You can close this page. The first page is open to read already.'
  return `You can close this page. The first ${pagesRead} pages are open to read already.`
}

/** What a deletion takes with it, in one sentence. */
export function deletionSentence({ pages, questions, explanations, exams }: DeletionPreview): string {
  const parts = [
    pages > 0 && plural(pages, 'page', 'pages'),
    questions > 0 && plural(questions, 'question', 'questions'),
    explanations > 0 && plural(explanations, 'explanation', 'explanations'),
    exams > 0 && plural(exams, 'exam', 'exams'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Nothing else goes with it.'
  const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `With it ${parts.length === 1 && parts[0]?.startsWith('1 ') ? 'goes' : 'go'} ${list}.`
}

/**
 * Writes questions from textbook chapters and prints what came out:
 * `node bench/questions.ts --data FOLDER [--chapters a,b] [--show N --seed S --tier LOWER]`.
 * FOLDER holds chapters as JSON: `sections[].{title, paragraphs}`. Of chapters kept for judging (splits.json) only figures
 * are printed, of the upper tier but for "lower", which counts what waits for a reviewer. `--show N` prints N questions
 * drawn by the seed over the other chapters asked for; `--tier LOWER` those that wait.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { AnalysedSentence, SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import { draftQuestions, type Drafts } from '#lib/questions/write/draft-questions.ts'
import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import { seededRandom, shuffle } from '#lib/utils/random.ts'

type Chapter = { sections: { title: string; paragraphs: string[] }[] }
type Written = { name: string; sentences: AnalysedSentence[]; words: number; facts: number; drafts: Drafts; ms: number }

const { values } = parseArgs({
  options: {
    data: { type: 'string' }, chapters: { type: 'string' }, show: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' },
    tier: { type: 'string', default: 'UPPER' },
  },
})
if (!values.data) throw new Error('Name the folder of chapters: --data FOLDER')
const folder = values.data
const seed = Number(values.seed)
const splits = JSON.parse(readFileSync(join(import.meta.dirname, 'splits.json'), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())

function namesOfChapters(): string[] {
  if (values.chapters) return values.chapters.split(',')
  return readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : [])).toSorted()
}

function toSentences(chapter: Chapter): SourceSentence[] {
  const found: SourceSentence[] = []
  let paragraph = 0
  for (const [section, { title, paragraphs }] of chapter.sections.entries()) {
    const add = (text: string, block: SourceSentence['block']) =>
      found.push({ id: `s${found.length}`, ordinal: found.length, paragraph, section, page: section + 1, block, text })
    paragraph++
    add(title, 'heading')
    for (const text of paragraphs) {
      paragraph++
      for (const { start, end } of splitSentences(text)) add(text.slice(start, end), 'prose')
    }
  }
  return found
}

function write(name: string): Written {
  const chapter = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Chapter
  const source = toSentences(chapter)
  const sentences = settleFacts(analyseSentences(source))
  const paths = chapter.sections.map((section) => [section.title])
  const concepts = extractConcepts(sentences, paths)
  const start = performance.now()
  const drafts = draftQuestions({ sentences, concepts, sections: paths.map((path, ordinal) => ({ ordinal, path })), seed })
  const ms = Math.round(performance.now() - start)
  const facts = sentences.flatMap((sentence) => sentence.facts).filter((fact) => fact.kind === 'definition').length
  return { name, sentences, words: source.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0), facts, drafts, ms }
}

const share = (part: number, all: number) => (all === 0 ? '-' : (part / all).toFixed(2))
const ofTier = (questions: readonly DraftQuestion[], tier: string) => questions.filter((question) => question.tier === tier)
const ofType = (questions: readonly DraftQuestion[], type: string) => questions.filter((question) => question.type === type)
const keyAt = (questions: readonly DraftQuestion[], id: string) =>
  questions.filter(({ key }) => key.kind === 'choice' && key.optionId === id).length

function isLongest({ options, key }: DraftQuestion): boolean {
  const own = options.find((option) => key.kind === 'choice' && option.id === key.optionId)?.text.length ?? 0
  return options.filter((option) => option.text.length >= own).length === 1
}

function figures({ name, words, facts, drafts, ms }: Written): string {
  const questions = ofTier(drafts.questions, 'UPPER')
  const choices = ofType(questions, 'DEFINITION_TO_TERM')
  const truths = ofType(questions, 'TRUE_FALSE')
  const falses = truths.filter(({ key }) => key.kind === 'truth' && !key.value).length
  const distinct = new Set(questions.map((question) => `${question.sentenceId} ${question.factIndex}`)).size
  const numbers = [words, facts, choices.length, ofType(questions, 'TYPED_TERM').length, truths.length, falses, distinct]
  const key = ['a', 'b', 'c'].map((id) => keyAt(choices, id)).join('/')
  return [...numbers, ((distinct / words) * 1000).toFixed(1), key, share(choices.filter(isLongest).length, choices.length), ofTier(drafts.questions, 'LOWER').length, ms]
    .reduce<string>((line, value) => line + String(value).padStart(9), name.padEnd(16))
}

function inWords({ key, options }: DraftQuestion): string {
  if (key.kind === 'typed') return [...key.accepted, ...key.others.map((other) => `not ${other}`)].join(' = ')
  if (key.kind === 'truth') return key.value ? 'true' : `false: ${key.correction}`
  return options.map((option) => `${option.id === key.optionId ? '*' : ''}${option.text}`).join(' / ')
}

function shown({ name, sentences, drafts }: Written): string[] {
  const texts = new Map(sentences.map((sentence) => [sentence.id, sentence.text]))
  return ofTier(drafts.questions, values.tier).map((question) => [
    `[${name} ${question.type} ${question.rule}]`, question.stem, `-> ${inWords(question)}`, `“${texts.get(question.sentenceId)}”`,
    ...question.rationales.map((rationale) => `   ${rationale.text}`),
  ].join('\n  '))
}

const columns = ['words', 'facts', 'choice', 'typed', 'truth', 'false', 'distinct', '/1000 w', 'key', 'longest', 'lower', 'ms']
console.log(columns.reduce((line, column) => line + column.padStart(9), 'chapter'.padEnd(16)))
const chapters = namesOfChapters().map((name) => {
  const written = write(name)
  console.log(figures(written))
  return written
})
const written = chapters.flatMap(({ drafts }) => drafts.questions)
const questions = ofTier(written, 'UPPER')
const choices = ofType(questions, 'DEFINITION_TO_TERM')
const places = ['a', 'b', 'c'].map((id) => share(keyAt(choices, id), choices.length)).join('/')
console.log(`\n${questions.length} questions, ${written.length - questions.length} wait for a reviewer; key at a/b/c ${places}; longest ${share(choices.filter(isLongest).length, choices.length)}`)
const dropped = new Map<string, number>()
for (const { drafts } of chapters) {
  for (const [reason, count] of Object.entries(drafts.dropped)) dropped.set(reason, (dropped.get(reason) ?? 0) + count)
}
console.log(`dropped: ${[...dropped].toSorted((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason} ${count}`).join(', ')}`)
const pool = chapters.filter(({ name }) => !judging.has(name)).flatMap(shown)
for (const text of shuffle(pool, seededRandom(seed)).slice(0, Number(values.show))) console.log(`\n${text}`)

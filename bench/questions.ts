/**
 * Writes questions from textbook chapters and prints what came out:
 * `node bench/questions.ts --data DIR [--chapters a,b] [--show N --seed S]`.
 * DIR holds chapters as JSON: `sections[].{title, paragraphs}`. Of chapters kept for judging (bench/splits.json) only
 * figures are printed. `--show N` prints N questions drawn by the seed over all chapters asked for.
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
import { seededRandom, shuffled } from '#lib/questions/write/seeded.ts'

type Chapter = { sections: { title: string; paragraphs: string[] }[] }

const { values } = parseArgs({ options: { data: { type: 'string' }, chapters: { type: 'string' }, show: { type: 'string' }, seed: { type: 'string', default: '1' } } })
if (!values.data) throw new Error('Say where the chapters are: --data DIR')
const folder = values.data
const splits = JSON.parse(readFileSync(new URL('splits.json', import.meta.url), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())
const names = values.chapters?.split(',') ?? readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', '')).toSorted()

function sentencesOf(chapter: Chapter): SourceSentence[] {
  const found: SourceSentence[] = []
  let paragraph = 0
  for (const [section, { title, paragraphs }] of chapter.sections.entries()) {
    const add = (text: string, block: SourceSentence['block']) =>
      found.push({ id: `s${found.length}`, ordinal: found.length, paragraph, section, page: section + 1, block, text })
    add(title, 'heading')
    for (const text of paragraphs) {
      paragraph++
      for (const { start, end } of splitSentences(text)) add(text.slice(start, end), 'prose')
    }
    paragraph++
  }
  return found
}

function write(chapter: Chapter): { drafts: Drafts; facts: number; words: number; ms: number; sentences: AnalysedSentence[] } {
  const source = sentencesOf(chapter)
  const words = source.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const sentences = settleFacts(analyseSentences(source))
  const paths = chapter.sections.map((section) => [section.title])
  const concepts = extractConcepts(sentences, paths)
  const start = performance.now()
  const drafts = draftQuestions({ sentences, concepts, sections: paths.map((path, ordinal) => ({ ordinal, path })), seed: Number(values.seed) })
  return { drafts, facts: sentences.flatMap((sentence) => sentence.facts).filter((fact) => fact.kind === 'definition').length, words, ms: Math.round(performance.now() - start), sentences }
}

const isLongest = ({ options, key }: DraftQuestion) => key.kind === 'choice' && options.every((option) => option.id === key.optionId
  || option.text.length < (options.find((other) => other.id === key.optionId)?.text.length ?? 0))
const share = (part: number, all: number) => (all === 0 ? '-' : (part / all).toFixed(2))

function figures(name: string, { drafts, facts, words, ms }: ReturnType<typeof write>): string {
  const of = (type: string) => drafts.questions.filter((question) => question.type === type)
  const [choices, truths] = [of('DEFINITION_TO_TERM'), of('TRUE_FALSE')]
  const at = (id: string) => choices.filter(({ key }) => key.kind === 'choice' && key.optionId === id).length
  const distinct = new Set(drafts.questions.map((question) => `${question.sentenceId} ${question.factIndex}`)).size
  const falses = truths.filter(({ key }) => key.kind === 'truth' && !key.value).length
  return [name.padEnd(24), words, facts, choices.length, of('TYPED_TERM').length, truths.length, falses, distinct, ((distinct / words) * 1000).toFixed(1),
    `${at('a')}/${at('b')}/${at('c')}`, share(choices.filter(isLongest).length, choices.length), ms].map((value, i) => (i === 0 ? value : String(value).padStart(i === 9 ? 10 : 8))).join('')
}

function shown(name: string, question: DraftQuestion, text: string): string {
  const key = question.key
  const answer = key.kind === 'choice' ? question.options.map((option) => `${option.id === key.optionId ? '*' : ''}${option.text}`).join(' / ')
    : key.kind === 'typed' ? key.accepted.join(' = ') : `${key.value}${key.value ? '' : `; ${key.correction}`}`
  return `[${name} ${question.type} ${question.rule}]\n  ${question.stem}\n  -> ${answer}\n  “${text}”\n  ${question.rationales.map((rationale) => rationale.text).join(' | ')}`
}

console.log(`${'chapter'.padEnd(24)}   words   facts  choice   typed   truth   false distinct /1000 w     key at longest      ms`)
const pool: string[] = []
const dropped: Record<string, number> = {}
const all: DraftQuestion[] = []
for (const name of names) {
  const written = write(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Chapter)
  console.log(figures(name, written))
  all.push(...written.drafts.questions)
  for (const [reason, count] of Object.entries(written.drafts.dropped)) dropped[reason] = (dropped[reason] ?? 0) + count
  const texts = new Map(written.sentences.map((sentence) => [sentence.id, sentence.text]))
  if (!judging.has(name)) pool.push(...written.drafts.questions.map((question) => shown(name, question, texts.get(question.sentenceId) ?? '')))
}
const choices = all.filter((question) => question.type === 'DEFINITION_TO_TERM')
const positions = ['a', 'b', 'c'].map((id) => share(choices.filter(({ key }) => key.kind === 'choice' && key.optionId === id).length, choices.length))
console.log(`\n${all.length} questions; key at a/b/c ${positions.join('/')}; key longest ${share(choices.filter(isLongest).length, choices.length)} of ${choices.length}`)
console.log(`dropped: ${Object.entries(dropped).toSorted((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason} ${count}`).join(', ')}`)
for (const text of shuffled(pool, seededRandom(Number(values.seed))).slice(0, Number(values.show ?? 0))) console.log(`\n${text}`)

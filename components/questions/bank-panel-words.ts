import type { BankOffer, BankView } from '#lib/questions/view.ts'

const number = new Intl.NumberFormat('en')

const plural = (count: number, one: string, many: string) => `${number.format(count)} ${count === 1 ? one : many}`

/** "about 90,000 of the 140,000 tokens you have left today" */
function cost({ tokens, leftToday }: BankOffer): string {
  const [asked, left] = [number.format(tokens), number.format(leftToday)]
  if (leftToday === 0) return `That takes about ${asked} tokens, and none are left today: tomorrow it can start.`
  if (tokens > leftToday) {
    return `That takes about ${asked} tokens; you have ${left} left today. It stops when they are used up, and can go on tomorrow.`
  }
  return `That takes about ${asked} of the ${left} tokens you have left today.`
}

const goesTo = ({ host }: BankOffer): string =>
  (host === 'this machine' ? 'The text stays on this machine.' : `The text of this lecture is sent to ${host}.`)

/** What is offered, what it costs, who reads the text, and that nothing starts unasked. */
export function offerWords(offer: BankOffer): string {
  const some = offer.kind === 'first' ? 'questions' : 'more questions'
  const what = `${offer.model} can write ${some} on this lecture: ` +
    'application and comparison too, each solved three times before you see it.'
  const waits = offer.waits ? ' This model has not shown that it can check questions, so they wait for an instructor.' : ''
  return `${what}${waits} ${cost(offer)} ${goesTo(offer)}${offer.kind === 'first' ? ' Nothing starts before you say so.' : ''}`
}

const BUTTON: Record<BankOffer['kind'], (questions: number) => string> = {
  first: (questions) => `Write ${questions} questions`, 'go-on': () => 'Go on', more: () => 'Write more',
}
export const offerButton = ({ kind, questions }: BankOffer): string => BUTTON[kind](questions)

/** Where a bank under way stands: "Part 2 of 7. 6 published, 4 dropped." */
export function progressWords({ state, parts, published, approval, dropped }: BankView): string {
  if (state === 'waiting' || !parts) return 'Waiting for its turn.'
  const gone = dropped.reduce((sum, { count }) => sum + count, 0)
  const counts = [`${published} published`, ...(approval > 0 ? [`${approval} for approval`] : []), ...(gone > 0 ? [`${gone} dropped`] : [])]
  return `Part ${Math.min(parts.done + 1, parts.of)} of ${parts.of}. ${counts.join(', ')}.`
}

/** What came out: "14 questions by gpt-5-mini. 5,100 tokens each." */
export function resultWords({ model, published, approval, tokensPerQuestion }: BankView): string {
  const by = model ? ` by ${model}` : ''
  const none = approval > 0 ? '' : `No question${by} stood up to the checks`
  const made = published > 0 ? `${plural(published, 'question', 'questions')}${by}` : none
  const wait = `${published > 0 ? '' : by} ${approval === 1 ? 'waits' : 'wait'} for an instructor`
  const waiting = approval > 0 ? `${plural(approval, 'question', 'questions')}${wait}` : ''
  const each = tokensPerQuestion === null ? '' : ` ${number.format(tokensPerQuestion)} tokens each.`
  return `${[made, waiting].filter((part) => part !== '').join('; ')}.${each}`
}

/** "11 drafts dropped: 6 a second answer could be right, 3 quote not on the page, 2 other reasons." */
export function droppedWords({ dropped }: Pick<BankView, 'dropped'>): string | null {
  const total = dropped.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return `${plural(total, 'draft', 'drafts')} dropped: ${dropped.map(({ reason, count }) => `${count} ${reason}`).join(', ')}.`
}

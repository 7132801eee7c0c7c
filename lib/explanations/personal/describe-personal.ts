import { isImpersonal, type Mistake, type Missing, type Personal } from './personal.ts'

const named = (name: string): string => `“${name}”`
const listed = (parts: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)

/** More would be a paragraph: what weighs most in the explanation is told. */
const MOST_PHRASES = 2

/** What was taken into account of a student, in one line for them; null where nothing was. */
export function describePersonal(personal: Personal): string | null {
  if (isImpersonal(personal)) return null
  const { answered, mistakes, missing, mastered } = personal
  const phrases = [
    ...mistakePhrases(mistakes),
    ...missingPhrases(missing),
    ...(mastered.length > 0 ? [`you are solid on ${listed(mastered.map(named))}`] : []),
    ...(answered ? [answeredPhrase(answered)] : []),
  ]
  return `Taken into account: ${phrases.slice(0, MOST_PHRASES).join('; ')}.`
}

function answeredPhrase({ right, of, about }: NonNullable<Personal['answered']>): string {
  return `you have answered ${right} of ${of} ${of === 1 ? 'question' : 'questions'} on ${about === null ? 'this' : named(about)} right`
}

/** What a student typed is not repeated to them. */
function mistakePhrases(mistakes: readonly Mistake[]): string[] {
  const mixed = ({ given, own, isTerm }: Mistake) => isTerm && !own && given !== null
  const missed = Map.groupBy(mistakes.filter((mistake) => !mixed(mistake)), ({ about, day }) => `on ${named(about)} on ${day}`)
  return [
    ...mistakes.filter(mixed).map(({ given, key, day }) => `you mixed up ${named(given ?? '')} and ${named(key)} on ${day}`),
    ...Array.from(missed, ([where, { length }]) => `you missed ${length === 1 ? 'a question' : `${length} questions`} ${where}`),
  ]
}

function missingPhrases(missing: readonly Missing[]): string[] {
  const of = (why: Missing['why']) => missing.filter((each) => each.why === why).map(placed)
  const [weak, unmet, unshown] = [of('weak'), of('not-met'), of('not-shown')]
  return [
    ...(weak.length > 0 ? [`${listed(weak)} ${weak.length === 1 ? 'is' : 'are'} still shaky`] : []),
    ...(unmet.length > 0 ? [`you have not met ${listed(unmet)} yet`] : []),
    ...(unshown.length > 0 ? [`you have not answered a question on ${listed(unshown)} by yourself yet`] : []),
  ]
}

const placed = ({ name, page, materialTitle }: Missing): string =>
  `${named(name)} (page ${page}${materialTitle === null ? '' : ` of ${named(materialTitle)}`})`

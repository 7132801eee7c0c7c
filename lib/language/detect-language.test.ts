import { expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

it.each([
  ['en', 'Memory is the set of processes used to encode, store and retrieve information over different periods of time.'],
  ['de', 'Das Gedächtnis ist die Fähigkeit des Nervensystems, aufgenommene Informationen zu behalten und wieder abzurufen.'],
  ['fr', 'La mémoire est la faculté de l’esprit qui permet d’enregistrer, de conserver et de rappeler les expériences passées.'],
  ['ar', 'الذاكرة هي القدرة على تخزين المعلومات واسترجاعها، وتدرس في علم النفس والعلوم العصبية منذ زمن طويل.'],
  ['zh', '记忆是人脑对经历过的事物的识记、保持、再现或再认，它是进行思维、想象等高级心理活动的基础。记忆的基本过程是由识记、保持、回忆和再认三个环节组成的。'],
])('tells %s by its words', (tag, text) => expect(detectLanguage(text)).toBe(tag))

it('hears the whole text, not its loudest line', () => {
  const line = 'Das Gedächtnis behält, was aufgenommen wurde, und ruft es später wieder ab, wenn es gebraucht wird. '
  expect(detectLanguage(`${'The word stands in an English title of the chapter here. '}${line.repeat(12)}`)).toBe('de')
})
it.each(['', 'a b c', '$x^2 + y^2 = z^2$ '.repeat(50), 'def f(x): return x'])('says nothing of %j', (text) => expect(detectLanguage(text)).toBeNull())

import { wordsOf, type WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

/** Words that a term may not be. */
export const GENERIC_TERM_LISTS: readonly WordList[] = [
  { name: 'talk about the text', why: 'they name parts of the exposition, not of the subject', accepts: 'example', rejects: 'sample',
    words: split('example examples exception illustration instance figure table chapter section module book text textbook topic page '
      + 'question questions answer answers term terms word words phrase name definition list note point points discussion '
      + 'summary introduction objective objectives video website link exercise solution statement description explanation '
      + 'conclusion remark remarks proof proofs') },
  { name: 'empty nouns', why: 'what they mean stands elsewhere', accepts: 'thing', rejects: 'ring',
    words: split('thing things way ways kind kinds type types sort sorts part parts case cases form forms aspect aspects number numbers '
      + 'amount lot set group groups result results reason reasons cause causes effect effects difference differences '
      + 'similarity fact facts idea ideas goal goals purpose aim role problem problems issue issues solution advantage '
      + 'advantages disadvantage benefit benefits key step steps stage stages factor factors feature features method methods '
      + 'approach approaches process processes rest other others latter former first second third last next one two three same '
      + 'opposite alternative situation situations condition conditions area areas location place level levels order '
      + 'characteristic characteristics property properties component components element elements category categories concept '
      + 'concepts theory theories principle view views perspective study studies research experiment experiments outcome '
      + 'outcomes consequence consequences challenge response responses task tasks tool tools option options') },
  { name: 'people in passing', why: 'they act in the text and are not its subject', accepts: 'researchers', rejects: 'consumer',
    words: split('human humans animal animals people person man men woman women child children individual individuals participant '
      + 'participants subject subjects researcher researchers scientist scientists psychologist psychologists economist '
      + 'economists author authors student students teacher friend friends someone anyone everyone life world day days time '
      + 'times year years today home period periods experience user users') },
]

/** Words that make the phrase they open a judgement or a pointer, not a name. */
export const TERM_OPENER_LISTS: readonly WordList[] = [
  { name: 'judgement', why: 'an evaluation picks, it does not name', accepts: 'important', rejects: 'imported',
    words: split('important interesting good great best better useful helpful vital crucial essential key main major powerful popular '
      + 'famous well-known common classic typical notable significant critical obvious excellent ideal perfect worst bad '
      + 'simple easy possible likely less certain particular specific real true whole entire various numerous several many few '
      + 'most more some any such') },
  { name: 'order and number', why: 'a place in a row is not a name', accepts: 'second', rejects: 'secondary',
    words: split('first second third fourth fifth last final next previous following above below two three four five six seven eight '
      + 'nine ten one single only other another different same similar new old recent early late additional further remaining '
      + 'sole') },
]

/** Nouns that after "in", "during", "under" or "with" make an opening phrase. */
export const ADVERBIAL_LISTS: readonly WordList[] = [
  { name: 'nouns of opening phrases', why: '"in contrast", "in practice": the phrase joins sentences', accepts: 'contrast',
    rejects: 'conditioning',
    words: split('contrast addition fact general particular practice theory turn short brief sum summary conclusion comparison return '
      + 'essence reality response recent past present future years decades century humans animals adults mammals effect truth '
      + 'other words part case cases way ways time times order terminology terms language example instance recovery respect '
      + 'sense all both each either total experiments experiment studies study research psychology economics biology anatomy '
      + 'statistics countries states america europe school schools class mind place regard cities societies cultures women men '
      + 'children infants males females people') },
]

export const ADVERBIAL_NOUNS = wordsOf(ADVERBIAL_LISTS)
export const GENERIC_TERMS = wordsOf(GENERIC_TERM_LISTS)
export const TEXT_NOUNS = wordsOf(GENERIC_TERM_LISTS.slice(0, 1))
export const TERM_OPENERS = wordsOf(TERM_OPENER_LISTS)

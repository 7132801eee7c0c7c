import type { WordList } from '#lib/language/rules/rule.ts'

/** What kind of thing a gloss names by its head noun. */
export type GlossClass = 'time' | 'event' | 'thing' | 'person' | 'field' | 'measure' | 'idea'

const split = (list: string) => list.split(' ')

export const GLOSS_CLASS_LISTS: readonly (WordList & { kind: GlossClass })[] = [
  { kind: 'event', name: 'what happens', why: 'something that goes on or is done', accepts: 'process', rejects: 'processor',
    words: split('process act action activity ability tendency change movement response reaction formation loss input use release '
      + 'breakdown '
      + 'removal transfer learning conditioning practice technique method way procedure strategy behavior behaviour experience phenomenon '
      + 'event effect increase decrease interaction exchange interference recall recollection failure inability perception sensation '
      + 'production transmission mechanism distortion encoding storage memory feeling emotion state condition disorder disease '
      + 'situation lack shortage diffusion addition division synthesis conversion creation contraction healing repetition '
      + 'manipulation connection pairing growth secretion inflammation organizing understanding') },
  { kind: 'time', name: 'times', why: 'when something goes on', accepts: 'stage', rejects: 'stagehand',
    words: split('stage period phase time moment') },
  { kind: 'thing', name: 'what one can point at', why: 'bodies, parts and substances', accepts: 'structure', rejects: 'structural',
    words: split('structure organ tissue cell membrane bone muscle nerve gland region area layer fluid substance chemical molecule atom '
      + 'compound hormone device tool instrument machine system component unit drug organism particle object surface plane line '
      + 'tube cavity '
      + 'vessel fiber neuron protein enzyme ion acid fat sugar table graph diagram curve organelle chain band strand string segment block '
      + 'chamber epithelium bond passageway coating appendage opening strip bundle chromosome nucleotide monomer proton subunit element '
      + 'neurotransmitter stimulant space mixture isotope filament channel solution opioid subdivision portion chemical') },
  { kind: 'person', name: 'people', why: 'someone or a group of people', accepts: 'individual', rejects: 'individuality',
    words: split('person people individual member group organization institution company firm scientist man woman child consumer worker '
      + 'doctor physician participant buyer administrator manufacturer') },
  { kind: 'field', name: 'fields', why: 'what one studies', accepts: 'science', rejects: 'scientific',
    words: split('study science field branch discipline approach perspective school psychology biology area-of-study specialty') },
  { kind: 'measure', name: 'measures', why: 'what one counts', accepts: 'ratio', rejects: 'rational',
    words: split('number value amount rate ratio quantity percentage degree level price cost sum total difference average '
      + 'proportion measure '
      + 'probability frequency size range distance statistic loss-of-value benefit revenue income') },
  { kind: 'idea', name: 'thoughts', why: 'what is thought, held or written', accepts: 'theory', rejects: 'theoretical',
    words: split('theory idea belief concept principle law rule hypothesis model notion view attitude thought assumption statement '
      + 'framework '
      + 'schema stereotype prediction explanation research experiment test survey sample set data policy tax payment') },
]

const KINDS = new Map(GLOSS_CLASS_LISTS.flatMap((list) => list.words.map((word) => [word, list.kind] as const)))

export const classOf = (head: string): GlossClass | null => KINDS.get(head) ?? null

import type { ReaderPage } from '#lib/materials/reader/view.ts'
import { blocksOf } from './text-blocks.ts'
import type { ListItem, TextBlock } from './text-blocks.ts'
import { TextCode } from './text-code.tsx'
import { TextTable } from './text-table.tsx'
import { Sentences } from './washed.tsx'
import type { Marks } from './washed.tsx'

/** Pictures a browser draws; others are told by their text. */
const DRAWN = /^data:|\.(?:png|jpe?g|gif|webp|svg)$/i
const NUMBER = /^\(?(\d{1,3})[.)]$/

type Media = { mediaUrl: string | null }

function Items({ items, ...marks }: { items: ListItem[] } & Marks) {
  const numbers = items.map(({ label }) => NUMBER.exec(label ?? '')?.[1])
  const List = numbers[0] === undefined ? 'ul' : 'ol'
  return (
    <List>
      {items.map(({ label, sentences, children }, index) => {
        const number = numbers[index]
        const isOwn = label !== null && number === undefined
        return (
          <li
            key={sentences[0]?.id} dir="auto" className={isOwn ? 'own' : undefined}
            value={List === 'ol' && number ? Number(number) : undefined}
          >
            {isOwn && <span className="text-label">{label} </span>}
            <Sentences of={sentences} {...marks} />
            {children.length > 0 && <Items items={children} {...marks} />}
          </li>
        )
      })}
    </List>
  )
}

function Picture({ source, alt, mediaUrl }: { source: string; alt: string | null } & Media) {
  const isData = source.startsWith('data:')
  if (!DRAWN.test(source) || (!isData && mediaUrl === null)) return <p className="caption">{alt ? `Picture: ${alt}` : 'Picture'}</p>
  // Its size is not known before it is there, and it is served by the app itself or stands in the page.
  return <img src={isData ? source : `${mediaUrl}${encodeURIComponent(source)}`} alt={alt ?? ''} loading="lazy" />
}

function Block({ block, mediaUrl, ...marks }: { block: TextBlock } & Marks & Media) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(block.level, 3)] ?? 'h5'
      return <Heading dir="auto"><Sentences of={block.sentences} {...marks} /></Heading>
    }
    case 'list':
      return <Items items={block.items} {...marks} />
    case 'code':
      return <TextCode language={block.language} isOutput={block.isOutput} items={block.items} {...marks} />
    case 'lines':
      return <TextCode language={null} isOutput={false} items={block.items} {...marks} />
    case 'table':
      return <TextTable rows={block.rows} {...marks} />
    case 'quote':
      return (
        <blockquote>
          {block.items.map((item) => <p key={item[0]?.id} dir="auto"><Sentences of={item} {...marks} /></p>)}
        </blockquote>
      )
    case 'picture':
      return <Picture source={block.source} alt={block.alt} mediaUrl={mediaUrl} />
    case 'maths':
      return <div className="text-maths" dir="ltr"><Sentences of={block.sentences} {...marks} /></div>
    default:
      return <p dir="auto" className={block.kind === 'caption' ? 'caption' : undefined}><Sentences of={block.sentences} {...marks} /></p>
  }
}

function keyOf(block: TextBlock, index: number): string {
  switch (block.kind) {
    case 'picture':
      return `picture ${index}`
    case 'table':
      return block.rows[0]?.sentence.id ?? ''
    case 'list':
      return block.items[0]?.sentences[0]?.id ?? ''
    case 'code': case 'quote': case 'lines':
      return block.items[0]?.[0]?.id ?? ''
    default:
      return block.sentences[0]?.id ?? ''
  }
}

type Props = { page: ReaderPage; language: string } & Marks & Media

/** Text material as a clean page, set from its stored sentences: what was uploaded is never run as HTML. */
export function TextPage({ page, language, ...rest }: Props) {
  return (
    <div className="reader-text" lang={language}>
      {blocksOf(page).map((block, index) => <Block key={keyOf(block, index)} block={block} {...rest} />)}
    </div>
  )
}

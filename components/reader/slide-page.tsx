'use client'

import { useLayoutEffect, useRef } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { CELL_JOINT } from '#lib/materials/slide-view.ts'
import type { SlideBox, SlideParagraph, SlideRow, SlideShape, SlideView } from '#lib/materials/slide-view.ts'
import type { ReaderPage } from '#lib/materials/reader/view.ts'
import { groundsOf, readableOn } from './slide-colors.ts'
import type { Marks, Sentences } from './slide-sentences.tsx'
import { Cell, sentencesByParagraph, SlideSentences } from './slide-sentences.tsx'

const WORDS = { chart: 'Chart', diagram: 'Diagram', media: 'Video or sound: open the original to play it', object: 'Object' } as const

/** Letters are shrunk to this share at most; then the box scrolls. */
const SMALLEST = 0.5
const STEPS = 6

/** Shrinks the text of a box until it fits: the file's own fonts are not here, and others are wider. */
function useFit(text: string) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const fits = (share: number): boolean => {
      element.style.setProperty('--fit', String(share))
      return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1
    }
    const fit = (): void => {
      delete element.dataset.overflows
      if (fits(1)) return
      let [low, high] = [SMALLEST, 1]
      for (let step = 0; step < STEPS; step++) {
        const middle = (low + high) / 2
        if (fits(middle)) low = middle
        else high = middle
      }
      if (!fits(low)) element.dataset.overflows = ''
    }
    fit()
    document.fonts?.ready.then(fit, () => undefined)
  }, [text])
  return box
}

type Common = { sentences: Sentences; marks: Marks }

function Paragraph({ of, ground, sentences, marks }: { of: SlideParagraph; ground: string | null } & Common) {
  const own = of.paragraph === null ? undefined : sentences.get(of.paragraph)
  const isCode = own?.[0]?.block === 'code'
  const style = {
    '--size': of.size, fontWeight: of.bold ? 700 : undefined, textAlign: of.align, color: readableOn(of.color, ground),
    paddingInlineStart: `${of.level * 1.2 + (of.bullet === null ? 0 : 1.2)}em`,
  } as CSSProperties
  return (
    <p className={isCode ? 'slide-code' : undefined} style={style} data-heading={own?.[0]?.block === 'heading' || undefined}>
      {of.bullet !== null && (
        <span className="slide-bullet" aria-hidden>
          {of.bullet}
        </span>
      )}
      {own ? <SlideSentences of={own} {...marks} /> : of.text}
    </p>
  )
}

function TextBox({ children, anchor, isNowrap, text }: { children: ReactNode; anchor: string; isNowrap: boolean; text: string }) {
  const box = useFit(text)
  return (
    <div ref={box} className="slide-text" data-anchor={anchor} data-nowrap={isNowrap || undefined}>
      <div>{children}</div>
    </div>
  )
}

const sidesOf = ({ x, y, width, height }: SlideBox): CSSProperties =>
  ({ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` })

function Picture({ shape, mediaUrl }: { shape: Extract<SlideShape, { kind: 'picture' }>; mediaUrl: string | null }) {
  const { source, alt, crop } = shape
  if (source === null || mediaUrl === null) {
    return <div className="slide-told"><p>{alt === null ? 'Picture' : `Picture: ${alt}`}</p></div>
  }
  // Of any size and format, behind a sign-in: not for the image optimiser.
  return (
    // oxlint-disable-next-line nextjs/no-img-element
    <img
      src={`${mediaUrl}${encodeURIComponent(source)}`} alt={alt ?? ''} style={crop ? sidesOf(crop) : undefined}
      loading="lazy" decoding="async" draggable={false}
    />
  )
}

function Row({ row, sentences, marks }: { row: SlideRow } & Common) {
  const own = sentences.get(row.paragraph)?.[0]
  const startOf = (index: number): number =>
    row.cells.slice(0, index).reduce((sum, cell) => sum + cell.length + CELL_JOINT.length, own?.start ?? 0)
  const isTapped = own !== undefined && marks.tapped.includes(own.id)
  return (
    <tr data-sentence={own?.id} className={isTapped ? 'hl' : undefined}>
      {row.cells.map((cell, index) => {
        const content = <Cell text={cell} start={startOf(index)} passageId={own?.passageId ?? null} range={marks.range} />
        // Cells of a row have no names of their own, and never move.
        // oxlint-disable-next-line react/no-array-index-key
        return row.isHeader ? <th key={index} scope="col">{content}</th> : <td key={index}>{content}</td>
      })}
    </tr>
  )
}

function Shape({ shape, ground, mediaUrl, ...common }: { shape: SlideShape; ground: string | null; mediaUrl: string | null } & Common) {
  const textOf = (paragraphs: SlideParagraph[]): string => paragraphs.map(({ paragraph, text }) => text ?? String(paragraph)).join(' ')
  switch (shape.kind) {
    case 'picture':
      return <Picture shape={shape} mediaUrl={mediaUrl} />
    case 'line':
      return (
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
          <line
            x1="0" x2="1" y1={shape.isRising ? 1 : 0} y2={shape.isRising ? 0 : 1}
            stroke={shape.color} vectorEffect="non-scaling-stroke"
          />
        </svg>
      )
    case 'table':
      return (
        <TextBox anchor="top" isNowrap={false} text={shape.rows.map(({ cells }) => cells.join()).join()}>
          <table style={{ '--size': shape.size } as CSSProperties}>
            <tbody>{shape.rows.map((row) => <Row key={row.paragraph} row={row} {...common} />)}</tbody>
          </table>
        </TextBox>
      )
    case 'described':
      return (
        <div className="slide-told">
          <p>{WORDS[shape.what]}</p>
          {shape.paragraphs.map((paragraph) => <Paragraph key={paragraph.paragraph} of={paragraph} ground="#ffffff" {...common} />)}
        </div>
      )
    case 'text':
      return shape.paragraphs.length === 0 ? null : (
        <TextBox anchor={shape.anchor} isNowrap={shape.isNowrap} text={textOf(shape.paragraphs)}>
          {shape.paragraphs.map((paragraph, index) => (
            <Paragraph key={paragraph.paragraph ?? `drawn-${index}`} of={paragraph} ground={ground} {...common} />
          ))}
        </TextBox>
      )
  }
}

function placeOf(shape: SlideShape): CSSProperties {
  const { fill, line } = shape.kind === 'text' ? shape : { fill: null, line: null }
  return {
    ...sidesOf(shape), transform: shape.turn ? `rotate(${shape.turn}deg)` : undefined,
    background: fill ?? undefined, outline: line ? `1px solid ${line}` : undefined,
  }
}

/** A slide as it was laid out: texts and pictures at their places, each sentence still one that can be chosen and marked. */
export function SlidePage({ page, view, mediaUrl, ...marks }: { page: ReaderPage; view: SlideView; mediaUrl: string | null } & Marks) {
  const sentences = sentencesByParagraph(page.sentences)
  const grounds = groundsOf(view)
  return (
    <div className="slide" style={{ background: view.background ?? '#ffffff' }}>
      {view.shapes.map((shape, index) => (
        <div
          // Shapes have no names, and stand in the order they are painted.
          // oxlint-disable-next-line react/no-array-index-key
          key={index} className="slide-shape" data-kind={shape.kind} data-form={shape.kind === 'text' ? shape.form : undefined}
          style={placeOf(shape)}
        >
          <Shape shape={shape} ground={grounds[index] ?? null} mediaUrl={mediaUrl} sentences={sentences} marks={marks} />
        </div>
      ))}
    </div>
  )
}

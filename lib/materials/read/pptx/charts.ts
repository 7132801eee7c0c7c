import type { Element } from '@xmldom/xmldom'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import { CELL_JOINT } from '#lib/materials/slide-view.ts'
import { allOf, at, attribute, childOf, childrenOf } from './nodes.ts'

/** What a chart says in words and numbers: its title, then a table of its series. */
export type ChartText = { title: string | null; rows: string[] }

/** A chart of a measurement has thousands of points: those nobody reads as text. */
const MAX_POINTS = 40

/** Reads a chart part (c:chartSpace). Values stand as in the file, rounded to four places where they have more. */
export function readChart(chart: Element): ChartText {
  const series = allOf(chart, 'ser')
  const names = series.map((each, index) => pointsOf(childOf(each, 'tx')).get(0) ?? textOf(childOf(each, 'tx')) ?? `Series ${index + 1}`)
  const values = series.map((each) => pointsOf(childOf(each, 'val') ?? childOf(each, 'yVal')))
  const categories = pointsOf(childOf(series[0], 'cat') ?? childOf(series[0], 'xVal'))
  const count = Math.max(0, ...values.map((points) => Math.max(-1, ...points.keys()) + 1))
  const axes = allOf(chart, 'valAx').concat(allOf(chart, 'catAx'), allOf(chart, 'dateAx')).map((axis) => textOf(childOf(axis, 'title')))
  const rows = Array.from({ length: Math.min(count, MAX_POINTS) }, (_, point) => (
    [categories.get(point) ?? String(point + 1), ...values.map((points) => points.get(point) ?? '')]))
  const title = textOf(at(chart, 'chart', 'title')) ?? null
  const labels = axes.filter((label) => label !== null)
  return {
    title,
    rows: [
      ...(labels.length > 0 ? [labels] : []),
      ...(series.length > 0 ? [['', ...names]] : []),
      ...rows,
    ].map((cells) => cells.filter((cell, index) => index > 0 || cell !== '').join(CELL_JOINT)).filter((row) => row !== ''),
  }
}

/** The newer charts (cx:chartSpace: funnel, treemap, waterfall) keep their data by levels. */
export function readExtendedChart(chart: Element): ChartText {
  const title = textOf(at(chart, 'chart', 'title'))
  const levels = allOf(chart, 'lvl').map((level) => childrenOf(level).map((point) => shown(point.textContent ?? '')))
  const count = Math.min(MAX_POINTS, Math.max(0, ...levels.map((level) => level.length)))
  const rows = Array.from({ length: count }, (_, point) =>
    levels.map((level) => level[point] ?? '').filter((cell) => cell !== '').join(CELL_JOINT))
  return { title, rows: rows.filter((row) => row !== '') }
}

/** The stored values of a reference (c:strCache, c:numCache), by their index. */
function pointsOf(holder: Element | null): Map<number, string> {
  const points = new Map<number, string>()
  for (const point of allOf(holder, 'pt')) {
    points.set(Number(attribute(point, 'idx') ?? points.size), shown(childOf(point, 'v')?.textContent ?? ''))
  }
  if (points.size === 0 && childOf(holder, 'v')) points.set(0, shown(childOf(holder, 'v')?.textContent ?? ''))
  return points
}

function shown(value: string): string {
  const text = cleanText(value).replace(/\s+/g, ' ').trim()
  return /^-?\d+\.\d{5,}(?:e-?\d+)?$/i.test(text) ? String(Number(Number(text).toFixed(4))) : text
}

function textOf(holder: Element | null): string | null {
  const text = allOf(holder, 't').map((run) => run.textContent ?? '').join('')
  const cleaned = cleanText(text).replace(/\s+/g, ' ').trim()
  return cleaned === '' ? null : cleaned
}

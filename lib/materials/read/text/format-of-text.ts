import type { Format } from '#lib/materials/format.ts'
import { decodeText } from './decode.ts'

type TextFormat = Extract<Format, 'markdown' | 'text' | 'html' | 'notebook' | 'transcript'>

type FormatRule = {
  format: TextFormat
  why: string
  /** Where given, the name must end so. */
  extension?: RegExp
  /** What the first signs of the text must look like. */
  start: RegExp
  accepts: { start: string; name: string }
  rejects: { start: string; name: string }
}

/** How a text begins that is more than text. The first rule that holds decides. */
export const FORMAT_RULES: readonly FormatRule[] = [
  {
    format: 'transcript', why: 'WebVTT begins with its name',
    start: /^WEBVTT(?:[ \t\n]|$)/,
    accepts: { start: 'WEBVTT\n\n00:01.000 --> 00:04.000\nMemory', name: 'a.txt' }, rejects: { start: 'WEBVTTs are files.', name: 'a.txt' },
  },
  {
    format: 'transcript', why: 'SubRip begins with the number and the times of its first cue',
    start: /^\s*\d+[ \t]*\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/,
    accepts: { start: '1\n00:00:05,900 --> 00:00:08,200\nMemory', name: 'a.srt' }, rejects: { start: '1\n00:00:05 the lecture began', name: 'a.srt' },
  },
  {
    format: 'transcript', why: 'YouTube captions begin with two times and a comma',
    start: /^\s*\d{1,2}:\d{2}:\d{2}\.\d{3},\d{1,2}:\d{2}:\d{2}\.\d{3}[ \t]*\n/,
    accepts: { start: '0:00:00.000,0:00:04.100\nMemory', name: 'a.sbv' }, rejects: { start: '0:00:00, the start', name: 'a.sbv' },
  },
  {
    format: 'notebook', why: 'A notebook is JSON with cells; its name tells it from other JSON',
    extension: /\.ipynb$/i, start: /^\s*\{/,
    accepts: { start: '{\n "cells": [', name: 'ols.ipynb' }, rejects: { start: '{\n "cells": [', name: 'ols.json' },
  },
  {
    format: 'notebook', why: 'Jupyter writes its cells first',
    start: /^\s*\{\s*"cells"\s*:\s*\[\s*\{[\s\S]*"cell_type"/,
    accepts: { start: '{"cells": [{"cell_type": "markdown"', name: 'a.txt' }, rejects: { start: '{"cells": [1, 2]}', name: 'a.txt' },
  },
  {
    format: 'html', why: 'A web page begins with its doctype or its root',
    start: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i,
    accepts: { start: '<!DOCTYPE html>\n<html>', name: 'a' }, rejects: { start: 'The tag <html> begins a page.', name: 'a' },
  },
  {
    format: 'html', why: 'A part of a page is told by its name and its first tag',
    extension: /\.x?html?$/i, start: /^\s*<[a-z!]/i,
    accepts: { start: '<article><h1>', name: 'a.html' }, rejects: { start: '<article><h1>', name: 'a.md' },
  },
  {
    format: 'markdown', why: 'Markdown is text; its name says that its signs mean something',
    extension: /\.(?:md|mdx|markdown|mkd|qmd|rmd|myst)$/i, start: /^/,
    accepts: { start: 'Memory', name: 'a.mdx' }, rejects: { start: 'Memory', name: 'a.txt' },
  },
]

/** @param firstBytes of a text in any encoding `decodeText` takes */
export function formatOfText(firstBytes: Uint8Array, fileName: string): TextFormat {
  const start = decodeText(firstBytes).replace(/^\ufeff/, '')
  const rule = FORMAT_RULES.find((each) => (each.extension?.test(fileName) ?? true) && each.start.test(start))
  return rule?.format ?? 'text'
}

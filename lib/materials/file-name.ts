import { cleanLine } from './clean-line.ts'

const FILE_NAME_LENGTH = 300
const TITLE_LENGTH = 120

/** A name as it is kept: never a path, at most 300 characters. */
export function cleanFileName(fileName: string): string {
  const base = fileName.replaceAll('\\', '/').split('/').at(-1) ?? ''
  return [...cleanLine(base)].slice(0, FILE_NAME_LENGTH).join('')
}

/** The title a file gets until somebody gives it another: its name without folder and ending, at most 120 characters. */
export function titleFromFileName(fileName: string): string {
  const words = cleanFileName(fileName).replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_\s]+/g, ' ').trim()
  return [...words].slice(0, TITLE_LENGTH).join('') || 'Untitled lecture'
}

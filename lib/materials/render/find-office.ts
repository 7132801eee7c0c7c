import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env } from '#lib/env.ts'

const NAMES = ['soffice', 'libreoffice']

/** The office program of this machine that draws slides as their maker saw them: SOFFICE, else on the PATH; null without one. */
export function findOffice(): string | null {
  if (env.SOFFICE) return isProgram(env.SOFFICE) ? env.SOFFICE : null
  const folders = env.PATH.split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

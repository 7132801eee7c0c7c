import { posix } from 'node:path'
import type { Element } from '@xmldom/xmldom'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { parseXml } from '#lib/materials/read/xml/parse-xml.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { attribute, childrenOf } from './nodes.ts'

/** `type`: the last word of the relationship's type, such as "slideLayout". Links out of the file are not among them. */
type Relation = { type: string; target: string }

/** A part of the file with what it points to. */
export type Part = { name: string; root: Element; relations: Map<string, Relation> }

/** Tags of one part, opening and closing: as a tree in memory each takes about a kilobyte. A slide full of drawings has 50,000. */
const MAX_TAGS = 250_000
const TAG = 0x3c

function refuseHuge(bytes: Uint8Array): void {
  let tags = 0
  for (let at = bytes.indexOf(TAG); at !== -1; at = bytes.indexOf(TAG, at + 1)) {
    if (++tags > MAX_TAGS) throw new UnreadableFile('unpacks-too-large')
  }
}

/** @returns null when the file has no such part. @throws UnreadableFile (invalid, unsafe, unpacks-too-large) */
export async function loadPart(zip: Zip, name: string): Promise<Part | null> {
  const bytes = await zip.read(name)
  if (bytes) refuseHuge(bytes)
  const root = bytes ? parseXml(bytes).documentElement : null
  return root ? { name, root, relations: await relationsOf(zip, name) } : null
}

async function relationsOf(zip: Zip, name: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(name)
  const bytes = await zip.read(`${folder}/_rels/${posix.basename(name)}.rels`)
  const relations = new Map<string, Relation>()
  for (const each of childrenOf(bytes ? parseXml(bytes).documentElement : null)) {
    const id = attribute(each, 'Id')
    const target = attribute(each, 'Target')
    if (id === null || target === null || attribute(each, 'TargetMode') === 'External') continue
    const type = (attribute(each, 'Type') ?? '').split('/').at(-1) ?? ''
    relations.set(id, { type, target: (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)).toWellFormed() })
  }
  return relations
}

/** The part that one points to by a kind of relationship, such as a slide to its layout. */
export async function linkedPart(zip: Zip, { relations }: Part, type: string): Promise<Part | null> {
  const found = [...relations.values()].find((relation) => relation.type === type)
  return found ? loadPart(zip, found.target) : null
}

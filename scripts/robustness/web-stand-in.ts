import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Viewer } from '#lib/auth/viewer.ts'
import { getSitting } from '#lib/exams/get-sitting.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { saveAnswer } from '#lib/exams/save-answer.ts'
import type { SavedAnswer } from '#lib/exams/view.ts'
import { uploadMaterial } from '#lib/materials/upload-material.ts'
import type { Response } from '#lib/questions/schema.ts'

/**
 * Stands in for the web server in the tests that kill it: runs the same functions as its routes, and reports only what
 * the browser would have been told.
 */
export type Order =
  | { do: 'sit'; viewer: Viewer; attemptId: string; revision: number }
  | { do: 'hand-in'; viewer: Viewer; attemptId: string }
  | { do: 'upload'; viewer: Viewer; courseId: string; fileName: string; path?: string; text?: string; endless?: boolean }

export type Told =
  | { told: 'saved'; itemId: string; response: Response | null; revision: number }
  | { told: 'handed-in' }
  | { told: 'uploaded'; versionId: string }
  | { told: 'receiving' }

const tell = (told: Told) => process.send?.(told)

/** As the browser does: what was not acknowledged is sent again. */
async function insist<T>(request: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await request()
    } catch {
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

const answerTo = (question: { type: string; options: { id: string }[] | null }, revision: number): Response => {
  if (question.type === 'TRUE_FALSE') return { kind: 'truth', value: revision % 2 === 0 }
  if (question.type === 'TYPED_TERM') return { kind: 'typed', text: `answer ${revision}` }
  const options = question.options ?? []
  return { kind: 'choice', optionId: options[revision % options.length]?.id ?? '' }
}

async function sit({ viewer, attemptId, revision }: Extract<Order, { do: 'sit' }>): Promise<void> {
  const sitting = await insist(() => getSitting(viewer, attemptId, new Date()))
  if (!sitting) return
  for (let next = revision; ; next += 1) {
    const item = sitting.items[next % sitting.items.length]!
    const response = answerTo(item.question as never, next)
    const saved: Pick<SavedAnswer, 'revision' | 'response'> = await insist(() =>
      saveAnswer(viewer, { attemptId, itemId: item.itemId, response, flagged: false, revision: next }, new Date()))
    tell({ told: 'saved', itemId: item.itemId, response: saved.response, revision: saved.revision })
  }
}

/** Bytes that never end, as of a browser with a slow line. */
async function* slowly(): AsyncGenerator<Buffer> {
  for (let sent = 0; ; sent += 1) {
    yield Buffer.from(`Line ${sent} of a lecture that is being sent.\n`)
    if (sent === 100) tell({ told: 'receiving' })
    await new Promise((done) => setTimeout(done, 1))
  }
}

async function run(order: Order): Promise<void> {
  if (order.do === 'sit') return sit(order)
  if (order.do === 'hand-in') {
    await insist(() => handIn(order.viewer, order.attemptId, new Date()))
    return void tell({ told: 'handed-in' })
  }
  const { viewer, courseId, fileName, path, text, endless } = order
  const content = endless ? Readable.from(slowly()) : path ? createReadStream(path) : Readable.from([Buffer.from(text ?? '')])
  const { versionId } = await uploadMaterial(viewer, { courseId, fileName, content, now: new Date() })
  tell({ told: 'uploaded', versionId })
}

process.on('disconnect', () => process.exit(1))
process.on('message', (order) => void run(order as Order))

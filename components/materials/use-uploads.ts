'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Publication } from '#lib/materials/schema.ts'
import { complaintAbout } from './check-file.ts'
import { Refusal, sendFile } from './send-file.ts'

export type NewFile = { name: string; content: Blob }

export type Upload = NewFile & {
  key: number
  state: 'queued' | 'sending' | 'refused'
  /** 0 to 1. */
  sent: number
  /** Of a refused one: what happened, what is safe, what to do. */
  problem: string | null
  /** The material that a refused file is already. */
  existing: string | null
  /** The failed material that this file stands in for. */
  replaces: string | null
  publication: Publication
}

type Options = {
  courseId: string
  limitBytes: number
  /** Of files added from now on; those on their way keep theirs, and one that stands in for another takes that one's. */
  publication: Publication
  onKept: (upload: Upload, materialId: string) => Promise<void>
}

/** Files on their way to the server, one at a time; those that arrived are gone from the list. */
export function useUploads({ courseId, limitBytes, publication, onKept }: Options) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const lastKey = useRef(0)
  const running = useRef<{ key: number; cancel: () => void } | null>(null)

  const change = useCallback(
    (key: number, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  )
  const remove = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), [])

  const add = useCallback((files: NewFile[], standsIn?: { id: string; publication: Publication }) => {
    const added = files.map((file): Upload => {
      lastKey.current += 1
      const problem = complaintAbout(file.content, limitBytes)
      const state = problem ? 'refused' : 'queued'
      const rest = { replaces: standsIn?.id ?? null, publication: standsIn?.publication ?? publication }
      return { ...file, key: lastKey.current, sent: 0, state, problem, existing: null, ...rest }
    })
    setUploads((all) => [...all, ...added])
  }, [limitBytes, publication])

  const send = useCallback(
    async (upload: Upload) => {
      const { key } = upload
      const sending = sendFile({ courseId, ...upload }, (sent) => change(key, { sent }))
      running.current = { key, cancel: sending.cancel }
      change(key, { state: 'sending' })
      try {
        const { materialId } = await sending.done
        await onKept(upload, materialId)
        remove(key)
      } catch (error) {
        if ((error as Error).name === 'AbortError') remove(key)
        else {
          const existing = error instanceof Refusal ? error.existing : null
          change(key, { state: 'refused', problem: (error as Error).message, existing })
        }
      } finally {
        running.current = null
      }
    },
    [courseId, onKept, change, remove],
  )

  const next = uploads.find(({ state }) => state === 'queued')
  const isFree = uploads.every(({ state }) => state !== 'sending')
  useEffect(() => {
    if (next && isFree && !running.current) void send(next)
  }, [next, isFree, send])

  const cancel = (key: number) => (running.current?.key === key ? running.current.cancel() : remove(key))
  const again = ({ key, replaces, publication: own }: Upload) =>
    change(key, { state: 'queued', sent: 0, problem: null, existing: null, publication: replaces ? own : publication })
  return { uploads, add, cancel, again }
}

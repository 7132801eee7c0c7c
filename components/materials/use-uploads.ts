'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { complaintAbout } from './check-file.ts'
import { sendFile } from './send-file.ts'

export type NewFile = { name: string; content: Blob }

export type Upload = NewFile & {
  key: number
  state: 'queued' | 'sending' | 'refused'
  /** 0 to 1. */
  sent: number
  /** Of a refused one: what happened, what is safe, what to do. */
  problem: string | null
  /** The failed material that this file stands in for. */
  replaces: string | null
}

type Options = { courseId: string; limitBytes: number; onKept: (upload: Upload) => Promise<void> }

/** Files on their way to the server, one at a time; those that arrived are gone from the list. */
export function useUploads({ courseId, limitBytes, onKept }: Options) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const lastKey = useRef(0)
  const running = useRef<{ key: number; cancel: () => void } | null>(null)

  const change = useCallback(
    (key: number, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  )
  const remove = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), [])

  const add = useCallback((files: NewFile[], replaces: string | null = null) => {
    const added = files.map((file): Upload => {
      lastKey.current += 1
      const problem = complaintAbout(file.content, limitBytes)
      return { ...file, key: lastKey.current, sent: 0, state: problem ? 'refused' : 'queued', problem, replaces }
    })
    setUploads((all) => [...all, ...added])
  }, [limitBytes])

  const send = useCallback(
    async (upload: Upload) => {
      const { key, name, content } = upload
      const sending = sendFile(courseId, content, name, (sent) => change(key, { sent }))
      running.current = { key, cancel: sending.cancel }
      change(key, { state: 'sending' })
      try {
        await sending.done
        await onKept(upload)
        remove(key)
      } catch (error) {
        if ((error as Error).name === 'AbortError') remove(key)
        else change(key, { state: 'refused', problem: (error as Error).message })
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
  const again = (key: number) => change(key, { state: 'queued', sent: 0, problem: null })
  return { uploads, add, cancel, again }
}

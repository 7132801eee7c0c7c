import type { Publication } from '#lib/materials/schema.ts'

const BROKE_OFF = 'The upload broke off. Nothing was kept. Check the connection and upload it again.'

type Answer = { materialId?: string; error?: { message?: string; fields?: Record<string, string> } }

/** Why the server kept nothing; `existing`: the material that this very file is already. */
export class Refusal extends Error {
  readonly existing: string | null

  constructor(message: string, existing: string | null = null) {
    super(message)
    this.name = 'Refusal'
    this.existing = existing
  }
}

type Sending = { done: Promise<{ materialId: string }>; cancel: () => void }

type Parcel = { courseId: string; content: Blob; name: string; publication: Publication }

function addressOf({ courseId, publication }: Parcel): string {
  const query = new URLSearchParams({ courseId, publication: publication.kind })
  if (publication.kind === 'from') query.set('local', publication.local)
  return `/api/materials?${query}`
}

/**
 * Uploads one file. `done` ends when the server has kept it; it rejects with a Refusal, its message for people, or with
 * an AbortError after `cancel`. By XMLHttpRequest, since fetch does not tell how much has been sent.
 */
export function sendFile(parcel: Parcel, onProgress: (fraction: number) => void): Sending {
  const request = new XMLHttpRequest()
  const form = new FormData()
  form.append('file', parcel.content, parcel.name)
  const done = new Promise<{ materialId: string }>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const { materialId, error } = (request.response as Answer | null) ?? {}
      if (request.status >= 200 && request.status < 300 && materialId) resolve({ materialId })
      else reject(new Refusal(error?.message ?? BROKE_OFF, request.status === 409 ? (error?.fields?.materialId ?? null) : null))
    })
    request.addEventListener('error', () => reject(new Refusal(BROKE_OFF)))
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
  })
  request.responseType = 'json'
  request.open('POST', addressOf(parcel))
  request.send(form)
  return { done, cancel: () => request.abort() }
}

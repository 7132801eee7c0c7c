const BROKE_OFF = 'The upload broke off. Nothing was kept. Check the connection and upload it again.'

type Answer = { materialId?: string; error?: { message?: string } }

export type Sending = { done: Promise<void>; cancel: () => void }

/**
 * Uploads one file. `done` ends when the server has kept it; it rejects with a sentence for people, or with an
 * AbortError after `cancel`. By XMLHttpRequest, since fetch does not tell how much has been sent.
 */
export function sendFile(courseId: string, file: Blob, name: string, onProgress: (fraction: number) => void): Sending {
  const request = new XMLHttpRequest()
  const form = new FormData()
  form.append('file', file, name)
  const done = new Promise<void>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const answer = request.response as Answer | null
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new Error(answer?.error?.message ?? BROKE_OFF))
    })
    request.addEventListener('error', () => reject(new Error(BROKE_OFF)))
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
  })
  request.responseType = 'json'
  request.open('POST', `/api/materials?courseId=${encodeURIComponent(courseId)}`)
  request.send(form)
  return { done, cancel: () => request.abort() }
}

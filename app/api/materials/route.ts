import { receiveFile } from '#lib/http/receive-file.ts'
import { route } from '#lib/http/route.ts'
import { UPLOAD_LIMIT_BYTES, uploadQuery } from '#lib/materials/schema.ts'
import { uploadMaterial } from '#lib/materials/upload-material.ts'
import { tooLarge } from '#lib/storage/blobs.ts'

/** Uploads one file, stored as it comes; answers when it is kept and queued for reading. */
export const POST = route({
  query: uploadQuery,
  handler: ({ viewer, query, request, now }) =>
    receiveFile(request, UPLOAD_LIMIT_BYTES, tooLarge(UPLOAD_LIMIT_BYTES), (fileName, content) =>
      uploadMaterial(viewer, { ...query, fileName, content, now }),
    ),
})

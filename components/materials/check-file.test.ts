import { expect, it } from 'vitest'
import { UPLOAD_LIMIT_BYTES } from '#lib/materials/schema.ts'
import { complaintAbout } from './check-file.ts'

it('accepts up to the limit, to the byte', () => {
  expect(complaintAbout({ size: 1 }, UPLOAD_LIMIT_BYTES)).toBeNull()
  expect(complaintAbout({ size: UPLOAD_LIMIT_BYTES }, UPLOAD_LIMIT_BYTES)).toBeNull()
})

it('refuses what is empty or too large', () => {
  expect(complaintAbout({ size: 0 }, UPLOAD_LIMIT_BYTES)).toContain('empty')
  expect(complaintAbout({ size: UPLOAD_LIMIT_BYTES + 1 }, UPLOAD_LIMIT_BYTES)).toContain('50 MB')
})

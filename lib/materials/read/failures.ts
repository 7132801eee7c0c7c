import type { ReadFailure } from '#lib/materials/document.ts'

/** What a person reads when a file could not be read: what happened, what is safe, what to do. */
export const READ_FAILURES: Record<ReadFailure, string> = {
  encrypted: 'This PDF is locked with a password. Your file was not kept, and nothing else changed. '
    + 'Remove the password and upload it again.',
  invalid: 'This file is damaged or is not really a PDF. Your file was not kept, and nothing else changed. '
    + 'Open it on your computer, save or print it as a new PDF, and upload that.',
  empty: 'This file is empty. Nothing was kept, and nothing else changed. Check that it opens on your computer, then upload it again.',
  'no-text': 'No text could be found on any page: this looks like a scan or pictures of pages. '
    + 'Your file was not kept, and nothing else changed. '
    + 'Upload a version with text you can select, for example after text recognition (OCR).',
  'too-many-pages': 'This file has more than 2,000 pages. Your file was not kept, and nothing else changed. '
    + 'Split it into chapters or lectures and upload them one by one.',
  timeout: 'Reading this file took too long, so it was stopped. Your file is still here, and nothing else changed. '
    + 'Try again, or split it into parts and upload those.',
  crashed: 'This file could not be read: the reader stopped on it. Your file is still here, and nothing else changed. '
    + 'Try again; if it fails once more, print it as a new PDF and upload that.',
  unsupported: 'This kind of file cannot be read yet. Your file was not kept, and nothing else changed. '
    + 'Upload a PDF, a Markdown or a plain text file.',
}

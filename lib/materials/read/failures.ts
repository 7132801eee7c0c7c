import type { ReadFailure } from '#lib/materials/document.ts'

/** What a person reads when a file could not be read: what happened, what is safe, what to do. */
export const READ_FAILURES: Record<ReadFailure, string> = {
  encrypted: 'This file is locked with a password. Your file was not kept, and nothing else changed. '
    + 'Remove the password and upload it again.',
  invalid: 'This file is damaged or is not what its name says. Your file was not kept, and nothing else changed. '
    + 'Open it on your computer, save it again or print it as a PDF, and upload that.',
  empty: 'This file is empty. Nothing was kept, and nothing else changed. Check that it opens on your computer, then upload it again.',
  'no-text': 'No text could be found on any page, nor recognised in its pictures: the pages are blank, too faint, or in a script that '
    + 'cannot be recognised yet. Your file was not kept, and nothing else changed. '
    + 'Upload a sharper scan, or a version with text you can select.',
  'too-many-pages': 'This file has more than 2,000 pages. Your file was not kept, and nothing else changed. '
    + 'Split it into chapters or lectures and upload them one by one.',
  'scan-too-long': 'This looks like a scan of more than 500 pages, and recognising its text would take hours. Your file was not kept, and '
    + 'nothing else changed. Split it into chapters or lectures and upload them one by one.',
  'unpacks-too-large': 'This file unpacks to far more than a lecture does, so it was not opened. Your file was not kept, and nothing '
    + 'else changed. Save it again in the program it was made with, with smaller pictures, and upload that.',
  unsafe: 'This file holds instructions that no lecture needs and that could stop the server, so it was not read. Your file was not '
    + 'kept, and nothing else changed. Save it again in the program it was made with, and upload that.',
  timeout: 'Reading this file took too long, so it was stopped. Your file is still here, and nothing else changed. '
    + 'Try again, or split it into parts and upload those.',
  'too-much-memory': 'Reading this file would take more memory than is safe, so it was stopped. Your file was not kept, and nothing else '
    + 'changed. Save it with smaller pictures or print it as a new PDF, and upload that.',
  crashed: 'This file could not be read: the reader stopped on it. Your file is still here, and nothing else changed. '
    + 'Try again; if it fails once more, print it as a new PDF and upload that.',
  unsupported: 'This kind of file cannot be read yet. Your file was not kept, and nothing else changed. '
    + 'Upload a PDF, slides (PPTX), a document (DOCX), a web page, a notebook, a transcript (SRT, VTT), a picture (PNG, JPEG), '
    + 'Markdown or plain text.',
}

import { lecture, signUp, upload } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'
import { makePdf, paragraph } from '#lib/materials/read/fixtures/make-pdf.ts'

const BAD = [
  {
    name: 'a program', file: { name: 'slides.pdf', buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]) },
    says: /cannot be read yet/,
  },
  {
    name: 'a broken picture', file: { name: 'photo.png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) },
    says: /damaged/,
  },
  { name: 'an empty file', file: { name: 'empty.pdf', buffer: Buffer.alloc(0) }, says: /empty/ },
  { name: 'a truncated PDF', file: { name: 'torn.pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type') }, says: /damaged/ },
  {
    name: 'a locked PDF',
    file: { name: 'locked.pdf', buffer: Buffer.from(makePdf([paragraph(['A locked page.'], 100)], { encrypted: true })) },
    says: /locked with a password/,
  },
]

for (const { name, file, says } of BAD) {
  test(`refuses ${name} with a reason, and nothing is lost`, async ({ page, allowedErrors }) => {
    allowedErrors.push(/Failed to load resource/)
    await signUp(page)
    await upload(page, file)
    await expect(page.getByText(says).filter({ visible: true }).first()).toBeVisible({ timeout: 30_000 })
  })
}

test('refuses a file that is too large while it is read', async ({ page, allowedErrors }) => {
  allowedErrors.push(/Failed to load resource/)
  await signUp(page)
  await page.goto('/courses/mine')
  const courseId = new URL(page.url()).pathname.split('/').at(-1)!
  const answer = await page.request.post(`/api/materials?courseId=${courseId}`, {
    multipart: { file: {
      name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50 * 1024 * 1024)]),
    } },
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('larger than 50 MB')
})

test('HTML and script in a lecture stay text', async ({ page }) => {
  await signUp(page)
  const text =
    'Encoding is the input of <b>information</b> into memory. <script>window.hacked = true</script> Storage is its keeping. ' +
    '<img src=x onerror="window.hacked = true">'
  await page.goto('/courses/mine')
  await page.getByRole('button', { name: 'Paste text' }).click()
  await page.getByLabel('Title').fill('<i>Markup</i>')
  await page.getByLabel('Text', { exact: true }).fill(`${text}\n\n${text}`)
  await page.getByRole('button', { name: 'Add text' }).click()
  await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: /^Open/ }).click()
  await expect(page.getByText('<script>window.hacked = true</script>').first()).toBeVisible()
  await page.getByRole('button', { name: 'Explain this page' }).click()
  await expect(page.getByText(/quotes? found\./)).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('a file that is dropped anywhere on the page is taken', async ({ page }) => {
  await signUp(page)
  await page.goto('/courses/mine')
  await expect(page.getByText('Drop your first lecture here')).toBeVisible()
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Encoding is the input of information into the memory system.'], 'Dropped.txt', { type: 'text/plain' }))
    return transfer
  })
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
  await expect(page.getByRole('link', { name: 'Open Dropped' })).toBeVisible({ timeout: 30_000 })
})

test('a lecture is read live, survives a reload, and is deleted only after a question', async ({ page, expectAccessible }) => {
  await signUp(page)
  const kept = page.waitForResponse((response) => response.url().includes('/api/materials') && response.request().method() === 'POST')
  await upload(page, { name: 'Memory.pdf', buffer: lecture() })
  await kept
  await page.reload()
  await expect(page.getByText(/^(Waiting|Being read|Ready)$/)).toBeVisible()
  await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('20 pages')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Ready', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Memory deleted')).toBeVisible()
  await expect(page.getByText('Drop your first lecture here')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Ready', { exact: true })).toBeVisible()
})

/** Long enough that somebody can look at its first pages while the rest is still being read. */
function longLecture(pages: number): Buffer {
  const line = (page: number, step: number) =>
    `Going ${page} and then ${step} steps downhill leads to a place where the value of the function is smaller.`
  const lines = (page: number) => Array.from({ length: 32 }, (_, index) => line(page, index + 2))
  return Buffer.from(makePdf(Array.from({ length: pages }, (_, index) => paragraph(lines(index + 1), 100))))
}

test('a page that is read opens and explains while the rest is still being read', async ({ page }) => {
  test.setTimeout(180_000)
  await signUp(page)
  await upload(page, { name: 'Long.pdf', buffer: longLecture(800) })
  await expect(page.getByText(/Page \d+ of 800/)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByText(/Page \d+ of 800/)).toBeVisible()
  await page.getByRole('link', { name: 'Open Long' }).click()
  await page.getByRole('button', { name: 'Explain this page' }).click()
  await expect(page.getByRole('region', { name: 'Explanation text' })).toContainText('downhill leads to a place')
  const progress = await page.request.get(`/api${new URL(page.url()).pathname}/pages`)
  expect(['READING', 'ANALYSING']).toContain(((await progress.json()) as { state: string }).state)
})

import { keysOf } from '#e2e/fixtures/database.ts'
import { answer, signUp, startExam, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

// The whole way of a first day; its lecture may wait behind another journey's long one.
test.setTimeout(180_000)

const WALK = 'a newcomer uploads a lecture, has a page explained, sits an exam and works on what they missed'

test(WALK, async ({ page, expectAccessible }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Upload a lecture')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expectAccessible(page)
  await signUp(page)
  await expect(page.getByText('Nothing to do yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Add a lecture' }).click()
  await expect(page.getByText('Drop your first lecture here')).toBeVisible()
  await expectAccessible(page)
  await uploadLecture(page, 'Chapter 8')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Open Chapter 8' }).click()
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=3/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Explain this page' }).click()
  const mark = page.getByRole('region', { name: 'Explanation text' }).getByRole('link', { name: /^Source, page/ }).first()
  await mark.click()
  await expect(mark).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.hl').first()).toBeVisible()
  await expect(page.getByText(/quotes? found\./)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Check yourself' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await expect(page.getByText(/The key/).first()).toBeVisible()
  await expectAccessible(page)

  const attemptId = await startExam(page, 5)
  await expectAccessible(page)
  const keys = await keysOf(attemptId)
  for (const [index, key] of keys.entries()) {
    await expect(page.getByRole('group', { name: `Question ${index + 1} of 5` })).toBeVisible()
    await answer(page, key, index % 2 === 0)
    await expect(page.getByText(/^Saved \d/).filter({ visible: true })).toBeVisible()
    if (index < 4) await page.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await page.getByRole('contentinfo').getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(page).toHaveURL(/\/exams\/report\//)
  await expect(page.getByText(/^3 of 5$/)).toBeVisible()
  await expect(page.getByText(/Found word for word/).filter({ visible: true }).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto('/today')
  await expect(page.getByText(/You missed 2 of 5/)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/exams/report/${attemptId}`)
  await page.getByRole('button', { name: 'Work on what I missed' }).click()
  await expect(page).toHaveURL(/\/practice\//)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await expect(page.getByText(/^Why /).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto('/progress')
  await expect(page.getByRole('heading', { name: 'What you can do' })).toBeVisible()
  await expect(page.getByText(/little evidence/).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/account')
  await expectAccessible(page)
})

import { signUp, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

test.setTimeout(180_000)

const ASKED = 'a model explains in its own words, each sentence cited; styles, follow-ups, a selection, and a question of one’s own'

test(ASKED, async ({ page, expectAccessible }) => {
  await signUp(page)
  await uploadLecture(page, 'Chapter 8')
  await page.getByRole('link', { name: 'Open Chapter 8' }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=3/)
  await expect(page.getByText('In simpler words by test-model')).toBeVisible()
  await page.getByRole('button', { name: 'Explain this page' }).click()

  const panel = page.getByRole('region', { name: 'Explanation text' })
  await expect(panel.getByText(/Written by test-model\. 4 of 4 claims found in your lecture, not double-checked/)).toBeVisible()
  await expect(panel.getByText('An illustration, not from your lecture')).toBeVisible()
  await expect(panel.locator('.katex').first()).toBeVisible()
  await expectAccessible(page)
  const mark = panel.getByRole('link', { name: /^Source, page/ }).first()
  await mark.click()
  await expect(mark).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.hl').first()).toBeVisible()

  await panel.getByRole('button', { name: 'Shorter' }).click()
  await expect(panel.getByRole('heading', { name: 'Shorter' })).toBeVisible()
  await expect(panel.getByText(/Written by test-model/)).toHaveCount(2)

  await page.getByLabel('Explain it').selectOption({ label: 'By analogy' })
  await expect(panel.getByText(/Written by test-model/)).toHaveCount(1)
  await page.getByLabel('Explain it').selectOption({ label: 'The short version' })
  await expect(panel.getByText(/Assembled from your material/)).toBeVisible()

  // A selection on the page itself.
  await page.getByRole('button', { name: /^Back to what is on page/ }).click()
  const line = page.locator('.textLayer span').filter({ hasText: /\w{4,} \w{3,} \w{3,}/ }).nth(6)
  await line.selectText()
  const bar = page.getByRole('toolbar', { name: 'Selected text' })
  await expect(bar).toBeVisible()
  await bar.getByRole('button', { name: 'Explain' }).click()
  await expect(page.getByRole('heading', { name: 'Selected text' })).toBeVisible()
  await expect(panel.getByText(/Assembled from your material|Written by/)).toBeVisible()

  // The student's own words leave only when they say so.
  await page.getByLabel('Ask about this page').fill('What is working memory?')
  await page.getByLabel('Ask about this page').press('Enter')
  const box = page.getByRole('dialog')
  await expect(box.getByRole('button', { name: /^Yes, ask/ })).toBeVisible()
  await expectAccessible(page)
  await box.getByRole('button', { name: /^Yes, ask/ }).click()
  await expect(box.getByRole('link', { name: /page/ }).first()).toBeVisible()
  await expect(box.getByText(/test-model/).first()).toBeVisible()
  await expectAccessible(page)
  await box.getByLabel('Your question').fill('Which volcano erupted near Naples?')
  await box.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(box.getByText(/does not say/).first()).toBeVisible()
  await page.keyboard.press('Escape')

  // The first account owns the place: it has the model sit its exam, and from then on what it writes is checked twice.
  const lecture = new URL(page.url()).pathname
  await page.goto('/account/model')
  await expect(page.getByText('test-model').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sit the exam' }).click()
  await expect(page.getByText('Passed', { exact: true })).toHaveCount(3, { timeout: 45_000 })
  await expectAccessible(page)
  await page.goto(`${lecture}?page=5`)
  await page.getByRole('button', { name: 'Explain this page' }).click()
  await expect(panel.getByText(/3 of 3 claims found in your lecture, each double-checked\. 1 sentence withheld/)).toBeVisible()
  await expect(panel.getByText(/sheep/)).toHaveCount(0)
})

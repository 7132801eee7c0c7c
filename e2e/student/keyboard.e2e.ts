import type { Page } from '@playwright/test'
import { keysOf } from '#e2e/fixtures/database.ts'
import { signUp, startExam, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab never reached ${name}`)
}

test('reading, explaining, sitting and handing in work by keyboard alone', async ({ page }) => {
  await signUp(page)
  await uploadLecture(page)
  await tabTo(page, /^Open Chapter 8/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/materials\//)
  await expect(page.getByRole('button', { name: 'Explain this page' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByRole('heading', { name: 'Or one concept on page 2' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByText(/quotes? found\./)).toBeVisible()
  await tabTo(page, /^Source, page/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.hl').first()).toBeVisible()

  const attemptId = await startExam(page, 4)
  await expect(page.getByRole('group', { name: 'Question 1 of 4' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('group', { name: 'Question 2 of 4' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('group', { name: 'Question 1 of 4' })).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Flagged', exact: true })).toBeVisible()
  for (const [index, { key }] of (await keysOf(attemptId)).entries()) {
    await expect(page.getByRole('group', { name: `Question ${index + 1} of 4` })).toBeVisible()
    if (key.kind === 'pairs') {
      await tabTo(page, /^Choose what belongs to it/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
    } else if (key.kind === 'typed' || key.kind === 'numeric') {
      await tabTo(page, /^Your answer/)
      await page.keyboard.type('no idea')
      await page.keyboard.press('Tab')
    } else await page.keyboard.press('a')
    await expect(page.getByText(/^Saved \d/).filter({ visible: true })).toBeVisible()
    if (index < 3) await page.keyboard.press('n')
  }
  await tabTo(page, /^Hand in$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await tabTo(page, /^Hand in$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/exams\/report\//)
})

import { keysOf } from '#e2e/fixtures/database.ts'
import { answer, enterDemo, startExam } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'
import type { Page } from '@playwright/test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Nothing sticks out at the narrowest phones either. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${page.url()} at ${width}`).toBeLessThanOrEqual(0)
  }
}

test('every page fits a phone, in both themes', async ({ page, expectAccessible }) => {
  test.setTimeout(180_000)
  const check = async () => {
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
  await page.goto('/')
  await check()
  await page.goto('/sign-up')
  await check()
  await enterDemo(page)
  await check()
  await page.goto('/courses')
  await expect(page.getByText('Ready', { exact: true })).toBeVisible()
  await check()
  await page.getByRole('link', { name: /^Open/ }).first().click()
  await page.getByRole('button', { name: 'Explain this page' }).click()
  await expect(page.getByText(/quotes? found\./)).toBeVisible()
  await page.getByRole('link', { name: /^Source, page/ }).first().click()
  await check()
  await page.goto('/exams')
  await check()
  await page.goto('/progress')
  await check()
  await page.goto('/account')
  await check()

  const attemptId = await startExam(page, 3)
  await check()
  const keys = await keysOf(attemptId)
  await answer(page, keys[0]!, false)
  await expect(page.getByText(/^Saved \d/).filter({ visible: true })).toBeVisible()
  await page.getByRole('button', { name: /^1 of 3/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(page).toHaveURL(/\/exams\/report\//)
  await check()
  await page.getByRole('button', { name: 'Work on what I missed' }).click()
  await expect(page).toHaveURL(/\/practice\//)
  await check()
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await check()
})

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
  for (const path of ['/courses', '/courses/new', '/join', '/join/222-222']) {
    await page.goto(path)
    await check()
  }
  await page.goto('/courses/mine')
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

test('sentences are tapped on the page and explained', async ({ page }) => {
  await enterDemo(page)
  await page.goto('/courses/mine')
  await page.getByRole('link', { name: /^Open/ }).first().click()
  await expect(page).toHaveURL(/\/materials\//)
  await page.goto(`${new URL(page.url()).pathname}?page=3`)
  const lines = page.locator('.textLayer span').filter({ hasText: /\w{4,} \w{3,} \w{3,}/ })
  await expect(lines.first()).toBeVisible()
  const tap = async (nth: number) => {
    const box = (await lines.nth(nth).boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  }
  const bar = page.getByRole('toolbar', { name: 'Selected text' })
  await tap(1)
  await expect(bar).toContainText('1 sentence')
  await tap(6)
  await expect(bar).toContainText(/[2-9] sentences/)
  await bar.getByRole('button', { name: 'Explain' }).tap()
  await expect(page.getByRole('heading', { name: 'Selected text' })).toBeVisible()
  await expect(page.getByText('What you selected, one idea at a time:')).toBeVisible()
})

import { expect, test } from '#e2e/fixtures/test.ts'

test.setTimeout(240_000)

const VISIT = 'a visitor looks around as an instructor: reviews by keyboard, sees sums of the class and results by name, takes them as CSV'

test(VISIT, async ({ page, expectAccessible }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Look around as an instructor' }).click()
  await expect(page).toHaveURL(/\/courses$/)
  const demo = page.getByRole('link', { name: 'Introduction to Psychology (demo)' })
  // The class is made in the background after a first start.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('12 students', { exact: false })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 150_000 })
  await demo.click()
  const tabs = page.getByRole('navigation', { name: 'Course' })

  await tabs.getByRole('link', { name: /^Exams/ }).click()
  await expect(page).toHaveURL(/\/exams$/)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/11 of 12 handed in/)).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 150_000 })
  await page.getByRole('link', { name: 'First check: learning and memory' }).first().click()
  await expect(page.getByRole('row', { name: /Abel \(demo student\)/ })).toBeVisible()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Results as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)

  await tabs.getByRole('link', { name: /^Class/ }).click()
  await expect(page.getByRole('heading', { name: 'Where the class struggles' })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)

  await tabs.getByRole('link', { name: /^Questions/ }).click()
  await expect(page.getByText('What was checked')).toBeVisible()
  await expectAccessible(page)
  const stem = page.locator('.review-question .stem')
  const first = await stem.textContent()
  await page.keyboard.press('a')
  await expect(stem).not.toHaveText(first!)
  await page.keyboard.press('u')
  await expect(stem).toHaveText(first!)
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Reject' }).click()
  await expect(stem).not.toHaveText(first!)
  await page.keyboard.press('u')
  await expect(stem).toHaveText(first!)
  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible()
  await page.keyboard.press('Escape')
})

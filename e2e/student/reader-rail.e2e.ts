import { lecture, signUp, upload } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

// Its lecture may wait behind another journey's long one.
test.setTimeout(120_000)

test('the way through a lecture: small pages, the outline, and the outline on a phone', async ({ page, expectAccessible }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await signUp(page)
  await upload(page, { name: 'Memory.pdf', buffer: lecture() })
  await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: /^Open/ }).click()

  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages.getByRole('link')).toHaveCount(20)
  await expect(pages.locator('canvas').first()).toBeVisible()
  await pages.getByRole('link', { name: 'Page 3', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Lecture page 3' })).toBeVisible()
  await expect(page).toHaveURL(/page=3$/)
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Outline' }).check()
  const outline = page.getByRole('navigation', { name: 'Outline' })
  const last = outline.getByRole('link').last()
  const number = /(\d+)$/.exec((await last.innerText()).trim())?.[1]
  await last.click()
  await expect(page.getByRole('region', { name: `Lecture page ${number}` })).toBeVisible()
  await expect(outline.locator('[aria-current]')).toHaveCount(1)
  await expectAccessible(page)
  // The browser remembers the choice.
  await page.reload()
  await expect(outline).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(outline).toBeHidden()
  await page.getByRole('button', { name: 'Outline' }).click()
  const dialog = page.getByRole('dialog', { name: 'Outline' })
  await expectAccessible(page)
  await dialog.getByRole('link').first().click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Page 1 of 20/)).toBeVisible()
})

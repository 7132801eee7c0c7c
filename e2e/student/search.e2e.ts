import { signUp, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

// Its lecture may wait behind another journey's long one.
test.setTimeout(120_000)

test('a student finds a passage in the course, in the lecture and from anywhere, by keyboard', async ({ page, expectAccessible }) => {
  await page.goto('/sign-up')
  await signUp(page)
  await page.getByRole('link', { name: 'Add a lecture' }).click()
  await uploadLecture(page, 'Chapter 8')

  // The course: a slip is forgiven and said, Enter opens the page with the passage marked.
  const course = page.getByRole('combobox', { name: 'Search these lectures' })
  await course.fill('memery')
  await expect(page.getByRole('status').filter({ hasText: 'Showing results for “memory”.' })).toBeVisible()
  const results = page.getByRole('listbox', { name: 'Results' })
  await expect(results.getByRole('option').first()).toBeVisible()
  await expect(results.locator('mark').first()).toHaveText(/memor/i)
  await expectAccessible(page)
  await course.press('ArrowDown')
  await expect(results.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await course.press('ArrowUp')
  await course.press('Enter')
  await expect(page).toHaveURL(/\/materials\/.+sentence=/)
  await expect(page.locator('[data-passage]').first()).toBeVisible()

  // The lecture: "/" opens, Enter walks on, Escape closes.
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.keyboard.press('/')
  const field = page.getByRole('textbox', { name: 'Search in this lecture' })
  await expect(field).toBeFocused()
  await field.fill('encoding')
  const places = page.getByRole('list', { name: 'Places found' })
  await expect(places.getByRole('button').first()).toBeVisible()
  await field.press('Enter')
  await expect(page.getByText(/^Place 1 of \d+$/)).toBeVisible()
  await expect(page.locator('[data-passage]').first()).toBeVisible()
  await expectAccessible(page)
  await field.press('Enter')
  await expect(page.getByText(/^Place 2 of \d+$/)).toBeVisible()
  await field.press('Shift+Enter')
  await expect(page.getByText(/^Place 1 of \d+$/)).toBeVisible()
  await field.press('Escape')
  await expect(field).toBeHidden()

  // Anywhere: the palette.
  await page.goto('/today')
  await page.getByRole('main').click()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find in all your lectures' })
  await palette.getByRole('combobox').fill('encoding')
  await expect(palette.getByRole('group', { name: 'Passages' }).getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await palette.getByRole('combobox').press('Enter')
  await expect(page).toHaveURL(/\/materials\//)

  await page.goto('/today')
  await page.getByRole('main').click()
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('zzqx')
  await expect(palette.getByRole('status')).toContainText('Nothing in your lectures speaks of “zzqx”')
})

import { signUp } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

test.setTimeout(180_000)

const LECTURE = `# Memory

Encoding is the input of information into the memory system. Storage is the retention of encoded information over time.
Retrieval is the act of getting information out of storage and back into conscious awareness.

Short-term memory is a temporary storage system that processes incoming sensory memory. Long-term memory is the
continuous storage of information. Unlike short-term memory, long-term memory has no known limit.

Explicit memory is the memory of facts and events that a person can consciously recall. Implicit memory is memory that
is not part of consciousness, such as how to ride a bicycle.
`

const SIZES = [
  { name: 'on a desk', viewport: { width: 1280, height: 900 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
]

for (const { name, viewport } of SIZES) {
  test(`an instructor opens a class and a student joins it by its link, ${name}`, async ({ page, browser, expectAccessible }) => {
    await page.setViewportSize(viewport)
    await signUp(page, 'Anna Keller')
    await page.goto('/courses')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Create a course' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Introduction to Psychology')
    await page.getByRole('button', { name: 'Create the course' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Introduction to Psychology' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Three steps to your first class' })).toBeVisible()
    await expect(page.getByText('No students yet, taught by you')).toBeVisible()
    await expectAccessible(page)
    const course = new URL(page.url()).pathname
    const file = { name: 'Memory.md', mimeType: 'text/markdown', buffer: Buffer.from(LECTURE) }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)

    await page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: /^People/ }).click()
    const link = await page.getByText(/\/join\/[2-9A-Z]{3}-[2-9A-Z]{3}$/).textContent()
    await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
    await expectAccessible(page)

    const elsewhere = await browser.newContext({ viewport })
    const student = await elsewhere.newPage()
    await student.goto(new URL(link!).pathname)
    await student.getByRole('link', { name: 'Create an account' }).click()
    await student.getByLabel('Your name').fill('Mina Farkas')
    await student.getByLabel('Email').fill(`mina-${process.pid}-${Date.now()}@example.org`)
    await student.getByLabel('Password', { exact: true }).fill('a long enough password')
    await student.getByRole('button', { name: 'Create account' }).click()
    await expect(student).toHaveURL(/\/join\//)
    await expect(student.getByText(/Your instructors see your name/)).toBeVisible()
    await expectAccessible(student)
    await student.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(student).toHaveURL(new RegExp(`${course}$`))
    await expect(student.getByText('Taught by Anna Keller')).toBeVisible()
    await expect(student.getByRole('link', { name: 'Settings', exact: true })).toHaveCount(0)
    await student.getByRole('link', { name: 'Open Memory' }).click()
    await expect(student.getByText('Encoding is the input of information').first()).toBeVisible()
    for (const path of ['settings', 'as-student', 'questions', 'class', 'class/someone']) {
      expect((await student.goto(`${course}/${path}`))?.status(), path).toBe(404)
    }
    await elsewhere.close()

    await page.reload()
    await expect(page.getByText('Mina Farkas')).toBeVisible()
    await page.getByRole('link', { name: 'See it as a student' }).click()
    await expect(page.getByText('You see this course as a student does')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Memory' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Back to your course' }).click()
    await page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: 'Settings' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Delete this course…' }).click()
    await expect(page.getByRole('alertdialog')).toContainText('1 student loses what they did in it.')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(page).toHaveURL(/\/courses$/)
    await page.getByRole('button', { name: 'Restore Introduction to Psychology' }).click()
    await expect(page.getByRole('link', { name: 'Introduction to Psychology' })).toBeVisible()
  })
}

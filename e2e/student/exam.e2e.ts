import type { Page, Response } from '@playwright/test'
import { keysOf, withDatabase } from '#e2e/fixtures/database.ts'
import type { KeyRow } from '#e2e/fixtures/database.ts'
import { answer, signIn, signUp, startExam, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

/** Collects every body and payload that reaches the page from here on. */
function listen(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  const add = (response: Response) => bodies.push(response.text().catch(() => ''))
  page.on('response', add)
  return async () => {
    page.off('response', add)
    return (await Promise.all(bodies)).join('\n')
  }
}

/** Texts of a question that only somebody who has the key could send. */
function secretsOf({ key, rationales, stem }: KeyRow): string[] {
  const secrets = rationales.map(({ text }) => text)
  if (key.kind === 'typed') secrets.push(...key.accepted.filter((term) => !stem.toLowerCase().includes(term.toLowerCase())))
  if (key.kind === 'truth' && !key.value) secrets.push(key.correction)
  return secrets
}

test('keys and rationales never reach the browser before hand-in', async ({ page }) => {
  await signUp(page)
  await uploadLecture(page)
  const collect = listen(page)
  const attemptId = await startExam(page, 12)
  const keys = await keysOf(attemptId)
  for (const key of keys) {
    await answer(page, key, false)
    await expect(page.getByText(/^Saved \d/).filter({ visible: true })).toBeVisible()
    if (key !== keys.at(-1)) await page.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await page.reload()
  await expect(page.getByRole('group', { name: /^Question \d+ of 12/ })).toBeVisible()
  await page.goto('/exams')
  await page.goto('/today')
  const sent = await collect()
  expect(sent.length).toBeGreaterThan(1000)
  expect(sent).not.toMatch(/\\?"(correction|accepted|rationales?|keyOptionId)\\?":/)
  const others = (own: KeyRow) => keys.filter((key) => key !== own).flatMap(({ options, stem }) => [stem, ...options.map(({ text }) => text)])
  for (const key of keys) {
    // A typed key may stand as an option or in the stem of another question of the paper: that tells nothing of this one.
    const public_ = others(key).join('\n').toLowerCase()
    for (const secret of secretsOf(key).filter((text) => !public_.includes(text.toLowerCase()))) expect(sent).not.toContain(secret)
  }
})

test('a closed tab resumes in another browser, and two hand-ins give one result', async ({ page, browser }) => {
  const who = await signUp(page)
  await uploadLecture(page)
  const attemptId = await startExam(page, 4)
  const keys = await keysOf(attemptId)
  await answer(page, keys[0]!, true)
  await expect(page.getByText(/^Saved \d/).filter({ visible: true })).toBeVisible()
  const url = page.url()
  await page.close()

  const elsewhere = await browser.newContext()
  const first = await elsewhere.newPage()
  await signIn(first, who)
  await first.goto(url)
  await expect(first.getByRole('button', { name: /^Question 1, .*answered/ })).toHaveAttribute('data-answered', 'true')
  const second = await elsewhere.newPage()
  await second.goto(url)
  for (const tab of [first, second]) await tab.getByRole('banner').getByRole('button', { name: 'Hand in' }).click()
  await Promise.all([first, second].map((tab) => tab.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click()))
  for (const tab of [first, second]) await expect(tab).toHaveURL(/\/exams\/report\//)
  for (const tab of [first, second]) await expect(tab.getByText(/^1 of 4$/)).toBeVisible()
  const evidence = await withDatabase((client) => client.query('select 1 from "Evidence" where "attemptId" = $1', [attemptId]))
  // Evidence is what was answered: once, whoever handed in.
  expect(evidence.rowCount).toBe(1)

  const late = await first.request.put(`/api/attempts/${attemptId}/answers/${keys[1]!.itemId}`, {
    data: { response: null, flagged: true, revision: 900_000 },
  })
  expect(late.status()).toBe(409)
  await elsewhere.close()
})

test("time runs out on the server's clock, also when nobody is looking", async ({ page }) => {
  await signUp(page)
  await uploadLecture(page)
  const attemptId = await startExam(page, 3)
  const [key] = await keysOf(attemptId)
  await answer(page, key!, true)
  await expect(page.getByText(/^Saved \d/).filter({ visible: true })).toBeVisible()
  await page.goto('about:blank')
  // The clock is moved on by moving the start and the end back; the job that was waiting for the end comes due with them.
  await withDatabase(async (client) => {
    await client.query(`update "Attempt" set "expiresAt" = now() at time zone 'utc' - interval '1 second' where id = $1`, [attemptId])
    await client.query(`update pgboss.job set start_after = now() where name = 'attempt.expire' and data->>'attemptId' = $1`, [attemptId])
  })
  const closed = () =>
    withDatabase(async (client) => {
      const { rows } = await client.query<{ closedBy: string | null; score: number | null }>('select "closedBy", score from "Attempt" where id = $1', [attemptId])
      return rows[0]
    })
  await expect.poll(closed, { timeout: 20_000 }).toEqual({ closedBy: 'CLOCK', score: 1 })
  await page.goto(`/exams/sitting/${attemptId}`)
  await expect(page).toHaveURL(/\/exams\/report\//)
  await expect(page.getByText(/^1 of 3$/)).toBeVisible()
})

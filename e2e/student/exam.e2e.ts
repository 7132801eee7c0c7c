import type { Page, Response } from '@playwright/test'
import { keysOf, withDatabase } from '#e2e/fixtures/database.ts'
import type { KeyRow } from '#e2e/fixtures/database.ts'
import { answer, signIn, signUp, startExam, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

/** Collects every body and payload that reaches the page from here on, by the path that was asked. */
function listen(page: Page): () => Promise<{ path: string; body: string }[]> {
  const bodies: Promise<{ path: string; body: string }>[] = []
  const add = (response: Response) =>
    bodies.push(response.text().catch(() => '').then((body) => ({ path: new URL(response.url()).pathname, body })))
  page.on('response', add)
  return () => {
    page.off('response', add)
    return Promise.all(bodies)
  }
}

/** Sentences of a question that only somebody who has the key could send. */
function tellingTexts({ key, rationales }: KeyRow): string[] {
  return [...rationales.map(({ text }) => text), ...(key.kind === 'truth' && !key.value ? [key.correction] : [])]
}

/** The terms that answer a typed question, where its own stem does not name them. */
function typedTerms({ key, stem }: KeyRow): string[] {
  return key.kind === 'typed' ? key.accepted.filter((term) => !stem.toLowerCase().includes(term.toLowerCase())) : []
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
  const everything = sent.map(({ body }) => body).join('\n')
  // The builder offers the lecture's concepts by name to choose from: that tells of no question.
  const afterBuilding = sent.filter(({ path }) => path !== '/exams/new').map(({ body }) => body).join('\n')
  expect(afterBuilding).toContain(keys[0]!.stem.slice(0, 30))
  expect(everything).not.toMatch(/\\?"(correction|accepted|rationales?|keyOptionId)\\?":/)
  for (const key of keys) {
    // What stands as an option or in the stem of another question of the paper tells nothing of this one.
    const shown = keys.filter((other) => other !== key).flatMap(({ options, stem }) => [stem, ...options.map(({ text }) => text)])
    const isShown = (text: string) => shown.join('\n').toLowerCase().includes(text.toLowerCase())
    for (const text of tellingTexts(key).filter((one) => !isShown(one))) expect(everything).not.toContain(text)
    for (const term of typedTerms(key).filter((one) => !isShown(one))) expect(afterBuilding).not.toContain(term)
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
      const { rows } = await client.query<{ closedBy: string | null; score: number | null }>(
        'select "closedBy", score from "Attempt" where id = $1', [attemptId],
      )
      return rows[0]
    })
  await expect.poll(closed, { timeout: 20_000 }).toEqual({ closedBy: 'CLOCK', score: 1 })
  await page.goto(`/exams/sitting/${attemptId}`)
  await expect(page).toHaveURL(/\/exams\/report\//)
  await expect(page.getByText(/^1 of 3$/)).toBeVisible()
})

import { signUp, startExam, uploadLecture } from '#e2e/fixtures/student.ts'
import { withDatabase } from '#e2e/fixtures/database.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

test("another student's things are not found, and signed out there is only the door", async ({ page, browser, allowedErrors }) => {
  allowedErrors.push(/404|401/)
  await signUp(page)
  const secret = `Zanzibar-${Date.now()}`
  await uploadLecture(page, secret)
  const courseUrl = new URL(page.url()).pathname
  await page.getByRole('link', { name: `Open ${secret}` }).click()
  await page.getByRole('button', { name: 'Explain this page' }).click()
  await expect(page.getByText(/quotes? found\./)).toBeVisible()
  const materialId = new URL(page.url()).pathname.split('/').at(-1)!
  const attemptId = await startExam(page, 3)
  const { examId, itemId, explanationId, conceptId, questionId } = await withDatabase(async (client) => {
    const { rows } = await client.query<{ examId: string; itemId: string; explanationId: string; conceptId: string; questionId: string }>(
      `select f."examId", i.id as "itemId", i."questionId", e.id as "explanationId",
         (select s."conceptId" from "ConceptSource" s where s."versionId" = e."versionId" limit 1) as "conceptId"
       from "Attempt" a join "Form" f on f.id = a."formId" join "FormItem" i on i."formId" = f.id
       join "MaterialVersion" v on v."materialId" = $2 join "Explanation" e on e."versionId" = v.id where a.id = $1 limit 1`,
      [attemptId, materialId],
    )
    return rows[0]!
  })
  const pages = [
    courseUrl, `${courseUrl}/class`, `/materials/${materialId}`, `/exams/${examId}`, `/exams/sitting/${attemptId}`,
    `/exams/report/${attemptId}`, `/practice/${attemptId}`,
  ]
  const reads = [
    `/api${courseUrl}/materials`, `/api/materials/${materialId}/file`, `/api/materials/${materialId}/pages?page=1`,
    `/api/attempts/${attemptId}`, `/api/check?materialId=${materialId}&page=3`,
  ]
  const writes: [string, string, object][] = [
    ['post', `/api/explanations`, { materialId, target: { kind: 'page', page: 1 }, style: 'short-version' }],
    ['post', `/api/explanations`, { materialId, target: { kind: 'concept', conceptId }, style: 'short-version' }],
    ['put', `/api/attempts/${attemptId}/answers/${itemId}`, { response: null, flagged: true, revision: 1 }],
    ['post', `/api/attempts/${attemptId}/hand-in`, {}],
    ['post', `/api/practice/${attemptId}/answers/${itemId}`, { response: null }],
    ['post', `/api/check`, { questionId, response: null }],
  ]
  expect(explanationId).toBeTruthy()

  const stranger = await browser.newContext()
  const theirs = await stranger.newPage()
  await signUp(theirs, 'Ines Sommer')
  for (const path of pages) {
    const response = await theirs.goto(path)
    const body = await theirs.content()
    expect(body, path).not.toContain(secret)
    expect(response?.status(), path).toBe(404)
  }
  for (const path of reads) {
    const response = await theirs.request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).not.toContain(secret)
  }
  for (const [method, path, data] of writes) {
    const response = await theirs.request.fetch(path, { method, data })
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).not.toContain(secret)
  }
  await stranger.close()

  const outside = await browser.newContext()
  const visitor = await outside.newPage()
  for (const path of [...pages, '/today', '/progress', '/courses', '/courses/new', '/join', '/exams', '/account']) {
    await visitor.goto(path)
    expect(new URL(visitor.url()).pathname, path).toBe('/')
    // What the course's own layout decides leads back to the course.
    expect(new URL(visitor.url()).searchParams.get('next'), path).toBe(path === `${courseUrl}/class` ? courseUrl : path)
    expect(await visitor.content(), path).not.toContain(secret)
  }
  for (const path of reads) expect((await visitor.request.get(path)).status(), path).toBe(401)
  for (const [method, path, data] of writes) expect((await visitor.request.fetch(path, { method, data })).status(), path).toBe(401)
  await outside.close()
})

test('another site cannot write with a student’s cookies', async ({ page }) => {
  await signUp(page)
  const response = await page.request.post('/api/explanations', {
    headers: { origin: 'https://evil.example' },
    data: { materialId: 'x', target: { kind: 'page', page: 1 }, style: 'short-version' },
  })
  expect(response.status()).toBe(400)
  expect(await response.text()).toContain('another site')
})

test('a wrong password is refused without saying which accounts exist', async ({ page, allowedErrors }) => {
  allowedErrors.push(/401/)
  await page.goto('/')
  for (const email of ['nobody@example.org', 'demo@reprise.local']) {
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('Email and password do not match.')).toBeVisible()
  }
})

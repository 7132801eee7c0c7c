import { withDatabase } from '#e2e/fixtures/database.ts'
import { signUp } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'
import { startModelServer } from '#scripts/model-server/server.ts'

const KEY = 'sk-of-this-journey'
const FILLED = { json: { elements: [{ topic: 'boiling water', sentences: 2, namesNumber: true, quote: 'at sea level' }] } }

/** Nothing is saved here: the other journeys go on with the built-in engine. */
test('the owner tests a model and reads what works; others read which engine writes', async ({
  page, browser, expectAccessible, allowedErrors,
}) => {
  allowedErrors.push(/400/)
  const server = await startModelServer({ strict: true, apiKey: KEY, models: ['a-good-model', 'another'] })
  server.setReply(({ response_format: format }) => (format ? FILLED : { text: 'It is about boiling water [P1]. ' }))
  const { email } = await signUp(page)
  await withDatabase((client) => client.query(`update "User" set "isOwner" = true where email = $1`, [email]))
  await page.goto('/account')
  await page.getByRole('link', { name: 'Model', exact: true }).click()
  await expect(page.getByRole('region', { name: 'In use' })).toContainText('Built-in engine')
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Another OpenAI-compatible server' }).check()
  await page.getByLabel('Address').fill('llm.example.edu')
  await page.getByLabel('Model', { exact: true }).fill('a-good-model')
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(page.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Address').fill(server.url)
  await page.getByLabel('Key', { exact: true }).fill('sk-wrong')
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Engine' }).getByRole('alert')).toContainText('Nothing was changed')
  await expect(page.getByLabel('Key', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('button', { name: 'Use this model' })).toBeDisabled()
  await expectAccessible(page)

  await page.getByLabel('Key', { exact: true }).fill(KEY)
  await page.getByRole('button', { name: 'List models' }).click()
  await page.getByRole('combobox', { name: 'Model' }).selectOption('a-good-model')
  await page.getByLabel('Key', { exact: true }).press('Enter')
  await expect(page.getByText('The test passed.')).toBeVisible()
  await expect(page.getByText(/entrance exam makes \d+ calls/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use this model' })).toBeEnabled()
  await expectAccessible(page)

  await page.getByRole('checkbox', { name: 'Fit explanations to what I know' }).uncheck()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Fit explanations to what I know' })).not.toBeChecked()

  const other = await browser.newContext()
  const theirs = await other.newPage()
  await signUp(theirs, 'Ines Sommer')
  await theirs.goto('/account/model')
  await expect(theirs.getByText('The owner of this instance can change this.')).toBeVisible()
  await expect(theirs.getByRole('radio')).toHaveCount(0)
  const refused = await theirs.request.post('/api/engine/test', { data: { form: null } })
  expect(refused.status()).toBe(404)
  await other.close()
  await server.close()
  expect(server.failures).toEqual([])
})

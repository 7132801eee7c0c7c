import type { Page } from '@playwright/test'
import { signUp, uploadLecture } from '#e2e/fixtures/student.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

/** Counts what the policy refused, from the first script of a page on. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = []
  await page.exposeFunction('reportViolation', (line: string) => void seen.push(line))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const { reportViolation } = window as unknown as { reportViolation: (line: string) => void }
      reportViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  return async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    return seen
  }
}

test('every page has a policy with a nonce of its own, and nothing else stands in a frame', async ({ request }) => {
  const policies = await Promise.all(
    ['/', '/sign-up', '/', '/nowhere-at-all'].map(async (path) => (await request.get(path)).headers()['content-security-policy'] ?? ''),
  )
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/)
    expect(policy).toContain("frame-ancestors 'none'")
  }
  expect(new Set(policies).size).toBe(policies.length)
  for (const path of ['/api/ready', '/api/auth/signout', '/icon.svg']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-frame-options'], path).toBe('DENY')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
  // Every script the server wrote; what those load later is trusted through them.
  const scripts = (await (await request.get('/')).text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((tag) => !/\bnonce="[^"]{20,}"/.test(tag))).toEqual([])
})

test('what is written by us breaks no rule: door, upload, reader, explanation, dialog, practice', async ({ page }) => {
  const violations = await watchViolations(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await signUp(page)
  await uploadLecture(page)
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: /^Open Chapter 8/ }).click()
  await expect(page.locator('canvas').first()).toBeVisible()
  await page.getByRole('button', { name: 'Explain this page' }).click()
  await expect(page.getByText(/quotes? found\./)).toBeVisible()
  const materialId = new URL(page.url()).pathname.split('/').at(-1)
  await page.goto(`/practice?material=${materialId}`)
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await expect(page.getByText(/^Why /).first()).toBeVisible()
  expect(await violations()).toEqual([])
})

test('a script that got into a page does not run', async ({ page, allowedErrors }) => {
  allowedErrors.push(/Content Security Policy|Failed to load resource|404/)
  const violations = await watchViolations(page)
  await signUp(page)
  await page.evaluate(() => {
    const script = document.createElement('div')
    // As a server would write it: a parser meets it, no script of ours loads it.
    script.innerHTML = '<img src="/nothing-here.png" onerror="window.ran = \'attribute\'"><a href="javascript:window.ran = \'link\'">go</a>'
    document.body.append(script)
    const frame = document.createElement('iframe')
    frame.srcdoc = '<script>parent.ran = "frame"</script>'
    document.body.append(frame)
  })
  await page.getByRole('link', { name: 'go' }).click()
  await expect.poll(async () => (await violations()).length).toBeGreaterThanOrEqual(2)
  expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined()
})

test('an inline script in the answer of the server does not run without the nonce of that answer', async ({ page, allowedErrors }) => {
  allowedErrors.push(/Content Security Policy|hydrat|Minified React error/i)
  const violations = await watchViolations(page)
  await page.route('**/sign-up', async (route) => {
    const response = await route.fetch()
    const planted = '<script>window.ran = "inline"</script><script nonce="guessed">window.ran = "guessed"</script></head>'
    await route.fulfill({ response, body: (await response.text()).replace('</head>', planted) })
  })
  await page.goto('/sign-up')
  await expect.poll(async () => (await violations()).filter((line) => line.startsWith('script-src')).length).toBeGreaterThanOrEqual(2)
  expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined()
})

test('a lecture whose title and text are scripts is shown as it is written', async ({ page }) => {
  const violations = await watchViolations(page)
  await signUp(page)
  const attack = '<script>window.ran = "text"</script> <img src=x onerror="window.ran = \'text\'"> [a](javascript:window.ran=1)'
  await page.goto('/courses/mine')
  await page.getByRole('button', { name: 'Paste text' }).click()
  await page.getByLabel('Title').fill('<script>window.ran = "title"</script>')
  const text = `Encoding is the input of information into memory. ${attack}\n\nStorage is its keeping. ${attack}`
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Add text' }).click()
  await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: /^Open/ }).click()
  await expect(page.getByText('<script>window.ran = "text"</script>').first()).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined()
  expect(await violations()).toEqual([])
})

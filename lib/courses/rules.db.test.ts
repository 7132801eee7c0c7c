import { afterEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createCourse } from './create-course.ts'
import { getRules, setRules } from './rules.ts'

afterEach(async () => {
  await prisma.instanceSetting.deleteMany()
})

test('everything is open until the owner says otherwise; only the owner does', async () => {
  const { viewer } = await createStudent()
  const owner = { ...(await createStudent()).viewer, isOwner: true }
  expect(await getRules()).toEqual({ signUpOpen: true, coursesOpen: true })
  await expect(setRules(viewer, { signUpOpen: false, coursesOpen: false })).rejects.toMatchObject({ code: 'not-found' })
  await setRules(owner, { signUpOpen: true, coursesOpen: false })
  const refusal = { code: 'conflict', message: expect.stringContaining('only its owner') }
  await expect(createCourse(viewer, { name: 'x' })).rejects.toMatchObject(refusal)
  expect(await createCourse(owner, { name: 'x' })).toBeTruthy()
})

test('rules that cannot be read close the doors', async () => {
  for (const value of ['{', '{"signUpOpen":"yes"}', 'null']) {
    await prisma.instanceSetting.upsert({ where: { key: 'rules' }, create: { key: 'rules', value }, update: { value } })
    expect(await getRules(), value).toEqual({ signUpOpen: false, coursesOpen: false })
  }
})

import { describe, expect, it } from 'vitest'
import { sectionOf } from './sections.ts'

describe('sectionOf', () => {
  it('finds the section a page belongs to', () => {
    expect(sectionOf('/today')).toBe('today')
    expect(sectionOf('/courses/c1')).toBe('courses')
    expect(sectionOf('/materials/m1/read')).toBe('courses')
    expect(sectionOf('/exams/e1')).toBe('courses')
    expect(sectionOf('/exams/report/a1')).toBe('progress')
  })

  it('marks none on pages of their own, or where only the beginning of a word agrees', () => {
    expect(sectionOf('/account')).toBeNull()
    expect(sectionOf('/today-and-tomorrow')).toBeNull()
  })
})

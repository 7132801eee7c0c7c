import type { Row } from './entry.ts'
import { COURSES } from './table/courses.ts'
import { INSTANCE } from './table/instance.ts'
import { MATERIALS } from './table/materials.ts'
import { STUDYING } from './table/studying.ts'
import { TEACHING } from './table/teaching.ts'

/** Every route and action, who may, and what the others are answered. Run in this order. */
export const TABLE: Row[] = [...MATERIALS, ...STUDYING, ...TEACHING, ...COURSES, ...INSTANCE]

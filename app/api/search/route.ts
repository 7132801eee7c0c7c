import { findConcepts } from '#lib/concepts/find-concepts.ts'
import { route } from '#lib/http/route.ts'
import { searchQuery } from '#lib/retrieval/schema.ts'
import { searchCourse } from '#lib/retrieval/search-course.ts'

/** What speaks of some words: in a lecture, in a course with its concepts, or in everything the person signed in may see. */
export const GET = route({
  query: searchQuery,
  handler: async ({ viewer, query: { q, courseId, materialId }, now }) => {
    const [answer, concepts] = await Promise.all([
      searchCourse(viewer, { courseId, materialId, text: q }, now),
      materialId ? [] : findConcepts(viewer, { courseId, text: q }, now),
    ])
    return { ...answer, concepts }
  },
})

/** Client-safe. The demo student of an instance with demo accounts; the password is printed at start. */
export const DEMO_EMAIL = 'demo@reprise.local'
export const DEMO_PASSWORD = 'demo-student'
/** The instructor of the demo class, entered with one click where demo accounts are on. */
export const DEMO_INSTRUCTOR_EMAIL = 'instructor@reprise.local'

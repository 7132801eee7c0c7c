/** Client-safe. The demo student of an instance with demo accounts; the password is printed at start. */
export const DEMO_EMAIL = 'demo@reprise.local'
export const DEMO_PASSWORD = 'demo-student'

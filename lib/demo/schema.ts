/** The class to look around in as an instructor. Client-safe. */
export const DEMO_CLASS_NAME = 'Introduction to Psychology (demo)'

/** Where an action on the demo class is offered, in words. */
export const RESET_WORDS = 'The demo class is being made again from its beginning. Its lectures are read anew, which takes about a minute.'

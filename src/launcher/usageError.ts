/** A wrong command line, in words for the person who typed it. */
export class UsageError extends Error {}

/** Whether the user says nothing but that it shall stop. */
export function isStop(words: string): boolean {
  return /^\s*(?:please )?stop(?: it| that| now| please)?[.!]*\s*$/iu.test(words);
}

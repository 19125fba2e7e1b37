declare module 'virtual:lent' {
  /** Gives the parts that come later what they share with the core. */
  export function lend(): void;
}

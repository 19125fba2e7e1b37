/** Something a person can point at, with the texts it goes by; worked out without asking for styles. */
export interface Pointable {
  element: Element;
  role: string;
  texts: readonly Said[];
}

export interface Said {
  text: string;
  /** How much worse than its name this text stands for the element. */
  penalty: number;
}

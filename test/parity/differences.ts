/** What a tool does otherwise in one browser than in the other, and why that cannot be helped. */
export interface Difference {
  tool: string;
  what: string;
  because: string;
}

export const differences: readonly Difference[] = [
  {
    tool: 'control_media',
    what: 'In Firefox a page that nobody has touched may be refused `play`; the answer is then NO_EFFECT and says to press play once.',
    because: 'each browser has its own rule for pages that start to sound by themselves',
  },
];

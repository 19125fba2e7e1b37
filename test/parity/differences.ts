/** What a tool does otherwise in one browser than in the other, and why that cannot be helped. */
export interface Difference {
  tool: string;
  what: string;
  because: string;
}

export const differences: readonly Difference[] = [
  {
    tool: 'click',
    what: 'While a dialog that the user’s own press brought up is open, a call ends with DIALOG_OPEN in Firefox and with TIMED_OUT, which names a dialog as a likely cause, in Chromium.',
    because:
      'Chromium stops all code of the page’s process while a dialog is open, ours too, and tells extensions of no dialog; Firefox lets ours answer',
  },
  {
    tool: 'control_media',
    what: 'In Firefox a page that nobody has touched may be refused `play`; the answer is then NO_EFFECT and says to press play once.',
    because: 'each browser has its own rule for pages that start to sound by themselves',
  },
];

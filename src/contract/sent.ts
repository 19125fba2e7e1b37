/**
 * How an answer left: `sent` to a platform that says no more about it, `awaited` where the platform will say that it
 * has it, `kept` until a lost conversation is resumed, `over` when its conversation is: then nobody gets it.
 */
export type Sent = 'sent' | 'awaited' | 'kept' | 'over';

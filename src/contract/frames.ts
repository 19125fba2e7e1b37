import { z } from './schema';

/** One frame a person sees in a document, as that document knows it. */
export const frameFacts = z.object({
  /** Stands for the frame in further questions to the document. */
  handle: z.number(),
  name: z.string(),
  /** Where it was told to begin; it may have gone elsewhere since. */
  address: z.string(),
  /** Its place in `window.frames`; frames in shadow roots have none. */
  index: z.optional(z.number()),
  /** The browser's own number, where the browser tells it (Firefox). */
  frameId: z.optional(z.number()),
  /** The size of its inside, in CSS pixels. */
  width: z.number(),
  height: z.number(),
  /** Where its inside begins in the document's view. */
  x: z.number(),
  y: z.number(),
  /** The part of the view that it takes, 0 to 1. */
  share: z.number(),
  /** It is in view, but something lies over all of it. */
  covered: z.boolean(),
});
export type FrameFacts = z.infer<typeof frameFacts>;

/** A document's frames in their order, and its own place among those of its parent. */
export const frameListing = z.object({
  index: z.optional(z.number()),
  /** The handle of the frame that has focus. */
  focused: z.optional(z.number()),
  width: z.number(),
  height: z.number(),
  /** How many `window.frames` counts, seen or not. */
  total: z.number(),
  frames: z.array(frameFacts),
});
export type FrameListing = z.infer<typeof frameListing>;

/** One thing that a target may mean in one document. */
export const candidate = z.object({
  /** As the ranking of words counts; what a ref or a selector names counts 100. */
  score: z.number(),
  role: z.string(),
  name: z.string(),
  context: z.string(),
  /** Where it leads, for links. */
  href: z.optional(z.string()),
  /** The handle of the frame, when it is one. */
  frame: z.optional(z.number()),
});
export type Candidate = z.infer<typeof candidate>;

/** What one document makes of a target, the best first by place. */
export const located = z.object({
  candidates: z.array(candidate),
  /** Why it found none, and what is near. */
  miss: z.optional(z.object({ code: z.string(), message: z.string(), nearest: z.array(z.unknown()) })),
});
export type Located = z.infer<typeof located>;

export const framePoint = z.object({ x: z.number(), y: z.number() });
export type FramePoint = z.infer<typeof framePoint>;

/** Where a point in a frame lies in the document around it, which was scrolled for it or not. */
export const reached = z.object({ x: z.number(), y: z.number(), moved: z.boolean() });
export type Reached = z.infer<typeof reached>;

/** A part of a document's view, in its own coordinates. */
export interface SeenPart {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether what is waited for holds in one document, each with what is said of it. */
export const conditionStates = z.object({
  conditions: z.array(
    z.object({
      kind: z.enum(['text', 'gone', 'target', 'url', 'quiet']),
      holds: z.boolean(),
      met: z.string(),
      missing: z.string(),
    }),
  ),
});
export type ConditionStates = z.infer<typeof conditionStates>;

/** A part of a document's outline, up to its end, its limit, or the next frame. */
export const outlinePart = z.object({
  lines: z.array(z.string()),
  /** Which of the lines stand for frames: what the frame holds comes after its line. */
  frames: z.array(z.object({ line: z.number(), handle: z.number(), depth: z.number() })),
  /** The frame the walk waits at, to be told how much the frame's own outline took. */
  waitsAt: z.optional(z.object({ handle: z.number(), depth: z.number(), cursor: z.string() })),
  /** How many characters may still be written. */
  left: z.number(),
  cursor: z.optional(z.string()),
  stoppedBy: z.optional(z.enum(['characters', 'budget'])),
  title: z.string(),
  counts: z.record(z.string(), z.number()),
});
export type OutlinePart = z.infer<typeof outlinePart>;

/** What was seen to change in a document around a frame while something was done in the frame. */
export const aroundChange = z.object({
  verdict: z.enum(['changed', 'navigated', 'no_change', 'dialog_open']),
  changed: z.array(z.string()),
  /** The frame itself is no longer there. */
  frameGone: z.boolean(),
});
export type AroundChange = z.infer<typeof aroundChange>;

/** Whether anything changed in one document. */
export const framedChange = z.object({ changed: z.boolean() });

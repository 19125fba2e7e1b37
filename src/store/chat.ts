import { type ChatLine, chatLine } from '#contract/chat';
import { z } from '#contract/schema';
import { item } from './item';

const MOST_LINES = 200;

/** The conversation so far, oldest first. */
export const chat = item({ area: 'session', key: 'chat', schema: z.array(chatLine), otherwise: [] });

let writing: Promise<void> = Promise.resolve();

/** Adds a line; only the background does, so writes are put in order here. */
export function addChatLine(line: Pick<ChatLine, 'from' | 'text'>): Promise<void> {
  writing = writing.then(async () => {
    const lines = await chat.read();
    const id = (lines.at(-1)?.id ?? 0) + 1;
    await chat.write([...lines, { ...line, id, at: Date.now() }].slice(-MOST_LINES));
  });
  return writing;
}

import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import { uploadFile as upload } from '#page/fill/uploadFile';
import { pick, role, tab, target } from '../parameters';
import { pageTool, type RunOf } from '../tool';

const MOST_CHARACTERS = 900_000;

export const uploadFile = pageTool({
  name: 'upload_file',
  description:
    'Gives a file that you send along to a file field or a drop zone of the page. At most about 650 kB, as text or base64.',
  parameters: z.strictObject({
    target,
    name: z
      .string()
      .check(z.minLength(1), z.maxLength(200), z.describe('The file’s name, for example "notes.txt".')),
    text: z.optional(
      z.string().check(z.maxLength(MOST_CHARACTERS), z.describe('What is in the file, for a text file.')),
    ),
    base64: z.optional(
      z
        .string()
        .check(
          z.maxLength(MOST_CHARACTERS),
          z.describe('What is in the file as base64, for any other file.'),
        ),
    ),
    type: z.optional(
      z
        .string()
        .check(
          z.maxLength(100),
          z.describe('The MIME type, "text/plain" unless told, for example "image/png".'),
        ),
    ),
    role,
    pick,
    tab,
  }),
  part: 'typing',
  effect: 'act',
  target: (args) => `${args.name} → ${args.target}`,
});

export const run: RunOf<typeof uploadFile> = async (
  { text, base64, type = 'text/plain', ...asked },
  { page, signal },
) => upload(page, { ...asked, type, bytes: bytesOf({ text, base64 }) }, signal);

function bytesOf({ text, base64 }: { text: string | undefined; base64: string | undefined }) {
  if ((text === undefined) === (base64 === undefined)) {
    throw new ToolFailure('INVALID_ARGS', 'Give the file’s content once: either text or base64.');
  }
  if (text !== undefined) return new TextEncoder().encode(text);
  try {
    return Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new ToolFailure('INVALID_ARGS', 'What was given as base64 is not base64.', { cause });
  }
}

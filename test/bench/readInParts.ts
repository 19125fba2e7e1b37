import type { World } from '../support/startWorld';

/** What one reading of a page came to. */
export interface Read {
  text: string;
  parts: number;
  /** The refs of interactive elements it told; undefined where it gives none. */
  refs: number | undefined;
}

/** One part of a page, as long as an answer usually is. */
export async function readOnce(world: World, args: object): Promise<Read> {
  const { outline } = await part(world, args);
  return { text: outline, parts: 1, refs: refsIn(outline) };
}

/** The whole page, cursor by cursor, lists in full. */
export async function readInParts(world: World): Promise<Read> {
  const texts: string[] = [];
  let cursor: string | undefined;
  do {
    const read = await part(world, { max_chars: 100_000, ...(cursor && { cursor }) });
    texts.push(read.outline);
    cursor = read.cursor;
  } while (cursor !== undefined);
  const text = texts.join('\n');
  return { text, parts: texts.length, refs: refsIn(text) };
}

// Every ref once; a heading or dialog that has one is no control of the page and is not counted here.
function refsIn(outline: string): number {
  return new Set(outline.match(/\[e\d+\]/g)).size;
}

async function part(world: World, args: object): Promise<{ outline: string; cursor: string | undefined }> {
  const result = await world.call('read_page', args);
  if (result.status === 'error') throw new Error(`read_page: ${result.errorCode}: ${result.message}`);
  const cursor = result.data?.cursor;
  return {
    outline: String(result.data?.outline),
    cursor: cursor === undefined ? undefined : String(cursor),
  };
}

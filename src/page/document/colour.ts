/** What a style says that sets no ground. */
export const TRANSPARENT = 'rgba(0, 0, 0, 0)';

/** What a page is drawn on that says nothing of it. */
export const PAPER = 'rgb(255, 255, 255)';

/** A colour of a computed style; channels 0 to 255, opacity 0 to 1. */
interface Colour {
  channels: readonly [number, number, number];
  opacity: number;
}

/** Whether nothing behind the colour shows through it. */
export function isOpaque(colour: string): boolean {
  const read = colourOf(colour);
  return read !== undefined && read.opacity > 0.95;
}

/** Whether nobody can tell words of the one colour from a ground of the other. */
export function looksLike(words: string, ground: string): boolean {
  if (words === ground) return true;
  const [own, behind] = [colourOf(words), colourOf(ground)];
  if (!own || !behind) return false;
  const shown = own.channels.map((channel, index) => {
    const under = behind.channels[index] ?? 0;
    return Math.abs(channel - under) * own.opacity;
  });
  return Math.max(...shown) < LEAST_DIFFERENCE;
}

// White on this much less than white cannot be read on any screen.
const LEAST_DIFFERENCE = 8;

// Newer notations (`oklch(…)`) are kept as written; they are like only what is written alike.
function colourOf(said: string): Colour | undefined {
  const [, red, green, blue, opacity] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(said) ?? [];
  if (red === undefined) return undefined;
  return {
    channels: [Number(red), Number(green), Number(blue)],
    opacity: opacity === undefined ? 1 : Number(opacity),
  };
}

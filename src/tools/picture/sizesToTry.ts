interface Size {
  width: number;
  height: number;
}

/** How a picture may be written, the best first: as wide as allowed, then coarser, then smaller. */
export function sizesToTry({ width, height }: Size, maxWidth: number): (Size & { quality: number })[] {
  const fit = Math.min(1, maxWidth / width);
  return STEPS.map(({ scale, quality }) => ({
    width: Math.max(1, Math.round(width * fit * scale)),
    height: Math.max(1, Math.round(height * fit * scale)),
    quality,
  }));
}

const STEPS = [
  { scale: 1, quality: 0.8 },
  { scale: 1, quality: 0.55 },
  { scale: 0.7, quality: 0.5 },
  { scale: 0.5, quality: 0.4 },
  { scale: 0.25, quality: 0.3 },
];

/** Cuts a stream of blocks of any length into frames of one length. */
export function createFramer(length: number, onFrame: (frame: Float32Array<ArrayBuffer>) => void) {
  let frame = new Float32Array(length);
  let filled = 0;
  return (block: Float32Array) => {
    let taken = 0;
    while (taken < block.length) {
      const part = block.subarray(taken, taken + length - filled);
      frame.set(part, filled);
      filled += part.length;
      taken += part.length;
      if (filled < length) return;
      const full = frame;
      frame = new Float32Array(length);
      filled = 0;
      onFrame(full);
    }
  };
}

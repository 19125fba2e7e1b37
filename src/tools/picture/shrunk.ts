import { sizesToTry } from './sizesToTry';

/** A picture as answers carry it. */
export interface Image {
  mimeType: 'image/jpeg';
  width: number;
  height: number;
  base64: string;
}

/** The picture at most this wide, and small enough for a platform's message. */
export async function shrunk(dataUrl: string, maxWidth: number): Promise<Image> {
  const bitmap = await createImageBitmap(await (await fetch(dataUrl)).blob());
  try {
    for (const { width, height, quality } of sizesToTry(bitmap, maxWidth)) {
      const base64 = await written(bitmap, { width, height, quality });
      if (base64.length <= MOST_CHARACTERS) return { mimeType: 'image/jpeg', width, height, base64 };
    }
    throw new Error('No size of the picture is small enough.');
  } finally {
    bitmap.close();
  }
}

// Most platforms refuse messages above 1 MiB; the rest of the answer is small.
const MOST_CHARACTERS = 700_000;

async function written(
  bitmap: ImageBitmap,
  { width, height, quality }: Record<'width' | 'height' | 'quality', number>,
) {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}

const CHUNK = 8_192;

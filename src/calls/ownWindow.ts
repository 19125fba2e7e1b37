let opening = 0;

/** Opens a window of our own; until it is there, the browser counts it among the user's. */
export async function openOwnWindow<T>(open: () => Promise<T>): Promise<T> {
  opening += 1;
  try {
    return await open();
  } finally {
    opening -= 1;
  }
}

/** Whether a window without a page may be one of ours. */
export const isOwnWindowOpening = () => opening > 0;

import { z } from '#contract/schema';
import type { Extra } from './server';

const progress = z.object({ message: z.string() });

/** Tells a call's progress to a client that asked for it; each time counts one more, as the protocol wants it to rise. */
export function progressOf({ _meta, sendNotification }: Extra) {
  const progressToken = _meta?.progressToken;
  let told = 0;
  return (message: Record<string, unknown>): void => {
    const words = progress.safeParse(message).data?.message;
    if (progressToken === undefined || words === undefined) return;
    told += 1;
    const params = { progressToken, progress: told, message: words };
    void sendNotification({ method: 'notifications/progress', params });
  };
}

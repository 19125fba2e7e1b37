import { attention } from '#store/attention';
import { connection } from '#store/connection';
import { voice } from '#store/voice';
import { createBadgePainter } from '#ui/badge.ts';

const SHOW_RUNNING_AFTER_MS = 150;

/** Keeps the toolbar badge right. Calls of a few milliseconds do not make it flicker. */
export function showBadge(): { running(count: number): void } {
  const paint = createBadgePainter();
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = async () => {
    const [connected, needed, talk] = await Promise.all([connection.read(), attention.read(), voice.read()]);
    paint({ connection: connected, attention: needed, running, voice: talk });
  };
  connection.watch(() => void draw());
  attention.watch(() => void draw());
  voice.watch(() => void draw());
  return {
    running(count) {
      running = count;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), SHOW_RUNNING_AFTER_MS);
    },
  };
}

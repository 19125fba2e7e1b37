import { attention } from '#store/attention';
import { connection } from '#store/connection';
import { paused } from '#store/paused';
import { questions } from '#store/questions';
import { voice } from '#store/voice';
import { createBadgePainter } from '#ui/badge.ts';

const SHOW_RUNNING_AFTER_MS = 150;

/** Keeps the toolbar badge right. Calls of a few milliseconds do not make it flicker. */
export function showBadge(): { running(count: number): void } {
  const paint = createBadgePainter();
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = async () => {
    const [connected, needed, asked, pausedIn, talk] = await Promise.all([
      connection.read(),
      attention.read(),
      questions.read(),
      paused.read(),
      voice.read(),
    ]);
    const needsUser = needed !== null || asked.length > 0 || pausedIn !== '';
    paint({ connection: connected, needsUser, running, voice: talk });
  };
  for (const watched of [connection, attention, questions, paused, voice]) watched.watch(() => void draw());
  return {
    running(count) {
      running = count;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), SHOW_RUNNING_AFTER_MS);
    },
  };
}

import type { World } from '../support/world';
import type { WidgetCase } from './widgetCase';

/** Opens a widget page and waits until its controls stand. */
export async function openWidgets(world: World, page: string): Promise<void> {
  await world.open(`/widgets/${page}.html`);
  await world.page.waitForSelector('[data-ready]');
}

/** Asks for one thing and compares what the page itself holds then. Answers why it does not work, or nothing when it does. */
export async function runCase(world: World, { tool, args, holds }: WidgetCase): Promise<string | undefined> {
  const result = await world.call(tool, args);
  if (result.status !== 'success') return `${result.errorCode}: ${result.message}`;
  if (Object.keys(holds).length === 0) return undefined;
  const held = await world.page.evaluate(
    (names) => names.map((name) => (globalThis as unknown as { held: Record<string, unknown> }).held[name]),
    Object.keys(holds),
  );
  const wanted = JSON.stringify(Object.values(holds));
  if (JSON.stringify(held) !== wanted) {
    return `told “${result.say}” (${result.verdict}), but the page holds ${JSON.stringify(held)} instead of ${wanted}`;
  }
  if (result.verdict === 'changed' || result.verdict === 'dialog_open') return undefined;
  return `the page holds what was asked for, but the verdict is ${result.verdict}: ${result.say}`;
}

import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as last } from 'node:timers/promises';
import type { World } from '../support/startWorld';

/** Bytes the background holds: in Chromium its heap after a collection, in Firefox the process of extensions, which lets go of all it can. */
export function backgroundBytes(world: World): Promise<number> {
  return world.browser.name === 'chromium' ? heap(world) : extensionProcess(world);
}

async function heap({ browser, extensionOrigin }: World): Promise<number> {
  const target = browser.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(extensionOrigin));
  const worker = await target?.worker();
  if (!worker) throw new Error('No background is running.');
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize;
}

const FALLING_MS = 500;
const LET_GO = "Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize')";

// Firefox tells nobody outside how large a background is; the operating system knows its process, by its name.
async function extensionProcess({ browser }: World): Promise<number> {
  const leader = browser.browser.process()?.pid;
  const ofProcess = (pid: string, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  for (const pid of await readdir('/proc')) {
    if ((await ofProcess(pid, 'comm')) !== 'WebExtensions\n') continue;
    const [, parent] = /-parentPid[\0 ](\d+)/.exec(await ofProcess(pid, 'cmdline')) ?? [];
    if (Number(parent) !== leader) continue;
    const bytes = async () =>
      Number(/^RssAnon:\s*(\d+) kB/m.exec(await ofProcess(pid, 'status'))?.[1]) * 1024;
    await browser.firefox?.evaluate(LET_GO);
    return least(bytes);
  }
  throw new Error('Firefox runs no process of extensions.');
}

// It lets go in its own time.
async function least(bytes: () => Promise<number>): Promise<number> {
  for (let before = await bytes(); ; ) {
    await last(FALLING_MS);
    const now = await bytes();
    if (now >= before) return before;
    before = now;
  }
}

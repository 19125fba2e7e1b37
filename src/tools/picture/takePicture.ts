import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { ToolFailure } from '#contract/toolFailure';
import type { Masker } from '../parts/picture';

interface Shown {
  id: number;
  windowId: number;
  url: string;
}

interface Taken {
  /** A `data:` address. */
  picture: string;
  fields: number;
  frames: number;
}

/**
 * Takes a picture of the tab in view, with what is the user's alone covered while it is taken and uncovered
 * afterwards, also when it fails.
 * @throws {ToolFailure} NEEDS_PERMISSION, ORIGIN_CHANGED, PAGE_UNREACHABLE or NO_EFFECT.
 */
export async function takePicture({ id, windowId, url }: Shown): Promise<Taken> {
  const { origin, fields, frames } = await putMasks(id);
  let stood = false;
  let picture: string | Error;
  try {
    picture = await capture(windowId);
  } finally {
    stood = await takeMasksOff(id);
  }
  if (origin !== new URL(url).origin) {
    throw new ToolFailure('ORIGIN_CHANGED', 'The page changed meanwhile; no picture was kept.');
  }
  if (!stood) {
    throw new ToolFailure(
      'NO_EFFECT',
      'The page moved while its picture was taken, so that none was kept. Try again when it stands still.',
    );
  }
  return { picture, fields, frames };
}

const masked = z.object({ origin: z.string(), fields: z.number(), frames: z.number() });

async function putMasks(tabId: number) {
  try {
    const target = { tabId };
    await browser.scripting.executeScript({ target, files: ['/corePart.js', '/picturePart.js'] });
    const [result] = await browser.scripting.executeScript({ target, func: put });
    return masked.parse(result?.result);
  } catch (cause) {
    throw new ToolFailure(
      'PAGE_UNREACHABLE',
      'What is the user’s alone could not be covered on this page, so that no picture was taken. Reload it, or read the page instead.',
      { cause },
    );
  }
}

async function takeMasksOff(tabId: number): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({ target: { tabId }, func: takeOff });
  return result?.result === true;
}

async function capture(windowId: number): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 85 });
  } catch (cause) {
    throw refused(cause);
  }
}

function refused(cause: unknown): ToolFailure {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/permission/i.test(said)) {
    return new ToolFailure(
      'NEEDS_PERMISSION',
      'The browser lets Pagehand take a picture only where its button was pressed. Ask the user to open Pagehand’s popup on this tab, then ask again.',
      { cause },
    );
  }
  return new ToolFailure('NO_EFFECT', `The browser took no picture: ${said} Wait a second and try again.`, {
    cause,
  });
}

// These two run in the page, where nothing of this file is.
function put() {
  const page: { [name: symbol]: Masker | undefined } = globalThis as never;
  return page[Symbol.for('pagehand.masked')]?.put();
}

function takeOff() {
  const page: { [name: symbol]: Masker | undefined } = globalThis as never;
  return page[Symbol.for('pagehand.masked')]?.takeOff();
}

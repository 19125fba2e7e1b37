import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { observeEffect } from '../act/observeEffect';
import { report } from '../act/report';
import { isInput } from '../document/elementKinds';
import { forPage, pageOwn } from '../document/pageWorld';
import { isDisabled } from '../document/visible';
import { checkGoing } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { type Pointing, pointedAt } from '../point/pointedAt';

export interface Upload extends Pointing {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Gives a file to a file input, or drops it on what takes files, and reads back that it was taken.
 * Throws TARGET_DISABLED, NOT_EDITABLE for a kind of file the field does not take, NO_EFFECT when it is not there.
 */
export async function uploadFile(page: Page, asked: Upload, signal: AbortSignal): Promise<Outcome> {
  const target = await pointedAt(page, asked, { purpose: 'any', signal });
  const field = fileFieldOf(target);
  if (isDisabled(field ?? target)) {
    throw new ToolFailure('TARGET_DISABLED', `“${saidName(page, target)}” is disabled now.`);
  }
  const file = new File([asked.bytes], asked.name, { type: asked.type });
  if (field && !accepts(field, file)) {
    throw new ToolFailure(
      'NOT_EDITABLE',
      `“${saidName(page, field)}” takes ${field.accept} only, and ${asked.name} is none of these.`,
    );
  }
  checkGoing(signal);
  const name = saidName(page, field ?? target);
  const { effect } = await observeEffect(page, { target: field ?? target, signal }, () =>
    field ? choose(field, file) : drop(page, target, file),
  );
  // A page may take the file at once and empty the field again; then what it shows is the proof.
  const held = field ? [...(field.files ?? [])].some((one) => one.name === asked.name) : false;
  if (!held && effect.verdict === 'no_change') {
    throw new ToolFailure('NO_EFFECT', `${name} took no file. Name the field that asks for one.`);
  }
  const did = `Gave ${asked.name} to ${name}.`;
  const shown = effect.verdict === 'no_change' ? { ...effect, verdict: 'changed' as const } : effect;
  return report(shown, { did, nothing: did, data: { name: asked.name, bytes: file.size } });
}

function choose(field: HTMLInputElement, file: File) {
  const carried = new DataTransfer();
  carried.items.add(file);
  field.files = carried.files;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function drop(page: Page, target: Element, file: File) {
  const { DragEvent, DataTransfer } = pageOwn(page.window);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const init = { bubbles: true, cancelable: true, composed: true, dataTransfer };
    target.dispatchEvent(new DragEvent(type, forPage(init, page.window)));
  }
}

// What people point at is often the label or the zone around a file input that is not drawn.
function fileFieldOf(target: Element): HTMLInputElement | undefined {
  const isFile = (element: Element): element is HTMLInputElement =>
    isInput(element) && element.type === 'file';
  if (isFile(target)) return target;
  const labelled = target instanceof HTMLLabelElement ? target.control : null;
  if (labelled && isFile(labelled)) return labelled;
  return [...target.querySelectorAll('input')].find(isFile);
}

/** https://html.spec.whatwg.org/multipage/input.html#attr-input-accept */
function accepts({ accept }: HTMLInputElement, { name, type }: File): boolean {
  const kinds = accept
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim())
    .filter(Boolean);
  if (kinds.length === 0) return true;
  return kinds.some((kind) => {
    if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind);
    return kind.endsWith('/*') ? type.startsWith(kind.slice(0, -1)) : type === kind;
  });
}

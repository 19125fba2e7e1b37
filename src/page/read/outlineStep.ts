import { isLabel } from '../document/elementKinds';
import { dataOf, isElement, isText, localNameOf, parentOf } from '../document/nativeReads';
import { isInPlace } from '../document/visible';
import { isUnread } from '../document/walk';
import { isFrame, isSeenFrame } from '../frames/frameElements';
import { nameOf } from '../names/name';
import { roleOf } from '../names/role';
import { isInteractive } from '../point/pointables';
import { isInView, look, showsText } from './look';
import { closeHolder, holderOf, isLeftOut } from './outlineHolder';
import { holdsControls, outlineKind } from './outlineKind';
import { outlineLine } from './outlineLine';
import { type Around, enter, type Reading } from './outlineReading';

/** Takes the next step of a reading: one node, or the end of one. */
export function takeStep(reading: Reading): void {
  const step = reading.steps.pop();
  if (!step) return;
  if ('end' in step) {
    if (step.end === 'holder') closeHolder(reading);
    else if (step.end === 'cell') reading.sheet.divide();
    else reading.sheet.endText();
  } else if (isElement(step.node)) takeElement(reading, step.node, step.muted);
  else if (isText(step.node) && !step.muted) takeText(reading, step.node, step.shown);
}

function takeElement(reading: Reading, element: Element, muted: boolean) {
  if (isUnread(element)) return;
  if (reading.leading && !reading.leading.has(element)) {
    // Items before the place count, so that a long list is summed up alike in each part.
    isLeftOut(reading, element);
    return;
  }
  if (element === reading.options.from?.element) reading.leading = undefined;
  const seen = look(element);
  if (seen === 'hidden') return;
  reading.sheet.enter(element);
  const role = roleOf(element);
  const kind = seen === 'inside' ? 'inline' : outlineKind(element, role);
  if (!reading.leading && isLeftOut(reading, element)) return;
  if (kind === 'holder') {
    reading.steps.push({ end: 'holder' });
    reading.sheet.open(holderOf(reading.page, element, role));
    enter(reading, element, { muted: false, shown: true });
  } else if (kind === 'line' && (!muted || isInteractive({ element, role })))
    takeLine(reading, element, role);
  else takeContent(reading, element, { kind, muted, shown: seen === 'shown' });
}

function takeLine(reading: Reading, element: Element, role: string) {
  const { page, sheet, options } = reading;
  const interactive = isInteractive({ element, role });
  const holderName = sheet.holder()?.name ?? '';
  const isFrameLine = isFrame(element);
  const repeats = !interactive && !isFrameLine && holderName !== '' && nameOf(page, element) === holderName;
  const isAsked = interactive || isFrameLine || options.filter !== 'interactive' || role === 'heading';
  const isSeen = isFrameLine ? isSeenFrame(element) : isInPlace(element);
  if (!reading.leading && isAsked && !repeats && isInReach(reading, element) && isSeen) {
    sheet.addLine(element, outlineLine(page, element, { role, holderName, withRef: isFrameLine }));
    if (isFrameLine && options.waitsFor?.(element) && !sheet.full()) reading.waitsAt = element;
    if (interactive && !sheet.full()) reading.counts.set(role, (reading.counts.get(role) ?? 0) + 1);
  }
  // Its name has told the text inside, but not the controls.
  if (interactive && holdsControls(element)) enter(reading, element, { muted: true, shown: true });
}

function takeContent(reading: Reading, element: Element, { kind, muted, shown }: Around & { kind: string }) {
  if (CELLS.has(localNameOf(element))) reading.steps.push({ end: 'cell' });
  else if (kind === 'block') {
    reading.sheet.endText();
    reading.steps.push({ end: 'text' });
  }
  enter(reading, element, { muted: muted || (isLabel(element) && element.control !== null), shown });
}

function takeText(reading: Reading, text: Text, shown: boolean) {
  const around = parentOf(text);
  if (!isElement(around) || reading.leading || reading.options.filter === 'interactive') return;
  const data = dataOf(text);
  if (data.trim() === '') reading.sheet.addText(around, ' ');
  else if (isInReach(reading, around) && (shown ? isInPlace(around) : showsText(around)))
    reading.sheet.addText(around, data);
}

function isInReach({ options }: Reading, element: Element): boolean {
  return options.filter !== 'viewport' || isInView(element);
}

const CELLS = new Set(['td', 'th']);

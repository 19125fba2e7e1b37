import { isLabel } from '../document/elementKinds';
import { isInlineByName } from '../document/inline';
import { dataOf, isElement, isText, localNameOf, parentOf } from '../document/nativeReads';
import { isKeptOut, isOff } from '../document/visible';
import { isUnread } from '../document/walk';
import { isFrame, isSeenFrame } from '../frames/frameElements';
import { nameOf } from '../names/name';
import { roleOf } from '../names/role';
import { isInteractive } from '../point/pointables';
import { isLineInPlace, isTextInPlace } from './inPlace';
import { isInView, look } from './look';
import { closeHolder, holderOf, isLeftOut } from './outlineHolder';
import { holdsControls, isWrapper, outlineKind } from './outlineKind';
import { outlineLine } from './outlineLine';
import { type Around, enter, isBarredIn, type Reading, spotOf, within } from './outlineReading';

/** Takes the next step of a reading: one node, or the end of one. */
export function takeStep(reading: Reading): void {
  const step = reading.steps.at(-1);
  if (!step) return;
  if ('end' in step) {
    reading.steps.pop();
    if (step.end === 'holder') closeHolder(reading, step.of);
    else if (step.end === 'cell') reading.sheet.divide();
    else reading.sheet.endText();
    return;
  }
  const { nodes, next, around } = step;
  const node = nodes[next];
  step.next += 1;
  if (step.next >= nodes.length) reading.steps.pop();
  if (isElement(node)) takeElement(reading, node, around);
  else if (isText(node) && !around.muted) takeText(reading, node, around);
}

function takeElement(reading: Reading, element: Element, outer: Around) {
  const { muted } = outer;
  if (isUnread(element) || isKeptOut(element)) return;
  if (reading.leading && !reading.leading.has(element)) {
    // Items before the place count, so that a long list is summed up alike in each part.
    isLeftOut(reading, () => roleOf(element));
    return;
  }
  if (element === reading.options.from?.element) reading.leading = undefined;
  if (isWrapper(element)) {
    takeContent(
      reading,
      { element, outer, muted, shown: false },
      isInlineByName(element) ? 'inline' : 'block',
    );
    return;
  }
  const seen = look(element);
  if (seen === 'hidden') return;
  const role = roleOf(element);
  const kind = seen === 'inside' ? 'inline' : outlineKind(element, role);
  if (!reading.leading && isLeftOut(reading, () => role)) return;
  if (kind === 'holder') takeHolder(reading, { element, outer }, role);
  else if (kind === 'line' && (!muted || isInteractive({ element, role })))
    takeLine(reading, { element, outer }, role);
  else takeContent(reading, { element, outer, muted, shown: seen === 'shown' }, kind);
}

type Taken = Pick<Around, 'element' | 'outer'>;

function takeHolder(reading: Reading, { element, outer }: Taken, role: string) {
  reading.sheet.open(holderOf(reading.page, element, role));
  const around = within(reading, element, { outer, muted: false, shown: true });
  reading.steps.push({ end: 'holder', of: around });
  enter(reading, around);
}

function takeLine(reading: Reading, { element, outer }: Taken, role: string) {
  const { page, sheet, options } = reading;
  sheet.endText();
  const line = within(reading, element, { outer, muted: true, shown: true });
  const interactive = isInteractive({ element, role });
  const holderName = sheet.holder()?.name ?? '';
  const name = nameOf(page, element);
  const isFrameLine = isFrame(element);
  const repeats = !interactive && !isFrameLine && holderName !== '' && name === holderName;
  const isAsked = interactive || isFrameLine || options.filter !== 'interactive' || role === 'heading';
  const isSeen = () => (isFrameLine ? isSeenFrame(element) : isLineInPlace(reading, line, name));
  if (!reading.leading && isAsked && !repeats && isInReach(reading, element) && isSeen()) {
    const disabled = interactive && (isOff(element) || isBarredIn(line));
    const told = outlineLine(page, element, { role, name, holderName, withRef: isFrameLine, disabled });
    sheet.addLine(spotOf(line), told);
    if (isFrameLine && options.waitsFor?.(element) && !sheet.full()) reading.waitsAt = element;
    if (interactive && !sheet.full()) reading.counts.set(role, (reading.counts.get(role) ?? 0) + 1);
  }
  // Its name has told the text inside, but not the controls.
  if (interactive && holdsControls(element)) enter(reading, line);
}

function takeContent(reading: Reading, { element, ...content }: Taken & Omit<Around, 'since'>, kind: string) {
  if (CELLS.has(localNameOf(element))) reading.steps.push({ end: 'cell' });
  else if (kind === 'block') {
    reading.sheet.endText();
    reading.steps.push({ end: 'text' });
  }
  const muted = content.muted || (isLabel(element) && element.control !== null);
  enter(reading, within(reading, element, { ...content, muted }));
}

function takeText(reading: Reading, text: Text, around: Around) {
  if (reading.leading || reading.options.filter === 'interactive') return;
  const data = dataOf(text);
  const parent = parentOf(text);
  if (data.trim() === '') reading.sheet.addText(spotOf(around), ' ');
  else if (
    isElement(parent) &&
    isInReach(reading, parent) &&
    isTextInPlace(reading, { text, element: parent, around })
  ) {
    reading.sheet.addText(spotOf(around), data);
  }
}

function isInReach({ options }: Reading, element: Element): boolean {
  return options.filter !== 'viewport' || isInView(element);
}

const CELLS = new Set(['td', 'th']);

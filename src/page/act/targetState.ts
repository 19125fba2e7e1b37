import { nearest } from '../document/ancestry';
import { codeEditorAround, codeText } from '../document/codeEditor';
import { editingHost, isInput, isLabel, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, localNameOf, textOf } from '../document/nativeReads';
import { cappedText } from '../names/cleanText';
import { keepsSecret } from '../names/fieldValue';

/** What acting on an element may change about it, as far as it can be told at a glance. */
export interface TargetState {
  value?: string;
  checked?: string;
  open?: string;
  expanded?: string;
  pressed?: string;
  selected?: string;
}

export function targetState(element: Element): TargetState {
  const subject = controlOf(element);
  const value = heldText(subject);
  const checked =
    isInput(subject) && isCheckable(subject) ? String(subject.checked) : attributeOf(subject, 'aria-checked');
  const details = localNameOf(subject) === 'summary' ? subject.parentElement : subject;
  return {
    ...(value !== undefined && { value }),
    ...(checked !== null && { checked }),
    ...(details && localNameOf(details) === 'details' && { open: String(details.hasAttribute('open')) }),
    ...attributeState(subject),
  };
}

/** What differs, in words: "E-mail: me@example.com", "Menu expanded". Protected values are not told. */
export function stateChanges(name: string, element: Element, before: TargetState): string[] {
  const subject = controlOf(element);
  const now = targetState(element);
  const words: string[] = [];
  if (now.value !== before.value) {
    words.push(
      keepsSecret(subject) ? `${name} changed` : `${name}: ${cappedText(now.value ?? '', 120) || 'empty'}`,
    );
  }
  if (now.checked !== before.checked)
    words.push(`${name} ${now.checked === 'true' ? 'checked' : 'unchecked'}`);
  if (now.open !== before.open) words.push(`${name} ${now.open === 'true' ? 'opened' : 'closed'}`);
  if (now.expanded !== before.expanded)
    words.push(`${name} ${now.expanded === 'true' ? 'expanded' : 'collapsed'}`);
  if (now.pressed !== before.pressed) words.push(`${name} ${now.pressed === 'true' ? 'on' : 'off'}`);
  if (now.selected !== before.selected)
    words.push(`${name} ${now.selected === 'true' ? 'selected' : 'unselected'}`);
  return words;
}

/** The control a label speaks for, else the element itself. */
export function controlOf(element: Element): Element {
  return nearest(element, isLabel)?.control ?? element;
}

/** The text an editable element holds; undefined for what holds none. */
export function heldText(element: Element): string | undefined {
  const editor = codeEditorAround(element);
  if (editor) return codeText(editor);
  if (isInput(element)) return isCheckable(element) ? undefined : element.value;
  if (isTextArea(element) || isSelect(element)) return element.value;
  const host = editingHost(element);
  // biome-ignore lint/performance/useDomNodeTextContent: only `innerText` keeps lines apart; DOM emulators lack it.
  return host && withoutHint(host, host.innerText ?? textOf(host));
}

// Some editors draw their hint inside themselves, where nothing can be typed or pressed.
function withoutHint(host: Element, text: string): string {
  for (const hint of host.querySelectorAll('[contenteditable=false]')) {
    const { pointerEvents, userSelect } = getComputedStyle(hint);
    if (pointerEvents === 'none' && userSelect === 'none') return text.replace(textOf(hint), '');
  }
  return text;
}

function attributeState(element: Element): TargetState {
  const [expanded, pressed, selected] = ['aria-expanded', 'aria-pressed', 'aria-selected'].map((name) =>
    attributeOf(element, name),
  );
  return {
    ...(typeof expanded === 'string' && { expanded }),
    ...(typeof pressed === 'string' && { pressed }),
    ...(typeof selected === 'string' && { selected }),
  };
}

function isCheckable({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}

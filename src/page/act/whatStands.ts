import { cappedText, cleanText } from '../names/cleanText';
import type { Page } from '../page';
import { rememberStanding } from '../point/standingFor';
import { stateChanges, type TargetState, targetState } from './targetState';

interface Changed {
  target: Element;
  name: string;
  before: TargetState;
  records: readonly MutationRecord[];
}

/** Remembers what an act changed; the function says later what of it the page has taken back. */
export function whatStands(page: Page, { target, name, before, records }: Changed): () => string[] {
  const after = targetState(target);
  const standing = rememberStanding(page, target);
  const kept = LASTING.filter((key) => after[key] !== before[key]);
  const texts = records.slice(0, MOST_RECORDS).flatMap(textChange);
  const items = records.slice(0, MOST_RECORDS).flatMap(addedItems);
  return () => {
    const now = kept.length > 0 ? standing() : undefined;
    const state = now && targetState(now);
    const isBack = state && kept.some((key) => state[key] === before[key]);
    const gone = items.filter(({ item }) => !item.isConnected);
    return [
      ...(now && isBack ? stateChanges(name, now, after) : []),
      ...texts
        .filter(({ place, was }) => place.isConnected && cleanText(place.textContent ?? '') === was)
        .map(({ was, became }) => `“${cappedText(became, 60)}” is “${cappedText(was, 60)}” again`),
      ...(gone.length === items.length ? gone : []).map(
        ({ text }) => `“${cappedText(text, 60)}” is gone again`,
      ),
    ];
  };
}

/** A text that stood in another's place. */
function textChange({ type, target, oldValue, removedNodes }: MutationRecord) {
  if (type === 'attributes') return [];
  const old =
    type === 'characterData' ? oldValue : [...removedNodes].map((node) => node.textContent).join('');
  const [was, became] = [cleanText(old ?? ''), cleanText(target.textContent ?? '')];
  const isWhole = type === 'characterData' || [...removedNodes].every((node) => node instanceof Text);
  return was && became && was !== became && isWhole ? [{ place: target, was, became }] : [];
}

function addedItems({ addedNodes }: MutationRecord) {
  return [...addedNodes].flatMap((node) =>
    node instanceof Element && node.isConnected && node.matches(ITEMS)
      ? [{ item: node, text: cleanText(node.textContent ?? '') }]
      : [],
  );
}

// Menus and sections close by themselves; what was chosen or typed does not.
const LASTING = ['value', 'checked', 'pressed', 'selected'] as const;
const ITEMS = 'li,tr,[role=listitem],[role=row]';
const MOST_RECORDS = 50;

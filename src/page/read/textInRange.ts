import { isDrawnInline } from '../document/inline';
import { parentOf } from '../document/nativeReads';
import { isUnread } from '../document/walk';
import { cleanText } from '../names/cleanText';
import { isSeen } from './seenText';

/** The text of a range that a person can see, a line for each block, up to about `most` characters. */
export function textInRange(range: Range, most: number): string {
  const lines: string[] = [];
  let block: Element | null = null;
  let line = '';
  let characters = 0;
  const endLine = () => {
    const words = cleanText(line);
    if (words !== '') lines.push(words);
    line = '';
  };
  for (const text of textsIn(range)) {
    if (characters > most) break;
    const around = blockAround(text);
    if (around !== block) endLine();
    block = around;
    const part = partOf(text, range);
    characters += part.length;
    line += part;
  }
  endLine();
  return lines.join('\n');
}

/** The block that a text stands in. */
export function blockAround(node: Node): Element | null {
  for (let at = node instanceof Element ? node : parentOf(node); at instanceof Element; at = parentOf(at)) {
    if (!isDrawnInline(at)) return at;
  }
  return null;
}

const MOST_NODES = 20_000;

function* textsIn(range: Range): Generator<Text> {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) {
    yield root;
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = firstIn(range);
  let node: Node | null = walker.currentNode instanceof Text ? walker.currentNode : walker.nextNode();
  for (let visited = 0; node && visited < MOST_NODES; visited += 1, node = walker.nextNode()) {
    if (range.comparePoint(node, 0) > 0) return;
    const parent = parentOf(node);
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    if (parent instanceof Element && !isUnread(parent) && isSeen(node)) yield node;
    else if (node.data.trim() === '') yield node;
  }
}

function firstIn({ startContainer, startOffset }: Range): Node {
  return startContainer.childNodes[startOffset] ?? startContainer;
}

function partOf(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  const end = text === endContainer ? endOffset : text.data.length;
  return text.data.slice(text === startContainer ? startOffset : 0, end);
}

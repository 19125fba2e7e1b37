// The least that can read a page: every drawn element with its name, role attribute and own text, asked for its
// visibility once. No names, no refs, no closed shadow roots.
globalThis.walk = function walk() {
  const lines = [];
  const visit = (element, depth) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    let text = '';
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.data.trim();
    lines.push(`${' '.repeat(depth)}${element.getAttribute('role') ?? element.localName} ${text}`);
    for (const child of element.children) visit(child, depth + 1);
  };
  visit(document.body, 0);
  return lines.join('\n');
};

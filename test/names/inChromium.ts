import puppeteer, { type CDPSession, type Protocol } from 'puppeteer-core';
import { obtainBrowser } from '#launcher/browsers/obtainBrowser';
import type { Asked, BrowserSaid } from './inBrowser';
import type { Said } from './readCases';

/** What Chromium's own accessibility tree says, and what we say in it. */
export async function askChromium({ url, script, ids }: Asked): Promise<BrowserSaid> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: await obtainBrowser('chromium'),
    pipe: true,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...asRoot],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    // The script returns what `ours` in ours.ts returns.
    const ours = (await page.evaluate(script)) as (Said | null)[];
    const nodes = await nodesById(await page.createCDPSession());
    const version = Number(/\d+/.exec(await browser.version())?.[0]);
    return { ours, native: ids.map((id) => said(nodes.get(id))), version };
  } finally {
    await browser.close();
  }
}

type Node = Protocol.Accessibility.AXNode;

async function nodesById(session: CDPSession): Promise<Map<string, Node>> {
  await session.send('DOM.enable');
  const { nodes: elements } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byNumber = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const byId = new Map<string, Node>();
  for (const { backendNodeId, attributes = [] } of elements) {
    const at = attributes.findIndex((word, index) => index % 2 === 0 && word === 'id');
    const id = attributes[at + 1];
    const node = byNumber.get(backendNodeId);
    if (at >= 0 && id !== undefined && node) byId.set(id, node);
  }
  return byId;
}

function said(node: Node | undefined): Said | null {
  if (!node || node.ignored) return null;
  const value = (property: string) => node.properties?.find(({ name }) => name === property)?.value.value;
  const role = String(node.role?.value ?? '');
  const checked = String(value('checked'));
  const states = [
    checked === 'mixed' ? 'mixed' : checked === 'true' ? 'checked' : checked === 'false' ? 'not checked' : '',
    String(value('pressed')) === 'true' ? 'pressed' : '',
    value('selected') === true ? 'selected' : '',
    value('expanded') === true ? 'expanded' : value('expanded') === false ? 'collapsed' : '',
    value('readonly') === true ? 'readonly' : '',
    value('required') === true ? 'required' : '',
    ['true', 'spelling', 'grammar'].includes(String(value('invalid'))) ? 'invalid' : '',
    value('disabled') === true ? 'disabled' : '',
  ];
  return {
    role: ROLES.get(role) ?? role,
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
    states: states.filter(Boolean).join(' '),
  };
}

// Chromium's own words for roles that have another name, or none, in ARIA.
const ROLES = new Map([
  ['image', 'img'],
  ['LayoutTable', 'table'],
  ['LayoutTableCell', 'cell'],
  ['MathMLMath', 'math'],
]);

import type { Page } from 'puppeteer-core';
import { dialectOf, type Platform } from '#agent/dialects/index';
import { button, control } from './control';
import type { World } from './startWorld';

export interface NewAgent {
  platform: Platform;
  name: string;
  address: string;
  token?: string;
  /** Its id or name on its platform. */
  agent?: string;
  tokenEndpoint?: string;
  /** Its tools are set up on its platform. */
  namesTools?: true;
}

/** Adds an agent in the options, as a user does. */
export async function addAgent(
  options: Page,
  { platform, name, address, token, agent, tokenEndpoint, namesTools }: NewAgent,
): Promise<void> {
  await press(options, 'Add an agent');
  await control(options, '#name').fill(name);
  await options.select('#platform', platform);
  // The usual address of the platform comes with it.
  await options.waitForSelector(`#address[placeholder="${dialectOf(platform).facts.address}"]`);
  if (agent) await control(options, '#agent').fill(agent);
  await typeOver(options, '#address', address);
  if (tokenEndpoint) await control(options, '#tokenEndpoint').fill(tokenEndpoint);
  if (namesTools) await control(options, '#namesTools').click();
  if (token) await control(options, '#token').fill(token);
  await press(options, 'Save');
  await options.waitForSelector('form', { hidden: true });
}

/** Types in place of what a field has, by keys: what the driver’s own filling empties first is drawn again by the page. */
async function typeOver(page: Page, selector: string, words: string): Promise<void> {
  await page.$eval(selector, (field) => field instanceof HTMLInputElement && field.select());
  await page.focus(selector);
  await page.keyboard.type(words);
}

/** Leaves the agent of now and connects to another one in the popup. */
export async function turnTo(popup: Page, name: string): Promise<void> {
  await popup.waitForSelector('.connectionActions button');
  // By key: while it tries again and again, the buttons move under a pointer.
  const leave = await popup.$('.connectionActions button:not(.primary)');
  await leave?.press('Enter');
  const picker = await popup.waitForSelector('.connection select');
  const id = await popup.$$eval(
    '.connection option',
    (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.getAttribute('value') ?? '',
    name,
  );
  await picker?.select(id);
  await control(popup, '.connection button.primary').click();
}

/** Adds an agent and connects to it; the browser's own pages are closed again. */
export async function changeAgent(world: World, agent: NewAgent): Promise<void> {
  const options = await world.options();
  await addAgent(options, agent);
  await options.close();
  const popup = await world.popup();
  await turnTo(popup, agent.name);
  const leave = '::-p-xpath(//button[normalize-space()="Disconnect"])';
  await popup.waitForSelector(leave).catch(async (cause) => {
    const words = await popup.$eval('.connection', ({ textContent }) => textContent);
    throw new Error(`${agent.name} was not reached: ${words}`, { cause });
  });
  await popup.close();
}

const press = (page: Page, name: string) => button(page, name).click();

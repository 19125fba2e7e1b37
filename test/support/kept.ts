import type { Page } from 'puppeteer-core';

const READ = `(async () => {
  const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const databases = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      databases[name + '/' + store] = await done(database.transaction(store).objectStore(store).getAll());
    database.close();
  }
  const { storage } = globalThis.browser ?? chrome;
  return JSON.stringify({ databases, local: await storage.local.get(), session: await storage.session.get() });
})()`;

/** All that the extension keeps anywhere, as JSON, read from one of its own pages. */
export async function allThatIsKept(ownPage: Page): Promise<string> {
  return String(await ownPage.evaluate(READ));
}

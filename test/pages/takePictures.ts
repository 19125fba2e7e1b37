import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#launcher/root';
import { startWorld, type World } from '../support/startWorld';

/** What is shown over a page of the gallery, and of which part a picture is taken. */
interface Shown {
  name: string;
  page: string;
  call: [tool: string, args: object];
  dark?: boolean;
}

const PICTURES: readonly Shown[] = [
  { name: 'hints', page: '/dense.html', call: ['show_hints', {}] },
  { name: 'hints-dark', page: '/forms.html', call: ['show_hints', {}], dark: true },
  { name: 'candidates', page: '/dense.html', call: ['click', { target: 'Edit' }] },
  {
    name: 'highlight-dark',
    page: '/forms.html',
    call: ['highlight', { target: 'E-mail', seconds: 30 }],
    dark: true,
  },
];

const folder = join(root, 'test', 'pages', 'pictures');
const world = await startWorld({ browser: 'chromium' });
try {
  await mkdir(folder, { recursive: true });
  await world.page.setViewport({ width: 900, height: 520 });
  for (const shown of PICTURES) await take(world, shown);
} finally {
  await world.close();
}

async function take({ page, call, open }: World, { name, page: path, call: [tool, args], dark }: Shown) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await open(path);
  await call(tool, args);
  await page.screenshot({ path: join(folder, `${name}.webp`), type: 'webp', quality: 70 });
}

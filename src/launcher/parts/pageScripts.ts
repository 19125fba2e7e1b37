import { join } from 'node:path';
import type { WxtHooks } from 'wxt';
import { type PagePart, pageParts } from '#contract/pagePart';
import { root } from '../root';
import { type BuildPlugin, lending } from './lending';

type Extend = WxtHooks['vite:build:extendConfig'];

const scriptOf = (part: PagePart) => `entrypoints/${part}Part.ts`;
const core = scriptOf('core');
const libraryRoleFile = join(root, 'src', 'page', 'names', 'libraryRole.ts');
const parts = pageParts.filter((part) => part !== 'core').map(scriptOf);

/** Builds what is put into pages: in parts that share what they can, and without what only declares the tools. */
export const pageScripts: Extend = ([entrypoint], config) => {
  const path = entrypoint?.inputPath ?? '';
  const isCore = path.endsWith(core);
  if (!isCore && !parts.some((part) => path.endsWith(part))) return;
  const lent = lending(core, parts);
  config.plugins = [
    ...(config.plugins ?? []),
    withoutSchemas,
    bareBrowser,
    bareStart,
    ownCollections,
    ownRoles,
    isCore ? lent.forCore() : lent.forPart(),
  ];
  config.build = {
    ...config.build,
    rollupOptions: { ...config.build?.rollupOptions, treeshake: withoutDeclarations },
  };
};

// A tool's file declares it and says what it does. Pages need only the latter: the background checks arguments.
const withoutDeclarations = {
  manualPureFunctions: ['z', 'pageTool'],
  propertyReadSideEffects: false,
} as const;

const withoutSchemas: BuildPlugin = {
  name: 'pagehand-without-schemas',
  enforce: 'pre',
  resolveId: (source) => (source === '#contract/schema' ? '\0no-schemas' : undefined),
  load: (id) => (id === '\0no-schemas' ? 'export const z = {};' : undefined),
};

// The polyfill adds promises, which page code does not ask the browser for, and a tenth to its size.
const bareBrowser: BuildPlugin = {
  name: 'pagehand-bare-browser',
  enforce: 'pre',
  resolveId: (source) =>
    /(^|\/)(wxt|webextension-polyfill)\/browser$/.test(source) ? '\0bare-browser' : undefined,
  load: (id) =>
    id === '\0bare-browser' ? 'export const browser = globalThis.browser ?? globalThis.chrome;' : undefined,
};

// WXT wraps a script to log with its own logger what is thrown on; the browser shows that anyway.
const bareStart: BuildPlugin = {
  name: 'pagehand-bare-start',
  transform(code, id) {
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return undefined;
    const [importing] = code.split('\n', 1);
    return `${importing}\nexport default definition.main();`;
  },
};

// The library of accessible names brings sets and arrays for browsers that have none.
const ownCollections: BuildPlugin = {
  name: 'pagehand-own-collections',
  enforce: 'pre',
  resolveId: (source) =>
    /^\.\/polyfills\/(SetLike|array\.from)\.mjs$/.test(source) ? `\0own:${source}` : undefined,
  load(id) {
    if (!id.startsWith('\0own:')) return undefined;
    return id.includes('SetLike')
      ? 'export default Set;'
      : 'export default (list, map) => Array.from(list, map);';
  },
};

// Its table of roles is one more than ours.
const ownRoles: BuildPlugin = {
  name: 'pagehand-own-roles',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './getRole.mjs' && importer?.includes('dom-accessibility-api') ? libraryRoleFile : undefined,
};

// Which room may import which: a row imports the rooms it lists, itself, and nothing else of ours.
const rooms = Object.entries(require('./src/rooms.json')).map(([room, { imports }]) => [room, imports]);
const wired = ['contract', 'page', 'tools', 'sites', 'store', 'agent', 'calls', 'catalogue', 'ui', 'voice'];

const anyOf = (names) => `^src/(${names.join('|')})/`;

const borders = rooms.map(([room, allowed]) => ({
  name: `room-${room}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: anyOf([room, ...allowed]) },
}));

const always = [
  {
    name: 'known-rooms',
    comment: 'A new room gets a row in the table.',
    severity: 'error',
    from: { path: '^src/.+/', pathNot: anyOf(rooms.map(([room]) => room)) },
    to: {},
  },
  {
    name: 'room-entrypoints',
    severity: 'error',
    from: { path: '^entrypoints/' },
    to: { path: '^src/', pathNot: anyOf(wired) },
  },
  {
    name: 'nothing-imports-outward',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(entrypoints|test)/' },
  },
  {
    name: 'no-cycles',
    comment: 'Types may refer to each other; they are gone when the code runs.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'A virtual module is made when the extension is built.',
    severity: 'error',
    from: { path: '^(src|entrypoints)/' },
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'page-content-reach',
    comment: 'Pages get page tools and nothing that belongs to the background or to our own pages.',
    severity: 'error',
    from: { path: '^entrypoints/[a-z]+Part\\.ts$' },
    to: { path: '^src/(agent|calls|store|ui|tools/browser)/', reachable: true },
  },
  {
    name: 'page-without-extension-api',
    severity: 'error',
    from: { path: '^src/(page|tools/page)/' },
    to: { path: '(^|/)(wxt|@wxt-dev|webextension-polyfill)(/|$)' },
  },
];

module.exports = {
  forbidden: [...borders, ...always],
  options: {
    // What a type says counts as an import too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Scripts of the demo site name each other by the addresses they are served under.
    exclude: { path: '^src/local-agent/demo/.*\\.js$' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
};

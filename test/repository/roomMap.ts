import rooms from '../../src/rooms.json';

const block = /(<!-- rooms:start -->\n)[\s\S]*(<!-- rooms:end -->)/;

/** The readme with its room map as `src/rooms.json` has it. */
export function withRoomMap(readme: string): string {
  const rows = Object.entries(rooms).map(
    ([room, { about, imports }]) => `| [\`src/${room}\`](src/${room}) | ${about} | ${imports.join(', ')} |`,
  );
  const wiring =
    '| [`entrypoints`](entrypoints) | where the browser starts us; wiring only | all but the Node rooms |';
  const table = ['| room | what is in it | may import |', '|---|---|---|', ...rows, wiring].join('\n');
  return readme.replace(block, `$1${table}\n$2`);
}

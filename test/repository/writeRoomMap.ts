import { readFile, writeFile } from 'node:fs/promises';
import { withRoomMap } from './roomMap';

const file = new URL('../../README.md', import.meta.url);
await writeFile(file, withRoomMap(await readFile(file, 'utf8')));

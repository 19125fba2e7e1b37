import { writeFile } from 'node:fs/promises';
import { tools } from '../index';
import { reference } from './reference';

await writeFile(new URL('../README.md', import.meta.url), reference(tools));

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { MCP_PORT } from '#contract/mcpPort';
import { z } from '#contract/schema';

/** Where the extension reaches the server, and what it has to know. Both stay, so that it is set up once. */
export interface Access {
  port: number;
  token: string;
}

const access = z.object({
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  token: z.string().check(z.minLength(20)),
});

/** The user's own folder for settings, on each system where it belongs. */
export const usualFolder = () => envPaths('pagehand', { suffix: '' }).config;

/**
 * What is kept in a folder; made up at the first time, readable by the user alone.
 * @throws {Error} in words for the user, when what is kept there cannot be read.
 */
export async function keptAccess(folder: string): Promise<Access> {
  const file = fileIn(folder);
  const kept = await readFile(file, 'utf8').catch(nothingWhenAbsent);
  if (kept !== undefined) return read(file, kept);
  const made = { port: MCP_PORT, token: madeUpToken() };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const isFirst = await writeFile(file, written(made), { mode: 0o600, flag: 'wx' }).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      // Another server was started in the same moment, and wrote first.
      if (fault.code === 'EEXIST') return false;
      throw fault;
    },
  );
  return isFirst ? made : read(file, await readFile(file, 'utf8'));
}

/** Keeps another port or a new token from now on. */
export async function changeAccess(folder: string, { port, newToken }: AccessChange): Promise<Access> {
  const kept = await keptAccess(folder);
  const changed = { port: port ?? kept.port, token: newToken ? madeUpToken() : kept.token };
  await writeFile(fileIn(folder), written(changed), { mode: 0o600 });
  return changed;
}

interface AccessChange {
  port?: number | undefined;
  newToken?: boolean | undefined;
}

const fileIn = (folder: string) => join(folder, 'mcp.json');
const madeUpToken = () => randomBytes(24).toString('base64url');
const written = (kept: Access) => `${JSON.stringify(kept, null, 2)}\n`;

function nothingWhenAbsent(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault;
}

function read(file: string, text: string): Access {
  try {
    return access.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} is damaged. Delete it: a new token is made then.`, { cause });
  }
}

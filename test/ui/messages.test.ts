import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

// The names of these end in a tool, a state or a platform.
const putTogether = /^(tool|activityState|platform|risk|riskNever|fact)_/;

const root = join(import.meta.dirname, '../..');
const code = ['src', 'entrypoints', 'wxt.config.ts'].flatMap(sources).join('\n');

describe('the texts of the screens', () => {
  it.each(Object.keys(messages).filter((key) => !putTogether.test(key)))('%s is used', (key) => {
    expect(code).toContain(key);
  });

  it('describes the extension within the stores’ limit', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });
});

function sources(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [readFileSync(join(root, path), 'utf8')];
  if (!statSync(join(root, path)).isDirectory()) return [];
  return readdirSync(join(root, path)).flatMap((name) => sources(`${path}/${name}`));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';
import { tools } from '#tools/index';

const run = promisify(execFile);

test('is one file that plain Node can import', async () => {
  await run('npm', ['run', '-s', 'build:bodhi'], { cwd: root, shell: process.platform === 'win32' });
  const program = `import { bodhiTools, uiResponseBridge } from 'pagehand/bodhi';
    console.log(JSON.stringify(bodhiTools(uiResponseBridge()).map(({ name }) => name)));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  expect(JSON.parse(stdout)).toEqual(tools.map(({ name }) => name));
});

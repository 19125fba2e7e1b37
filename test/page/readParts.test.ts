// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ToolFailure } from '#contract/toolFailure';
import type { Page } from '#page/page';
import { readPage } from '#page/read/readPage';
import { openPage } from './openPage';

const never = new AbortController().signal;

/** What a page does to itself between two parts: takes out, puts in before, or writes anew. */
const change = fc.record({
  kind: fc.constantFrom('remove', 'insert', 'rewrite', 'none'),
  at: fc.nat({ max: 30 }),
});

it('ends on a page that changes meanwhile, with everything told that stayed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.array(change, { maxLength: 12 }),
      async (count, changes) => {
        const names = Array.from(
          { length: count },
          (_unused, index) => `Paragraph ${index} of this page, as it came`,
        );
        const page = openPage(`<main>${names.map((name) => `<p>${name}</p>`).join('')}</main>`);
        const { told, parts, isStale } = await readAll(page, changes);
        expect(parts).toBeLessThanOrEqual(count + changes.length + 2);
        if (isStale) return;
        const stayed = [...document.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
        for (const name of names.filter((one) => stayed.includes(one))) expect(told).toContain(`"${name}"`);
      },
    ),
    { numRuns: 40 },
  );
});

type Change = { kind: string; at: number };

async function readAll(page: Page, changes: readonly Change[]) {
  let told = '';
  let cursor: string | undefined;
  let parts = 0;
  do {
    try {
      const { data } = await readPage(page, { mostCharacters: 200, cursor }, never);
      told += `${data?.outline}\n`;
      cursor = typeof data?.cursor === 'string' ? data.cursor : undefined;
    } catch (failure) {
      if (!(failure instanceof ToolFailure) || failure.code !== 'TARGET_STALE') throw failure;
      return { told, parts, isStale: true };
    }
    apply(changes[parts]);
    parts += 1;
  } while (cursor !== undefined && parts < 100);
  return { told, parts, isStale: false };
}

function apply(change: Change | undefined) {
  const paragraphs = [...document.querySelectorAll('p')];
  const chosen = paragraphs[(change?.at ?? 0) % Math.max(1, paragraphs.length)];
  if (!change || !chosen) return;
  if (change.kind === 'remove') chosen.remove();
  if (change.kind === 'insert') chosen.insertAdjacentHTML('beforebegin', '<p>Put in meanwhile</p>');
  if (change.kind === 'rewrite') chosen.textContent = 'Written anew meanwhile';
}

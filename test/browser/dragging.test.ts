import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const board = `<!doctype html><title>Board</title>
<style>.column { display: inline-block; width: 200px; min-height: 200px; vertical-align: top; border: 1px solid }</style>
<div class="column" id="todo" role="list" aria-label="To do"><div id="bread" role="listitem" aria-label="Bread" draggable="true">Bread</div>
<div role="listitem" aria-label="Tea" draggable="true">Tea</div></div>
<div class="column" id="done" role="list" aria-label="Done" ondragover="event.preventDefault()"></div>
<div class="column" role="list" aria-label="Closed">Closed</div>
<script>
addEventListener('dragstart', (event) => event.dataTransfer.setData('text/plain', event.target.id));
done.addEventListener('drop', (event) => {
  event.preventDefault();
  done.append(document.getElementById(event.dataTransfer.getData('text/plain')));
});
</script>`;

const sortable = `<!doctype html><title>Sortable</title>
<style>li { height: 40px; width: 200px; border: 1px solid; user-select: none } .held { opacity: .5 }</style>
<ol id="list"><li>One</li><li>Two</li><li>Three</li></ol><ol><li id="fixed">Fixed</li></ol>
<div id="track" style="width: 300px; height: 20px; background: #ddd"><div id="knob" role="slider" aria-label="Volume"
  style="width: 20px; height: 20px; background: #555; position: relative; left: 0"></div></div><button style="margin-left: 240px">Loud</button>
<script>
let held;
list.addEventListener('pointerdown', (event) => { held = event.target.closest('li'); held.classList.add('held') });
document.addEventListener('pointermove', (event) => {
  if (!held) return;
  const over = document.elementFromPoint(event.clientX, event.clientY)?.closest('#list li');
  if (over && over !== held) {
    const down = held.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (down) over.after(held); else over.before(held);
  }
});
document.addEventListener('pointerup', () => { held?.classList.remove('held'); held = undefined });
let from;
knob.addEventListener('mousedown', (event) => { from = event.clientX });
document.addEventListener('mousemove', (event) => { if (from !== undefined) knob.style.left = event.clientX - from + 'px' });
document.addEventListener('mouseup', () => { from = undefined });
</script>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({ pages: { '/board': board, '/sortable': sortable } });
});
afterAll(() => world?.close());

const texts = (selector: string) =>
  world.page.$$eval(selector, (elements) => elements.map((element) => element.textContent));

test('drops a card on a column that takes it, with the data it carries', async () => {
  await world.open('/board');
  expect(await world.call('drag', { target: 'Bread', to: 'Done' })).toMatchObject({
    verdict: 'changed',
    changed: expect.arrayContaining(['Bread was moved']),
  });
  expect(await texts('#done > *')).toEqual(['Bread']);
});

test('says so when the place takes nothing', async () => {
  await world.open('/board');
  expect(await world.call('drag', { target: 'Tea', to: 'css=[aria-label=Closed]' })).toMatchObject({
    verdict: 'no_change',
    say: expect.stringContaining('left it where it was'),
  });
  expect(await texts('#todo > *')).toEqual(['Bread', 'Tea']);
});

test('sorts a list that listens to the pointer, and pulls a knob', async () => {
  await world.open('/sortable');
  expect(await world.call('drag', { target: 'One', to: 'Three' })).toMatchObject({ verdict: 'changed' });
  expect(await texts('#list li')).toEqual(['Two', 'Three', 'One']);
  expect(await world.call('drag', { target: 'Volume', to: 'Loud' })).toMatchObject({ verdict: 'changed' });
  expect(await world.page.$eval('#knob', (knob) => knob.getBoundingClientRect().left)).toBeGreaterThan(200);
  expect(await world.call('drag', { target: 'Fixed', to: 'Two' })).toMatchObject({ verdict: 'no_change' });
});

// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fill } from '#tools/page/fill';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';

/** A field whose picker opens at a press: three months to turn through, days with no more to them than a number. */
function pickerPage({ readOnly, closed }: { readOnly: boolean; closed?: number }) {
  const page = actingPage(
    `<label for="day">Check-in</label><input id="day" class="datepicker" ${readOnly ? 'readonly' : ''}>
     <div id="popup" style="display:none"><button id="back">Previous month</button><b id="head"></b><button id="on">Next month</button><p id="days"></p></div>`,
  );
  const [field, popup] = [byId('day', HTMLInputElement), byId('popup', HTMLElement)];
  let month = 9;
  let kept = '';
  const draw = () => {
    const day = (number: number) => `<i ${number === closed ? 'aria-disabled="true"' : ''}>${number}</i>`;
    byId('head', HTMLElement).textContent =
      `${['September', 'October', 'November', 'December'][month - 9]} 2026`;
    byId('days', HTMLElement).innerHTML = Array.from({ length: 30 }, (_unused, index) => day(index + 1)).join(
      '',
    );
  };
  byId('back', HTMLElement).addEventListener('click', () => {
    month -= 1;
    draw();
  });
  byId('on', HTMLElement).addEventListener('click', () => {
    month += 1;
    draw();
  });
  byId('days', HTMLElement).addEventListener('click', ({ target }) => {
    kept = `${target instanceof Element ? target.textContent : ''}/${month}/2026`;
    field.value = kept;
    popup.style.display = 'none';
  });
  field.addEventListener('click', () => {
    draw();
    popup.style.display = '';
  });
  // What is typed is put back when the field is left.
  field.addEventListener('blur', () => {
    field.value = kept;
  });
  return { page, field };
}

it('picks a day in the calendar of a field that can only be read', async () => {
  const { page, field } = pickerPage({ readOnly: true });
  expect(await callTool(page, fill, { target: 'Check-in', value: '20 November 2026' })).toMatchObject({
    verdict: 'changed',
    say: 'Filled Check-in with 20/11/2026.',
  });
  expect(field.value).toBe('20/11/2026');
});

it('picks where what was typed is put back when the field is left', async () => {
  const { page, field } = pickerPage({ readOnly: false });
  await callTool(page, fill, { target: 'Check-in', value: '20 November 2026' });
  expect(field.value).toBe('20/11/2026');
});

it('is no success where the picker keeps nothing of it', async () => {
  const { page, field } = pickerPage({ readOnly: false });
  const failure = await failureOf(callTool(page, fill, { target: 'Check-in', value: 'soon' }));
  expect(failure.code).toBe('NO_EFFECT');
  expect(field.value).toBe('');
});

it('says that a day cannot be chosen', async () => {
  const { page } = pickerPage({ readOnly: true, closed: 20 });
  const failure = await failureOf(callTool(page, fill, { target: 'Check-in', value: '20 November 2026' }));
  expect(failure.code).toBe('TARGET_DISABLED');
});

it('leaves a field alone that can only be read and opens nothing', async () => {
  const page = actingPage('<label for="day">Check-in</label><input id="day" readonly value="never">');
  const fails = async (value: string) =>
    (await failureOf(callTool(page, fill, { target: 'Check-in', value }))).code;
  expect(await fails('20 November 2026')).toBe('NOT_EDITABLE');
  expect(await fails('anything')).toBe('NOT_EDITABLE');
  expect(byId('day', HTMLInputElement).value).toBe('never');
});

it('types a day into a plain field as its hint wants it', async () => {
  const page = actingPage('<label for="day">Born</label><input id="day" placeholder="DD/MM/YYYY">');
  await callTool(page, fill, { target: 'Born', value: '4 May 1980' });
  expect(byId('day', HTMLInputElement).value).toBe('04/05/1980');
});

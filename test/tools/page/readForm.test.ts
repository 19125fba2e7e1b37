// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { patternWords } from '#page/read/form/fieldRules';
import { readForm } from '#tools/page/readForm';
import { actingPage } from '../../page/actingPage';
import { callTool, failureOf } from '../../page/callTool';

const read = (markup: string, args: object = {}) => callTool(actingPage(markup), readForm, args);

const order = `
  <form role="search"><input aria-label="Search"></form>
  <h2>Your order</h2>
  <form id="order">
    <label>Name <input required></label>
    <label>E-mail <input type="email" value="me@" aria-describedby="why"></label><small id="why">For the receipt</small>
    <label>Post code <input pattern="\\d{5}" maxlength="5" value="12"></label>
    <label>Country <select required><option value="">Please choose</option><option>France</option><option>Italy</option></select></label>
    <fieldset><legend>Delivery</legend>
      <label><input type="radio" name="way" required> By foot</label>
      <label><input type="radio" name="way"> By bicycle</label></fieldset>
    <label>Pieces <input type="number" min="1" max="9" value="2"></label>
    <label><input type="checkbox" checked> Gift</label>
    <label>Password <input type="password" value="hunter2"></label>
    <input type="hidden" name="token" value="t0ken">
    <button>Order now</button>
  </form>`;

describe('the main form', () => {
  it('is told with labels, types, choices, rules and values', async () => {
    const { data } = await read(order);
    expect(data).toMatchObject({
      form: { name: 'Your order' },
      fields_total: 8,
      fields: [
        { label: 'Name', type: 'text', value: '', required: true, missing: true },
        { label: 'E-mail', type: 'email', value: 'me@' },
        {
          label: 'Post code',
          format: '5 digits',
          max_length: 5,
          value: '12',
          error: expect.any(String),
        },
        { label: 'Country', type: 'select', choices: ['France', 'Italy'], missing: true },
        { label: 'Delivery', type: 'radio group', choices: ['By foot', 'By bicycle'], missing: true },
        { label: 'Pieces', min: '1', max: '9', value: '2' },
        { label: 'Gift', type: 'checkbox', checked: true },
        { label: 'Password', value: 'filled', protected: true },
      ],
      missing: ['Name', 'Country', 'Delivery'],
      buttons: [{ name: 'Order now' }],
      other_forms: [{ role: 'search', fields: 1 }],
    });
  });

  it('is said with what it still needs', async () => {
    const { say } = await read(order);
    expect(say).toMatch(/^The form “Your order” has 8 fields\. Still missing: Name, Country and Delivery\./);
  });

  it('never tells what a protected field holds', async () => {
    const answer = JSON.stringify(await read(order));
    expect(answer).not.toContain('hunter2');
    expect(answer).not.toContain('t0ken');
  });
});

describe('errors', () => {
  it('are the page’s own words where it has some', async () => {
    const { data, say } = await read(`<form aria-label="Sign up">
      <input aria-label="E-mail" aria-invalid="true" aria-errormessage="bad" value="x"><p id="bad">No such mailbox</p>
      <input aria-label="Age" aria-invalid="true" aria-describedby="old" value="9"><p id="old">Too young</p>
      <input aria-label="Pin" name="pin" aria-invalid="true" value="1"></form>`);
    expect(data).toMatchObject({
      errors: [
        { label: 'E-mail', error: 'No such mailbox' },
        { label: 'Age', error: 'Too young' },
        { label: 'Pin', error: 'marked as not valid' },
      ],
    });
    expect(say).toContain('Not right yet: E-mail: No such mailbox; Age: Too young');
  });
});

it('reads the form that a target stands in', async () => {
  const forms = `<form aria-label="A"><input aria-label="One"><input aria-label="Two"></form>
    <form aria-label="B"><input aria-label="Three"><button>Send it</button></form>`;
  expect(await read(forms, { target: 'Send it' })).toMatchObject({ data: { fields: [{ label: 'Three' }] } });
  expect(await read(forms, { target: 'A', role: 'form' })).toMatchObject({ data: { fields_total: 2 } });
});

it('reads fields that stand in no form', async () => {
  expect(await read('<h1>Notes</h1><div contenteditable="true" aria-label="Note">Hi</div>')).toMatchObject({
    data: { form: { name: 'Notes' }, fields: [{ label: 'Note', type: 'rich text', value: 'Hi' }] },
  });
});

it('is not fooled by fields that shadow the form’s own properties', async () => {
  const { data } = await read(
    '<form><input name="elements" aria-label="E"><input name="parentNode" aria-label="P"></form>',
  );
  expect(data).toMatchObject({ fields_total: 2, fields: [{ label: 'E' }, { label: 'P' }] });
});

it('says when there is no form', async () => {
  expect((await failureOf(read('<p>Words</p>'))).code).toBe('TARGET_NOT_FOUND');
  const failure = await failureOf(
    read('<h1>Title</h1><form><input aria-label="A"></form>', { target: 'Title' }),
  );
  expect(failure.message).toContain('stands in no form');
});

it.each([
  ['[0-9]{3,5}', '', '3 to 5 digits'],
  ['[A-Za-z]+', '', 'only letters'],
  ['\\d{2,}', '', 'at least 2 digits'],
  ['.*', 'Like AB-12', 'Like AB-12'],
  ['[A-Z]{2}-\\d+', '', 'matches [A-Z]{2}-\\d+'],
])('puts the pattern %s into words', (pattern, title, words) => {
  expect(patternWords(pattern, title)).toBe(words);
});

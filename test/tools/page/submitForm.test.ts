// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { submitForm } from '#tools/page/submitForm';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';

const form = (inside: string, id = 'f') =>
  `<form id="${id}"><label>Name <input name="n" required></label>${inside}</form>`;

it('presses the form’s button, so that the page hears of it', async () => {
  const page = actingPage(`${form('<button id="b">Send</button>')}<p id="p"></p>`);
  byId('f', HTMLFormElement).noValidate = true;
  byId('f', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    byId('p', HTMLParagraphElement).append(event.submitter?.id ?? 'none');
  });
  expect(await callTool(page, submitForm, {})).toMatchObject({
    verdict: 'changed',
    say: 'Sent the form with Send.',
  });
  expect(byId('p', HTMLParagraphElement).textContent).toBe('b');
});

it('tells what the browser complains about', async () => {
  const page = actingPage(form('<button>Send</button>'));
  expect(await callTool(page, submitForm, {})).toMatchObject({
    verdict: 'no_change',
    say: expect.stringMatching(/^The form was not sent\. Name:/),
  });
});

it('asks which of two forms', async () => {
  const page = actingPage(form('<button>A</button>') + form('<button>B</button>', 'g'));
  expect((await failureOf(callTool(page, submitForm, {}))).code).toBe('TARGET_AMBIGUOUS');
  expect(await callTool(page, submitForm, { target: 'A' })).toMatchObject({ verdict: 'no_change' });
});

it('says that a button is disabled, and that there is no form', async () => {
  const disabled = actingPage(form('<button disabled>Send</button>'));
  expect((await failureOf(callTool(disabled, submitForm, {}))).code).toBe('TARGET_DISABLED');
  const none = actingPage('<button>Send</button>');
  expect((await failureOf(callTool(none, submitForm, {}))).code).toBe('TARGET_NOT_FOUND');
  const outside = actingPage(`${form('')}<button id="x">Else</button>`);
  expect((await failureOf(callTool(outside, submitForm, { target: 'Else' }))).code).toBe('TARGET_NOT_FOUND');
});

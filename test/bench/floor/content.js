const { runtime } = globalThis.browser ?? globalThis.chrome;

function click({ id, selector }) {
  document.querySelector(selector).click();
  return { id };
}

runtime.onMessage.addListener((call, _sender, reply) => reply(click(call)));
const port = runtime.connect();
port.onMessage.addListener((call) => port.postMessage(click(call)));

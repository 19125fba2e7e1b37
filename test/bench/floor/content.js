const { runtime } = globalThis.browser ?? globalThis.chrome;

function act({ id, selector }) {
  if (selector === undefined) return { id, text: globalThis.walk() };
  document.querySelector(selector).click();
  return { id };
}

runtime.onMessage.addListener((call, _sender, reply) => reply(act(call)));
const port = runtime.connect();
port.onMessage.addListener((call) => port.postMessage(act(call)));

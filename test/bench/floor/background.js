// The least that can click for an agent: socket, one known tab, `el.click()`, answer. It reaches the page both
// ways there are: one message a call, or a port that is kept open.
const api = globalThis.browser ?? globalThis.chrome;
let port;
let socket;

api.runtime.onConnect.addListener((opened) => {
  port = opened;
  port.onMessage.addListener((answer) => socket.send(JSON.stringify(answer)));
});

fetch(api.runtime.getURL('address.json'))
  .then((response) => response.json())
  .then(({ address }) => {
    socket = new WebSocket(address);
    socket.onmessage = async ({ data }) => {
      const { way, ...call } = JSON.parse(data);
      if (way === 'port') port.postMessage(call);
      else socket.send(JSON.stringify(await api.tabs.sendMessage(port.sender.tab.id, call)));
    };
  });

import { connect, type Socket } from 'node:net';

/** Firefox's own remote control, which in every release can run scripts in the browser's own scope. */
export interface Marionette {
  send(command: string, parameters: object): Promise<unknown>;
  close(): void;
}

/**
 * Speaks Marionette on a loopback port: a text `length:[0, id, command, parameters]` there, `[1, id, error, result]`
 * back (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). Rejects with the error's message.
 */
export function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (answer: unknown[]) => void>();
  let count = 0;
  const send = (command: string, parameters: object) =>
    new Promise<unknown>((resolve, reject) => {
      count += 1;
      waiting.set(count, ([, , error, result]) => {
        if (error) reject(new Error(`${command}: ${JSON.stringify(error)}`));
        else resolve(result);
      });
      socket.once('error', reject);
      const text = JSON.stringify([0, count, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    hear(socket, (message) => {
      // Its greeting is an object; every answer is a list.
      if (!Array.isArray(message)) return resolve({ send, close: () => socket.destroy() });
      waiting.get(message[1])?.(message);
      waiting.delete(message[1]);
    });
  });
}

/** Calls back with each whole message. */
function hear(socket: Socket, told: (message: unknown) => void): void {
  let buffered = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const colon = buffered.indexOf(':');
      const end = colon + 1 + Number(buffered.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 1 || buffered.length < end) return;
      told(JSON.parse(buffered.subarray(colon + 1, end).toString()));
      buffered = buffered.subarray(end);
    }
  });
}

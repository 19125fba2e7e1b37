/** Gives Node 20 `Promise.withResolvers`, which every browser we run in has. */
export function provideWithResolvers(): void {
  Object.assign(Promise, { withResolvers });
}

function withResolvers() {
  let settle = {};
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

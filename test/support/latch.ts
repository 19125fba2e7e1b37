/** Something to wait for that is opened from elsewhere; Node 20 has no `Promise.withResolvers`. */
export interface Latch<T = void> {
  opened: Promise<T>;
  open(value: T): void;
}

export function latch<T = void>(): Latch<T> {
  let open: (value: T) => void = () => undefined;
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

import { dropEveryHost } from '#sites/hostPermission';
import { forgetEverything } from '#store/forgetEverything';
import type { Delivery } from './delivery';

interface Given {
  delivery: Pick<Delivery, 'stopAll' | 'idle'>;
  /** Leaves the agent. */
  disconnect(): Promise<void>;
}

/** Ends the conversation and what runs, gives all sites back to the browser, and forgets all that is kept. */
export async function forgetAll({ delivery, disconnect }: Given): Promise<void> {
  await disconnect();
  delivery.stopAll('The user had everything forgotten.');
  // A call that ends later would be written down again.
  await delivery.idle();
  await dropEveryHost();
  await forgetEverything();
}

import { fault } from '#store/fault';

/** Shows the user that something could not be stored; the popup tells it in words. */
export function tellFault(what: 'ledger' | 'activity'): (cause: unknown) => void {
  return (cause) => {
    console.error(`The ${what} was not written.`, cause);
    void fault.write(what);
  };
}

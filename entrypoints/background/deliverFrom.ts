import { clock } from '#calls/clock';
import { createDelivery, type Delivery } from '#calls/delivery';
import type { Desk } from '#calls/desk';
import { toolTimeoutMs } from '#calls/parseCall';
import { runCall } from '#calls/runCall';
import { callRows } from '#store/calls';
import { rowsOfThisBuild } from './heldBySeed';
import { tellFault } from './tellFault';

/** The delivery of calls that run at this desk, noted in the ledger of this browser. */
export function deliverFrom(desk: Desk, onRunning: (count: number) => void): Delivery {
  return createDelivery({
    rows: rowsOfThisBuild(callRows),
    clock,
    run: (call, attempt) => runCall(call, attempt, desk),
    timeoutMs: toolTimeoutMs,
    onRefused: (call, result) => void desk.log.begin(call).end(result),
    onRunning,
    onFault: tellFault('ledger'),
  });
}

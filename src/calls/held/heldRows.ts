import type { CallRecord } from '#contract/callRecord';
import type { CallRows } from '#store/calls';
import { isOpen } from '../lifecycle';
import { type Hold, isMarked } from './hold';

/** The ledger's rows, with the points of a call's life around the writes of marked calls. */
export function heldRows(rows: CallRows, hold: Hold): CallRows {
  const added = new Map<string, Promise<CallRecord | undefined>>();
  const put = async (record: CallRecord) => {
    if (!isMarked(record.key)) return rows.put(record);
    // Both are asked for together; a call held in between has written only the first.
    await added.get(record.key);
    const hasEnded = !isOpen(record.state) && record.state !== 'settled';
    if (hasEnded) await hold('ending', record.key);
    await rows.put(record);
    await hold(hasEnded ? 'ended' : 'started', record.key);
  };
  const addHeld = async (record: CallRecord) => {
    const earlier = await rows.add(record);
    await hold('accepted', record.key);
    return earlier;
  };
  return {
    ...rows,
    put,
    note: async (records) => {
      const marked = records.filter(({ key }) => isMarked(key));
      const others = records.filter(({ key }) => !isMarked(key));
      await Promise.all([...marked.map(put), ...(others.length > 0 ? [rows.note(others)] : [])]);
    },
    add(record) {
      if (!isMarked(record.key)) return rows.add(record);
      const adding = addHeld(record);
      added.set(record.key, adding);
      return adding.finally(() => added.delete(record.key));
    },
  };
}

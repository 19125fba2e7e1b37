import { heldPorts } from '#calls/held/heldPorts';
import { heldRows } from '#calls/held/heldRows';
import { holdAt } from '#calls/held/hold';
import { seededRows } from '#calls/held/seededRows';
import type { PagePorts } from '#calls/pagePort';
import type { CallRows } from '#store/calls';
import { readSeed } from '#store/seed';

/** In a development build whose seed asks for it, tests can stop calls at named points. Released, it is what it was. */
export function rowsOfThisBuild(rows: CallRows): CallRows {
  if (import.meta.env.MODE !== 'development') return rows;
  const isOn = async () => (await readSeed())?.ledger ?? true;
  return heldRows(seededRows(rows, isOn), hold());
}

/** The same for the ports into documents. */
export function portsOfThisBuild(ports: PagePorts): PagePorts {
  return import.meta.env.MODE === 'development' ? heldPorts(ports, hold()) : ports;
}

const hold = () => holdAt(async () => (await readSeed())?.holdAt);

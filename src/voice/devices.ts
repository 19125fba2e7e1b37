export interface Device {
  id: string;
  label: string;
}

/** The microphones there are. Browsers keep their names until the user has allowed one. */
export async function microphones(): Promise<Device[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '' && deviceId !== 'default')
    .map(({ deviceId: id, label }) => ({ id, label }));
}

/** Calls back when a device was plugged in or out. Returns the way to stop. */
export function watchDevices(changed: () => void): () => void {
  const { mediaDevices } = navigator;
  mediaDevices.addEventListener('devicechange', changed);
  return () => mediaDevices.removeEventListener('devicechange', changed);
}

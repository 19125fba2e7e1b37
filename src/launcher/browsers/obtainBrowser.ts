import type { BrowserName } from './browserName';
import { hasDebianPackages, installDebianPackage } from './debianPackage';
import { downloadedBrowser } from './downloadedBrowser';
import { installedBrowser } from './installedBrowser';

/** The program of a browser: one that is there, else one installed now. Fails in words when none can be had. */
export async function obtainBrowser(name: BrowserName): Promise<string> {
  const found = await installedBrowser(name);
  if (found) return found;
  const failures: string[] = [];
  if (hasDebianPackages()) {
    console.log(`No ${name} here; installing Debian's package …`);
    try {
      installDebianPackage(name);
      const installed = await installedBrowser(name);
      if (installed) return installed;
    } catch (error) {
      failures.push(`Debian's package: ${words(error)}`);
    }
  }
  console.log(`No ${name} here; downloading one …`);
  try {
    return await downloadedBrowser(name);
  } catch (error) {
    failures.push(`download: ${words(error)}`);
  }
  throw new Error(
    `No ${name} could be had (${failures.join('; ')}). Install one, or name its program in PAGEHAND_${name.toUpperCase()}.`,
  );
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

import { useEffect, useState } from 'preact/hooks';

const ARM_AFTER_MS = 500;

/**
 * Whether a question may be answered yet. One that comes up while the popup is open pushes itself under the
 * pointer, so it takes no click for half a second; one that was there from the start takes it at once.
 */
export function useArmed(askedAt: number, openedAt: number): boolean {
  const [armedFor, setArmedFor] = useState(0);
  const wasThere = askedAt <= openedAt;
  useEffect(() => {
    if (wasThere) return;
    const timer = setTimeout(() => setArmedFor(askedAt), ARM_AFTER_MS);
    return () => clearTimeout(timer);
  }, [askedAt, wasThere]);
  return wasThere || armedFor === askedAt;
}

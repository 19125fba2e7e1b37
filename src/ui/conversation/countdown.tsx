import { useEffect, useState } from 'preact/hooks';
import { text } from '../text';

/** Counts the seconds down to the next attempt. */
export function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.ceil((until - now) / 1000);
  return <p class="quiet">{seconds > 0 ? text('retryIn', String(seconds)) : text('retryNow')}</p>;
}

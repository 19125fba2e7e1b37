/** A time of day ("3:30 pm", "15.30", "noon") as HH:MM or HH:MM:SS. */
export function spokenTime(said: string): string | undefined {
  if (said === 'noon') return '12:00';
  if (said === 'midnight') return '00:00';
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|o'?clock|uhr)?$/.exec(said);
  if (!match) return undefined;
  const [, hours = '', minutes = '00', seconds, half = ''] = match;
  // A bare number is no time.
  if (!match[2] && !half) return undefined;
  const hour = hourOfDay(Number(hours), half);
  if (hour === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return [two(hour), minutes, ...(seconds ? [seconds] : [])].join(':');
}

function hourOfDay(hour: number, half: string): number | undefined {
  if (!/^[ap]/.test(half)) return hour > 23 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

const two = (number: number) => String(number).padStart(2, '0');

import { fills, type WidgetPage } from '../widgetCase';

export const pickers: WidgetPage = {
  name: 'flatpickr',
  page: 'pickers',
  packages: ['flatpickr'],
  cases: [
    fills('date', 'Check-in', '20 November 2026', { day: '2026-11-20' }),
    fills('date in words', 'Ship on', '20 November 2026', { readable: '2026-11-20' }),
    fills('date, years away', 'Check-in', '1 February 2031', { day: '2031-02-01' }),
    fills('date and time', 'Reminder', '20 November 2026 at 15:30', { moment: '2026-11-20 15:30' }),
    fills('time', 'Wake-up', '6:45 am', { time: '06:45' }),
    fills('date, typed', 'Due', '20 November 2026', { typed: '2026-11-20' }),
  ],
};

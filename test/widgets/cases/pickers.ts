import { fills, type WidgetPage } from '../widgetCase';

export const pickers: WidgetPage = {
  name: 'flatpickr',
  page: 'pickers',
  packages: ['flatpickr'],
  cases: [
    fills('date', 'Check-in', '20 November 2026', { day: '2026-11-20' }),
    fills('date in words', 'Ship on', '20 November 2026', { readable: '2026-11-20' }),
    fills('date and time', 'Reminder', '20 November 2026 at 15:30', { moment: '2026-11-20 15:30' }),
  ],
};

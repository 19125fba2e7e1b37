import flatpickr from 'flatpickr';
import 'flatpickr/dist/flatpickr.css';
import { ask, place, ready } from './held';

place('flatpickr').innerHTML = `<label>Check-in <input id="day"></label>
<label>Ship on <input id="readable"></label>
<label>Reminder <input id="moment"></label>
<label>Wake-up <input id="time"></label>
<label>Due <input id="typed"></label>`;
const day = flatpickr('#day', {});
const readable = flatpickr('#readable', { altInput: true, altFormat: 'F j, Y' });
const moment = flatpickr('#moment', { enableTime: true, time_24hr: true });
const time = flatpickr('#time', { enableTime: true, noCalendar: true });
const typed = flatpickr('#typed', { allowInput: true, dateFormat: 'd.m.Y' });
const written = (picker, format) => () =>
  picker.selectedDates.map((date) => flatpickr.formatDate(date, format)).join();
ask('day', written(day, 'Y-m-d'));
ask('readable', written(readable, 'Y-m-d'));
ask('moment', written(moment, 'Y-m-d H:i'));
ask('time', written(time, 'H:i'));
ask('typed', written(typed, 'Y-m-d'));
ready();

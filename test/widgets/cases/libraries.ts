import { checks, chooses, clicks, does, fills, presses, types, type WidgetPage } from '../widgetCase';

const file = { name: 'a.txt', type: 'text/plain', text: 'abc' };

const mui: WidgetPage = {
  name: 'MUI',
  page: 'mui',
  packages: ['@mui/material', '@mui/x-date-pickers'],
  cases: [
    fills('TextField', 'City', 'Ulm', { text: 'Ulm' }),
    types('TextField', 'City', ' an der Donau', { text: 'Ulm an der Donau' }),
    chooses('Select', 'Age', 'Twenty', { select: '20' }),
    chooses('Select, multiple', 'Tags', 'Hot', { several: ['hot'] }),
    chooses('Autocomplete', 'Film', 'Vertigo', { autocomplete: 'Vertigo' }),
    checks('Checkbox', 'Terms', { checkbox: true }),
    presses('Checkbox', 'Terms', 'Space', { checkbox: false }),
    checks('Switch', 'Dark mode', { switch: true }),
    checks('RadioGroup', 'Cash', { radio: 'cash' }),
    fills('Slider', 'Brightness', '80', { slider: 80 }),
    presses('Slider', 'Brightness', 'ArrowRight', { slider: 81 }),
    checks('Rating', '4 Stars', { rating: 4 }),
    clicks('Tabs', 'Reviews', { tabs: 1 }),
    presses('Tabs', 'Overview', 'Enter', { tabs: 0 }),
    clicks('ToggleButtonGroup', 'Align right', { toggle: 'right' }),
    fills('DatePicker', 'Departure', '20 November 2026', { date: '2026-11-20' }),
    fills('TimePicker', 'Alarm', '15:30', { time: '15:30' }),
  ],
};

const antd: WidgetPage = {
  name: 'Ant Design',
  page: 'antd',
  packages: ['antd'],
  cases: [
    fills('Input', 'Street', 'High Street 1', { input: 'High Street 1' }),
    fills('InputNumber', 'Amount', '42', { number: 42 }),
    presses('InputNumber', 'Amount', 'ArrowUp', { number: 43 }),
    chooses('Select', 'Fruit', 'Pear', { select: 'pear' }),
    chooses('Select, searched', 'Country', 'Germany', { searched: 'germany' }),
    chooses('Select, multiple', 'Labels', 'Beta', { several: ['beta'] }),
    does('Dropdown, hovered', 'hover', { target: 'Account' }, {}),
    does('Dropdown, hovered', 'wait_for', { target: 'Sign out' }, {}),
    clicks('Dropdown, hovered', 'Sign out', { dropdown: 'out' }),
    does('Upload', 'upload_file', { target: 'Attach', ...file }, { upload: 'a.txt' }),
    does('Upload, dropped on', 'upload_file', { target: 'Drop it here', ...file }, { dropped: 'a.txt' }),
    chooses('AutoComplete', 'Mail', 'anna@example.com', { autocomplete: 'anna@example.com' }),
    chooses('Cascader', 'Region', 'Europe / Italy', { cascader: 'eu/italy' }),
    chooses('TreeSelect', 'Folder', 'Letters', { tree: 'letters' }),
    checks('Checkbox', 'Newsletter', { checkbox: true }),
    checks('Switch', 'Notifications', { switch: true }),
    checks('Radio', 'Yearly', { radio: 'yearly' }),
    fills('Slider', 'Zoom', '60', { slider: 60 }),
    clicks('Segmented', 'Satellite', { segmented: 'Satellite' }),
    clicks('Tabs', 'Shipping', { tabs: 'two' }),
    fills('DatePicker', 'Birthday', '20 November 2026', { date: '2026-11-20' }),
    fills('DatePicker, its own format', 'Moving day', '1 December 2026', { german: '01.12.2026' }),
    fills('DatePicker, not to type into', 'Wedding', '3 May 2019', { picked: '2019-05-03' }),
    fills('DatePicker with time', 'Departure', '20 November 2026 at 9:05', { moment: '2026-11-20 09:05:00' }),
    fills('TimePicker', 'Meeting', '15:30', { time: '15:30:00' }),
  ],
};

const radix: WidgetPage = {
  name: 'Radix',
  page: 'radix',
  packages: ['@radix-ui/react-select', '@radix-ui/react-dropdown-menu', '@radix-ui/react-slider'],
  cases: [
    chooses('Select', 'Fruit', 'Banana', { select: 'banana' }),
    presses('DropdownMenu', 'Actions', 'Enter', { menuOpen: true }),
    clicks('DropdownMenu', 'Rename', { menu: 'renamed' }),
    chooses('DropdownMenu', 'Actions', 'Archive', { menu: 'archived' }),
    checks('Switch', 'Airplane mode', { switch: true }),
    checks('Checkbox', 'Agree', { checkbox: true }),
    presses('Checkbox', 'Agree', 'Space', { checkbox: false }),
    checks('RadioGroup', 'Roomy', { radio: 'roomy' }),
    presses('RadioGroup', 'Roomy', 'ArrowUp', { radio: 'compact' }),
    fills('Slider', 'Volume', '75', { slider: 75 }),
    presses('Slider', 'Volume', 'Home', { slider: 0 }),
    clicks('Tabs', 'Privacy', { tabs: 'privacy' }),
    presses('Tabs', 'Privacy', 'ArrowLeft', { tabs: 'account' }),
  ],
};

const headless: WidgetPage = {
  name: 'Headless UI',
  page: 'headless',
  packages: ['@headlessui/react'],
  cases: [
    chooses('Listbox', 'Author', 'Linus', { listbox: 'Linus' }),
    chooses('Combobox', 'Assignee', 'Margaret', { combobox: 'Margaret' }),
    checks('Switch', 'Beta features', { switch: true }),
    checks('RadioGroup', 'business', { radio: 'business' }),
    chooses('Menu', 'Options', 'Duplicate', { menu: 'duplicated' }),
    clicks('Disclosure', 'Is there a trial?', { disclosure: true }),
  ],
};

const shoelace: WidgetPage = {
  name: 'Shoelace',
  page: 'shoelace',
  packages: ['@shoelace-style/shoelace'],
  cases: [
    fills('Input', 'Company', 'Acme', { input: 'Acme' }),
    fills('Textarea', 'Comment', 'Fine\nwork', { textarea: 'Fine\nwork' }),
    chooses('Select', 'Language', 'French', { select: 'fr' }),
    chooses('Select, multiple', 'Skills', 'SQL', { several: 'sql' }),
    checks('Checkbox', 'Remember me', { checkbox: true }),
    checks('Switch', 'Sync', { switch: true }),
    checks('Radio group', 'By post', { radio: 'post' }),
    fills('Range', 'Opacity', '70', { range: 70 }),
    fills('Rating', 'Stars', '4', { rating: 4 }),
    clicks('Details', 'Fine print', { details: 'open' }),
    clicks('Dropdown', 'Edit', {}),
    does('Dropdown', 'wait_for', { target: 'Paste' }, {}),
    clicks('Dropdown', 'Paste', { dropdown: 'paste' }),
    clicks('Tab group', 'Custom', { tabs: 'custom' }),
    clicks('Tree', 'Animals', { tree: 'Animals' }),
  ],
};

export const libraries = [mui, antd, radix, headless, shoelace];

import type { Attack } from '../attack';

export const addresses: readonly Attack[] = [
  {
    name: 'addresses that are none to go to, in any spelling',
    calls: [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'chrome://settings',
      'moz-extension://a/popup.html',
      'chrome-extension://a/popup.html',
      'ws://a.example/',
      'ftp://a.example/',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:https://a.example/1',
      'about:blank',
      'view-source:https://a.example',
      'https://me:word@a.example/',
    ].map((url) => ['navigate', { url }, { errorCode: 'URL_BLOCKED' }] as const),
  },
  {
    name: 'the user’s own network, allowed with everything else or not',
    calls: [
      'http://127.1/',
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://0/',
      'http://[::ffff:127.0.0.1]/',
      'http://localhost./',
      'http://10.0.0.1/',
      'http://172.16.9.9/',
      'http://100.64.0.1/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
      'http://metadata.google.internal/',
      'http://①②⑦.⓪.⓪.①/',
      'http://2130706433/',
      'http://[::1]/',
      'http://192.168.1.1/',
      'http://169.254.169.254/',
    ].map((url) => ['navigate', { url }, { errorCode: 'URL_BLOCKED' }] as const),
  },
  {
    name: 'the same addresses in new tabs and windows',
    calls: ['javascript:alert(1)', 'http://169.254.169.254/'].flatMap((url) =>
      ['open_tab', 'open_window'].map((tool) => [tool, { url }, { errorCode: 'URL_BLOCKED' }] as const),
    ),
  },
];

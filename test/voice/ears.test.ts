import { expect, test } from 'vitest';
import { type Ears, earsOf, regional, understanding } from '#voice/ears';

interface Offers {
  here: string;
  anywhere?: string;
  fetched?: boolean;
}

function browserWith({ here, anywhere = 'available', fetched }: Offers) {
  const asked: string[] = [];
  class FakeEars {
    lang = '';
    static async available({ langs, processLocally }: { langs: string[]; processLocally: boolean }) {
      asked.push(`${langs} ${processLocally ? 'here' : 'anywhere'}`);
      return processLocally ? here : anywhere;
    }
    static async install({ langs }: { langs: string[] }) {
      asked.push(`install ${langs}`);
      if (fetched === undefined) throw new DOMException('Not now.', 'NotAllowedError');
      return fetched;
    }
  }
  const ears: Ears | undefined = earsOf({ SpeechRecognition: FakeEars });
  if (!ears) throw new Error('There are no ears.');
  return { ears, asked };
}

test('a browser without ears has none', () => {
  expect(earsOf({})).toBeUndefined();
});

test('the device is preferred, and nothing is fetched for it again', async () => {
  const { ears, asked } = browserWith({ here: 'available' });
  expect(await understanding(ears, 'de')).toEqual({ where: 'device' });
  expect(asked).toEqual(['de-DE here', 'de-DE anywhere']);
});

test.each([
  ['downloadable', 'available', true, 'elsewhere'],
  ['downloading', 'unavailable', true, 'nowhere'],
  ['downloadable', 'unavailable', false, 'nowhere'],
  ['downloadable', 'available', undefined, 'elsewhere'],
])('%s here and %s anywhere is fetched: %s', async (here, anywhere, fetched, where) => {
  const { ears, asked } = browserWith({ here, anywhere, ...(fetched !== undefined && { fetched }) });
  const understood = await understanding(ears, 'ja');
  expect(understood.where).toBe(where);
  expect(await understood.fetched).toBe(fetched === true);
  expect(asked.at(-1)).toBe('install ja-JP');
});

test('a language nobody understands is told as such', async () => {
  const { ears } = browserWith({ here: 'unavailable', anywhere: 'unavailable' });
  expect(await understanding(ears, 'tlh')).toEqual({ where: 'nowhere' });
});

test('a browser that cannot be asked, or does not answer, is tried', async () => {
  class Older {}
  const older: Ears | undefined = earsOf({ webkitSpeechRecognition: Older });
  expect(older && (await understanding(older, 'en'))).toEqual({ where: 'elsewhere' });
  class Shut {
    lang = '';
    static available({ processLocally }: { processLocally: boolean }) {
      return processLocally
        ? Promise.reject(new DOMException('No.', 'NotAllowedError'))
        : Promise.resolve('available');
    }
  }
  const shut: Ears | undefined = earsOf({ SpeechRecognition: Shut });
  expect(shut && (await understanding(shut, 'en'))).toEqual({ where: 'elsewhere' });
});

test('languages are named with the region they are spoken in most', () => {
  expect(['en', 'en-GB', 'zh', 'zh-Hant', 'pt', 'ja'].map(regional)).toEqual([
    'en-US',
    'en-GB',
    'zh-CN',
    'zh-TW',
    'pt-BR',
    'ja-JP',
  ]);
});

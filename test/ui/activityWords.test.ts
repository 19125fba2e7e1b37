import { beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '#contract/activity';
import { tools } from '#tools/index';
import messages from '../../public/_locales/en/messages.json';
import { activityFacts, activityReason, activitySentence } from '../../src/ui/activity/activityWords';
import { speakEnglish } from './speakEnglish';

const filled: Activity = {
  id: 1,
  tool: 'fill',
  target: 'E-mail',
  site: 'http://127.0.0.1:8080',
  agent: 'Shop',
  state: 'success',
  startedAt: 0,
  durationMs: 84,
};

describe('an activity line', () => {
  beforeEach(speakEnglish);

  it('is a plain sentence with site and duration', () => {
    expect(activitySentence(filled)).toBe('Filled E-mail');
    expect(activityFacts(filled)).toEqual(['127.0.0.1:8080', '84 ms']);
  });

  it('speaks of what goes on, and of what only was asked', () => {
    expect(activitySentence({ ...filled, state: 'running' })).toBe('Filling E-mail');
    expect(activitySentence({ ...filled, state: 'refused' })).toBe('Fill E-mail');
  });

  it('names what a ref was, as the answer did', () => {
    const result = { status: 'success', say: 'Clicked Sign in.' } as const;
    expect(activitySentence({ ...filled, tool: 'click', target: 'e12', result })).toBe('Clicked Sign in.');
    expect(activitySentence({ ...filled, tool: 'click', target: 'css=#in', result })).toBe(
      'Clicked Sign in.',
    );
    expect(activitySentence({ ...filled, tool: 'click', target: 'Sign in', result })).toBe('Clicked Sign in');
  });

  it('needs no target', () => {
    expect(activitySentence({ ...filled, tool: 'list_tabs', target: '' })).toBe('Listed tabs');
  });

  it('tells an unknown tool and a note', () => {
    expect(activitySentence({ ...filled, tool: 'dance' })).toBe('Asked for the unknown tool “dance”');
    expect(activitySentence({ ...filled, tool: '', target: 'Not JSON.', state: 'note' })).toBe('Not JSON.');
  });

  it('says why a call did not succeed', () => {
    const result = { status: 'error', errorCode: 'TARGET_COVERED', message: '“Buy” is covered.' } as const;
    expect(activityReason({ ...filled, state: 'error', result })).toBe('“Buy” is covered.');
    expect(activityReason(filled)).toBeUndefined();
  });

  it('rounds longer durations to tenths of a second', () => {
    expect(activityFacts({ ...filled, durationMs: 1240 })).toContain('1.2 s');
  });

  it.each(tools.map(({ name }) => [name]))('has words for %s', (name) => {
    const forms = ['', '_asked', '_doing', '_done', '_doing_alone', '_done_alone'];
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(forms.map((form) => `tool_${name}${form}`)));
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { checkDraft, draftOf, splitToken } from '../../src/ui/options/draft';
import { speakEnglish } from './speakEnglish';

const saved = { id: 'p1', name: 'Shop', platform: 'blackbox', address: 'wss://agent.example/ws' } as const;

describe('an agent’s form', () => {
  beforeEach(speakEnglish);

  it('moves a pasted token into its own field', () => {
    const split = splitToken({ ...draftOf(saved), address: 'wss://agent.example/ws?token=secret' });
    expect(split).toMatchObject({ address: 'wss://agent.example/ws', token: 'secret' });
  });

  it('never starts with the saved token', () => {
    expect(draftOf(saved).token).toBe('');
  });

  it('keeps the saved token when none is typed', () => {
    expect(checkDraft(draftOf(saved), true)).toEqual({ ok: true, profile: saved, token: '' });
  });

  it('asks for a token when there is none', () => {
    expect(checkDraft(draftOf(saved), false)).toMatchObject({ ok: false, field: 'token' });
  });

  it('names the first field that is wrong, and why', () => {
    expect(checkDraft(draftOf(undefined), false)).toMatchObject({ ok: false, field: 'name' });
    expect(checkDraft({ ...draftOf(saved), address: 'http://agent.example' }, true)).toEqual({
      ok: false,
      field: 'address',
      why: 'The address must begin with wss://, not http://.',
    });
  });

  it('keeps the language of an agent of words, and of no other', () => {
    const german = { ...saved, language: 'de' } as const;
    expect(checkDraft(draftOf(german), true)).toMatchObject({ profile: german });
    expect(checkDraft({ ...draftOf(german), callType: 'webCall' }, true)).toEqual({
      ok: true,
      profile: { ...saved, callType: 'webCall' },
      token: '',
    });
    const elsewhere = { ...draftOf(german), callType: 'webCall', platform: 'elevenlabs' } as const;
    expect(checkDraft(elsewhere, true)).toMatchObject({ profile: { language: 'de' } });
  });

  it('keeps how the conversation is held, where that is not the usual way', () => {
    const voice = { ...saved, callType: 'webCall' } as const;
    expect(checkDraft(draftOf(voice), true)).toMatchObject({ profile: voice });
    const phonic = {
      ...saved,
      platform: 'phonic',
      sound: 'mulaw_8000',
      pushToTalk: true,
      namesTools: true,
    } as const;
    expect(checkDraft(draftOf(phonic), true)).toMatchObject({ profile: phonic });
    expect(checkDraft({ ...draftOf(phonic), platform: 'bodhi' }, true)).toEqual({
      ok: true,
      profile: { ...saved, platform: 'bodhi' },
      token: '',
    });
  });
});

import { type Browser, browser } from 'wxt/browser';
import type { AgentConnection } from '#agent/agentConnection';
import type { VoiceEvent } from '#agent/dialects/dialect';
import type { Command } from '#contract/command';
import { VOICE_PORT, type VoiceOrder, voiceReport } from '#contract/voiceLink';
import { silent, voice as stored, voiceSettings } from '#store/voice';
import { createTalk } from '#voice/createTalk';
import type { TalkGiven } from '#voice/talk';
import { createTabQuieter } from './quietTabs';
import { soundPages } from './soundPages';

type Spoken = Extract<Command, { kind: 'talk' | 'listen' | 'microphone' }>;

/** Talking with the agent, between its connection, the page with the sound, and what the user sees of it. */
export interface Voice {
  hear(event: VoiceEvent): void;
  /** The agent said this in words. */
  say(text: string): void;
  obey(command: Spoken): void;
  toggle(): void;
  /** Falls silent at once. */
  flush(): void;
  agentChanged(): void;
}

type Given = Pick<TalkGiven, 'words' | 'said'> & { agent(): AgentConnection | undefined };

/** Must be called while the background starts: a page with sound that connects wakes it. */
export function createVoice(given: Given): Voice {
  let port: Browser.runtime.Port | undefined;
  const pages = soundPages();
  const order = (told: VoiceOrder) => {
    port?.postMessage(told);
    return port !== undefined;
  };
  const quiet = createTabQuieter(voiceSettings.read);
  const talk = createTalk(
    {
      ...given,
      settings: voiceSettings.read,
      order,
      openPage: pages.open,
      closePage: pages.close,
      askUser: pages.askUser,
      changed(state) {
        void stored.write(state);
        void quiet(state);
      },
    },
    silent,
  );
  const takenUp = stored.read().then((left) => {
    talk.takeUp(left);
    void quiet(left);
  });
  // What comes before the state of an earlier background is known waits for it.
  const then = (step: () => void) => void takenUp.then(step);

  browser.runtime.onConnect.addListener((connected) => {
    if (connected.name !== VOICE_PORT || connected.sender?.id !== browser.runtime.id) return;
    port?.disconnect();
    port = connected;
    connected.onMessage.addListener((message: unknown) => {
      const report = voiceReport.safeParse(message);
      if (report.success && port === connected) then(() => talk.told(report.data));
    });
    connected.onDisconnect.addListener(() => {
      if (port !== connected) return;
      port = undefined;
      then(talk.left);
    });
    then(talk.arrived);
  });
  let device: string | undefined;
  voiceSettings.watch((settings) => {
    talk.setVolume(settings.volume);
    if (device !== undefined && settings.device !== device) then(talk.retake);
    device = settings.device;
  });

  return {
    hear(event) {
      switch (event.kind) {
        case 'sound':
          talk.play(event.bytes);
          return;
        case 'lostSound':
          talk.lostSound();
          return;
        case 'soundFormats':
          then(talk.agentChanged);
          return;
        case 'interrupted':
          talk.flush();
          return;
        case 'speaking':
          talk.speaking(event.who, event.on);
          return;
        case 'offer':
          then(() => talk.offer(event.sdp));
          return;
      }
    },
    obey(command) {
      switch (command.kind) {
        case 'talk':
          then(() => talk.talk(command.on));
          return;
        case 'listen':
          then(() => talk.listen(command.on));
          return;
        case 'microphone':
          then(talk.allowed);
          return;
      }
    },
    say: talk.say,
    toggle: () => then(talk.toggle),
    flush: talk.flush,
    agentChanged: () => then(talk.agentChanged),
  };
}

import { BehaviorCard } from '../conversation/behaviorCard';
import { ConnectionCard } from '../conversation/connectionCard';
import { VoiceCard } from '../conversation/voiceCard';
import { AttentionBanner } from '../notices/attentionBanner';
import { FaultNotice } from '../notices/faultNotice';
import { PausedNotice } from '../notices/pausedNotice';
import { WaitingQuestion } from '../notices/waitingQuestion';
import type { ScreenState } from './screenState';

/** How the conversation stands, and what waits for the user's word. */
export function Situation({ state }: { state: ScreenState }) {
  return (
    <>
      <ConnectionCard state={state} />
      <VoiceCard state={state} />
      <BehaviorCard state={state} />
      <FaultNotice state={state} />
      <WaitingQuestion state={state} />
      <PausedNotice state={state} />
      <AttentionBanner state={state} />
      <p class="notice" role="status">
        {state.notice}
      </p>
    </>
  );
}

import type { Bytes } from '#contract/base64';
import type { Connection } from '#contract/connection';
import type { DeclaredTool } from '#contract/declaredTool';
import type { Directive } from '#contract/directive';
import type { Profile } from '#contract/profile';
import type { Started, ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import type { SoundFormats } from '#contract/sound';
import type { SavedThread } from '#contract/thread';
import type { AgentEvent, Asked, Dialect } from './dialects/dialect';
import type { Entry } from './entry';

export interface ConnectionOptions {
  profile: Profile;
  dialect: Dialect;
  /** Asked before each attempt: tokens may live for minutes only. */
  enter(): Promise<Entry>;
  /** Everything the agent says once the conversation is open, except complaints and its end. */
  onEvent(event: AgentEvent): void;
  onState(state: Connection): void;
  /** A conversation that an earlier background left, to be taken up again. */
  saved?: SavedThread | undefined;
  /** What it takes to resume the conversation from now on, or nothing when it cannot be. */
  onThread(thread: SavedThread | undefined): void;
  /** The answers that were kept have left, now that the conversation is open again. */
  onSentAgain(callIds: readonly string[]): void;
  /** Called every 15 s while the conversation is open; the background lives by such calls. */
  stayAwake(): void;
}

export interface AgentConnection {
  readonly profileId: string;
  /** True once closed, ended by the agent, or failed for good; it will not open again. */
  readonly over: boolean;
  /** Stays while a lost conversation is being resumed. */
  readonly conversation: string | undefined;
  /** False when the socket is not open: nothing was sent. */
  sendText(text: string): boolean;
  /** What is answered while the conversation is being resumed is kept, and sent then. */
  sendResult(asked: Asked, result: ToolResult | Started): Sent;
  /** Whether a call may be answered with `started`, its end being told later. */
  readonly carriesLate: boolean;
  /** Tells how a call ended that was answered with `started`. */
  sendLate(asked: Asked, result: ToolResult): Sent;
  /** False, like the following, where the platform cannot carry it. */
  sendProgress(asked: Asked, message: string): boolean;
  sendContext(words: string): boolean;
  /** The user pressed Stop. */
  sendStop(): boolean;
  sendDirective(directive: Directive): boolean;
  sendTools(tools: readonly DeclaredTool[]): boolean;
  answerOffer(sdp: string): boolean;
  /** The user wants the agent to behave in this way, of those it told. */
  choose(key: string, preset: string): boolean;
  /** Push-to-talk; false also where the profile does not ask for it. */
  listen(on: boolean): boolean;
  /** How sound is written over this socket, or nothing where it carries none. */
  readonly sound: SoundFormats | undefined;
  /**
   * A piece of the microphone's sound as `sound.fromUser` has it, of 20 ms, at most 40. False when it was dropped: the
   * conversation is not open, carries no sound, or so much waits to be sent that an answer would come late.
   */
  sendSound(bytes: Bytes): boolean;
  /** Tries at once when waiting for the next attempt, and looks whether an open line still stands. */
  nudge(): void;
  close(): void;
}

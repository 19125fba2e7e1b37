import type { Bytes } from '#contract/base64';
import type { Behavior } from '#contract/behavior';
import type { DeclaredAs, DeclaredTool } from '#contract/declaredTool';
import type { Directive } from '#contract/directive';
import type { Profile } from '#contract/profile';
import type { Started, ToolResult } from '#contract/result';
import type { SoundFormats } from '#contract/sound';
import type { Door } from '../doors/door';
import type { Frame } from '../frame';
import type { PlatformFacts } from './platformFacts';

/** What one frame from the agent means. */
export type AgentEvent =
  /** The platform's name for the conversation, by which it can be resumed. */
  | { kind: 'named'; conversation: string }
  /** The conversation is open. Without a name of the platform's it gets one of ours. */
  | { kind: 'ready'; conversation?: string | undefined }
  | { kind: 'text'; from: 'user' | 'agent'; text: string }
  /** A piece of what the agent is saying; `textEnd` completes it. */
  | { kind: 'textPart'; text: string }
  | { kind: 'textEnd' }
  /** `timeoutMs` is how long the platform waits for the answer, where its protocol says so. */
  | ({ kind: 'call'; args: unknown; timeoutMs?: number | undefined } & Asked)
  /** A tool request that cannot be read; answered when it has an id. */
  | { kind: 'badCall'; id: string | undefined; tool?: string; answerAs?: string | undefined; problem: string }
  /** The platform gave a call up: it is stopped, and nothing is answered. */
  | { kind: 'cancel'; id: string }
  /** The platform has a call's answer. */
  | { kind: 'settled'; id: string }
  /** The platform tells of a tool; shown, never executed. */
  | { kind: 'callNote'; tool: string; text: string }
  /** Something the user should know of; nothing follows from it. */
  | { kind: 'notice'; text: string }
  /** In which ways the agent can behave, and which one of them holds from now on. */
  | { kind: 'behaviors'; behaviors: Behavior[] }
  | { kind: 'behavior'; key: string; preset: string }
  /** The platform complains; `lasting` problems are not cured by trying again. */
  | { kind: 'problem'; reason: string; lasting: boolean }
  /** The platform did not take what we sent: the end before the conversation is open, a notice after. */
  | { kind: 'rejected'; reason: string }
  /** Anything that only a voice conversation makes use of. */
  | VoiceEvent
  /** The platform wants this back, and nothing else follows. */
  | { kind: 'reply'; frame: Frame }
  /** The agent begins or ends its turn, where it must be asked for the next one. */
  | { kind: 'turn'; begins: boolean }
  /** It was asked for its turn while it was in one: it is asked again after it. */
  | { kind: 'busy' }
  /** One frame that means several things, in this order. */
  | { kind: 'several'; events: readonly AgentEvent[] }
  | { kind: 'ended'; reason: string }
  | { kind: 'ignored'; type: string };

/** What concerns microphone and speaker. */
export type VoiceEvent =
  /** A piece of the agent's sound, in the format the conversation has at that moment. */
  | { kind: 'sound'; bytes: Bytes }
  /** A piece of the agent's sound that cannot be read. */
  | { kind: 'lostSound' }
  /** How sound is written from here on; without formats this conversation carries none. */
  | { kind: 'soundFormats'; formats: SoundFormats | undefined }
  /** Someone begins or ends speaking, as the platform hears it. */
  | { kind: 'speaking'; who: 'user' | 'agent'; on: boolean }
  /** The user spoke into the agent's turn: what its speaker has not played yet is never played. */
  | { kind: 'interrupted' }
  /** The platform offers its side of a WebRTC voice call, as SDP. */
  | { kind: 'offer'; sdp: string };

/** A call as far as its answer needs it. */
export interface Asked {
  id: string;
  tool: string;
  /** The type of frame the answer is wanted in, where the call itself says so. */
  answerAs?: string | undefined;
}

/** How a socket came to its end. */
export interface Closing {
  code: number;
  /** The server's own word beside the code. */
  word: string;
  /** False when the server never let the socket open. */
  opened: boolean;
  /** Whether there is a conversation that could be resumed. */
  resumable: boolean;
  /** Whether this socket was to take a conversation up again, and had not yet. */
  resuming: boolean;
  /** Attempts since the last healthy connection. */
  attempt: number;
}

/** What to do about it: take the conversation up again, begin a new one, give up, or leave it at that. */
export interface AfterClosing {
  reason: string;
  next: 'resume' | 'restart' | 'fail' | 'end';
}

/** What a conversation is begun with. */
export interface Beginning {
  profile: Profile;
  /** Our tools as this platform wants them declared by a client. */
  tools: readonly DeclaredTool[];
}

/** How a platform carries sound over the socket itself. */
export interface Sound {
  /** What holds unless a `soundFormats` event says otherwise. */
  formats(profile: Profile): SoundFormats;
  /** One piece of what the microphone heard, written for the wire; never longer than 40 ms. */
  write(bytes: Bytes): Frame | Bytes;
}

/** One agent protocol: data and two translations. It knows neither the socket nor the calls. */
export interface Dialect {
  facts: PlatformFacts;
  /** How a client declares its tools to it; left out where they are set up on the platform alone. */
  declares?(profile: Profile): DeclaredAs;
  /** What is asked before the socket is opened; left out, a token where the user has a server that makes them. */
  door?: Door;
  /** Binary frames are the agent's sound. */
  binary?: 'sound';
  /** Left out where there is no sound, or only through WebRTC (`answerOffer`). */
  sound?: Sound;
  /** Why this token can never be used from a browser, or nothing. */
  tokenProblem?(token: string): string | undefined;
  /** The subprotocols the socket asks for, where a platform wants any. */
  protocols?(token: string): string[];
  /** `resume` is the name of the conversation to take up again. */
  address(profile: Profile, token: string, resume?: string): string;
  /** Sent in order as soon as the socket is open; not when a conversation is resumed. */
  opening(beginning: Beginning): Frame[];
  read(frame: Frame): AgentEvent;
  result(asked: Asked, result: ToolResult | Started): Frame[];
  /** How long the platform waits for an answer where the call does not say so; left out where nobody knows. */
  patienceMs?: number;
  /** Tells how a call ended that was answered with `started`; left out where nothing can be told after an answer. */
  late?(words: string): Frame[];
  /** What the user typed. */
  text(text: string): Frame[];
  /** The platform says `settled` for each answer it has. */
  acknowledges?: true;
  /** Sent every 15 s: a frame without consequences that the platform answers, so that its silence tells. */
  beat?(): Frame;
  /** What makes the agent go on after an answer or a text, where it does not do so by itself. */
  goOn?: Frame;
  /** Slow work goes on: told where the platform can carry it. */
  progress?(asked: Asked, message: string): Frame[];
  /** What the agent should know without saying anything to it: where the user is, a tool's directive. */
  context?(words: string): Frame[];
  /** Takes words by a key and says them to its model again by itself, until they are replaced or taken back. */
  directive?(directive: Directive): Frame[];
  /** Our tools changed during the conversation. */
  declare?(tools: readonly DeclaredTool[]): Frame[];
  /** The user wants the agent to behave in this way. */
  choose?(key: string, preset: string): Frame[];
  /** Push-to-talk, in conversations begun with it: the agent listens, or stops listening and replies. */
  listen?(on: boolean): Frame[];
  /** Our side of a WebRTC voice call, as SDP. */
  answerOffer?(sdp: string): Frame[];
  /** What keeps the conversation open while nothing else is sent; nobody answers it. */
  keepAlive?: { frame: Frame; everyMs: number };
  /** The user pressed Stop, where the agent hears that in another way than as `context`. */
  stopped?(): Frame[];
  /** Sent before the user's own disconnect. */
  closing(): Frame[];
  /** What the end of a socket means when nothing was said before it. */
  closed(closing: Closing): AfterClosing;
}

/** An OpenAI-compatible server and what is asked of it. */
export interface ModelOptions {
  /** Where its API begins: `http://127.0.0.1:11434/v1`. */
  address: URL;
  model: string;
  /** Never printed. Left out, none is sent. */
  key?: string | undefined;
  /** How many calls one request of the user's may take. */
  mostSteps?: number;
}

/** What the agent is saying, from pieces. */
export interface Speech {
  add(part: string): void;
  /** All that was said since the last end. */
  end(): string;
}

export function createSpeech(): Speech {
  let parts: string[] = [];
  return {
    add: (part) => void parts.push(part),
    end() {
      const said = parts;
      parts = [];
      // Pieces bring their spaces along; words that do not are set apart.
      const spaced = said.some((part) => /\s/.test(part));
      return said.join(spaced ? '' : ' ').trim();
    },
  };
}

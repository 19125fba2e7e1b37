const MOST_CHARACTERS = 20_000;

/** Arguments or a result as indented JSON, cut where it would make the list slow. */
export function readable(value: unknown): string {
  const json = JSON.stringify(value, null, 2) ?? '';
  return json.length > MOST_CHARACTERS ? `${json.slice(0, MOST_CHARACTERS)}…` : json;
}

import fc from 'fast-check';
import { broughtEntry } from '#contract/broughtEntry';
import { effect } from '#contract/effect';
import type { Grant } from '#contract/grant';
import { ABOVE_ALL, decision, type Rule } from '#contract/rule';
import type { Deciding } from '#sites/inForce';
import { tools } from '#tools/index';
import type { ToolFacts } from '#tools/tool';
import { hostText, owners, type Place, suffixes, type Written, written } from './addresses';

/** For which places a rule speaks. */
export type Key =
  | { kind: 'exact'; place: Place }
  | { kind: 'whole'; scheme: 'http' | 'https'; own: string; suffix: string }
  | { kind: 'tabs' }
  | { kind: 'all' };

export interface Said {
  key: Key;
  effects: Rule['effects'];
  tools: Rule['tools'];
  fixed: boolean;
}

export interface Question {
  address: Written;
  tool: Pick<ToolFacts, 'name' | 'effect' | 'needs'>;
  /** The tool of the page's own that is asked for. */
  entry: string | undefined;
}

/** All that was said at a moment, and what is asked then. */
export interface World {
  rules: readonly Said[];
  grants: readonly (Said & { until: number | undefined })[];
  newSites: Deciding['newSites'];
  readOnly: boolean;
  handedOver: boolean;
  questions: readonly Question[];
}

/** How many questions are asked in each world. */
export const QUESTIONS = 10;
export const NOW = 1_000;

const question: fc.Arbitrary<Question> = fc
  .record({
    address: written,
    tool: fc.constantFrom(...tools),
    page: fc.constantFrom('check', 'order', '__proto__', 'constructor'),
  })
  .map(({ address, tool, page }) => ({
    address,
    tool: { name: tool.name, effect: tool.effect, needs: tool.needs },
    entry: tool.entryFor ? broughtEntry(page) : undefined,
  }));

const entries = [
  'click',
  'fill',
  'scroll',
  'navigate',
  'read_page',
  'list_tabs',
  'list_page_tools',
  'call_page_tool',
];
const said = fc.record({
  key: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('same' as const), question: fc.nat(QUESTIONS - 1) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('whole' as const),
        scheme: fc.constantFrom('http' as const, 'https' as const),
        own: fc.constantFrom(...owners),
        suffix: fc.constantFrom(...suffixes),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'tabs' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'all' as const }) },
  ),
  effects: fc.dictionary(fc.constantFrom(...effect.options), fc.constantFrom(...decision.options), {
    maxKeys: 4,
  }),
  tools: fc.dictionary(
    fc.constantFrom(...entries, broughtEntry('check'), broughtEntry('order')),
    fc.constantFrom(...decision.options),
    { maxKeys: 2 },
  ),
  fixed: fc.constantFrom(true, false, false, false, false),
});

export const worlds: fc.Arbitrary<World> = fc
  .record({
    rules: fc.array(said, { maxLength: 5 }),
    grants: fc.array(fc.tuple(said, fc.constantFrom(undefined, NOW - 1, NOW, NOW + 1)), { maxLength: 2 }),
    newSites: fc.constantFrom('ask' as const, 'refuse' as const),
    readOnly: fc.constantFrom(true, false, false, false),
    handedOver: fc.constantFrom(true, false, false, false),
    questions: fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS }),
  })
  .map(({ rules, grants, questions, ...world }) => {
    // A rule for an exact place is for one that is asked about, else it would never speak.
    const settle = (given: (typeof rules)[number]): Said[] => {
      if (given.key.kind !== 'same') return [{ ...given, key: given.key }];
      const place = questions[given.key.question]?.address.opens;
      return place ? [{ ...given, key: { kind: 'exact', place } }] : [];
    };
    return {
      ...world,
      questions,
      rules: rules.flatMap(settle),
      // What holds for all sites, and what is fixed, is never said for a while.
      grants: grants
        .filter(([given]) => given.key.kind !== 'all')
        .flatMap(([given, until]) => settle(given).map((one) => ({ ...one, fixed: false, until }))),
    };
  });

/** What is said, as the product keeps it. */
export function decidingOf({ rules, grants, newSites, readOnly, handedOver }: World): Deciding {
  return {
    rules: rules.map(kept),
    grants: grants.map(
      (one): Grant => ({ ...kept(one), ...(one.until !== undefined && { until: one.until }) }),
    ),
    newSites,
    readOnly,
    handedOver,
  };
}

function kept({ key, effects, tools: own, fixed }: Said): Rule {
  return { site: keyText(key), effects, tools: own, ...(fixed && { fixed }) };
}

function keyText(key: Key): string {
  if (key.kind === 'tabs') return 'browser';
  if (key.kind === 'all') return ABOVE_ALL;
  if (key.kind === 'whole') return `${key.scheme}://*.${key.own}.${key.suffix}`;
  const { scheme, host, port } = key.place;
  return new URL(`${scheme}://${hostText(host)}${port === undefined ? '' : `:${port}`}`).origin;
}

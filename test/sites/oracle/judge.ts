import { hostText, type Place } from './addresses';
import { type Key, NOW, type Question, type Said, type World } from './worlds';

export type Verdict = 'never' | 'allow' | 'ask' | 'refuse';

/**
 * What must come of a question, by what is promised about rules and addresses. Knows nothing of the product: every
 * statement that speaks for the place has its rank, and the highest one decides.
 */
export function verdictOn(world: World, { address, tool, entry }: Question): Verdict {
  const place = address.opens;
  if (!place) return 'never';
  if (tool.needs === 'nothing') return 'allow';
  const about = { place: tool.needs === 'browser' ? ('tabs' as const) : place, tool, entry };
  if (isRefusedEverywhere(world, about)) return 'refuse';
  const lasting = world.grants.filter(({ until }) => until === undefined || until > NOW);
  const all = [...lasting, ...world.rules].map((said, order) => ({ ...said, order }));
  const byAdmin = all.filter(({ fixed, key }) => fixed && nearness(key, about.place) !== undefined);
  const byUser = all.filter(({ fixed }) => !fixed);
  const admins = highest(byAdmin, about);
  const users = highest(byUser, about) ?? (world.newSites === 'ask' && isAskedFor(tool) ? 'ask' : undefined);
  // Where an administrator speaks nobody else does, unless they leave it to the user.
  const decided = byAdmin.length === 0 ? users : admins === 'ask' ? (users ?? 'ask') : admins;
  if (decided === undefined || decided === 'deny') return 'refuse';
  const leadsHome = tool.effect === 'navigate' && about.place !== 'tabs' && isOwn(about.place);
  const isNamed = all.some(({ key }) => nearness(key, about.place) === 0);
  return leadsHome && !isNamed ? 'refuse' : decided;
}

interface About {
  place: Place | 'tabs';
  tool: Question['tool'];
  entry: string | undefined;
}

/** What a user or an administrator refuses whatever else is allowed. */
function isRefusedEverywhere({ rules, readOnly, handedOver }: World, { tool, entry }: About): boolean {
  const { name, effect } = tool;
  const tells = ['read_storage', 'list_page_tools'].includes(name);
  const changes = ['act', 'storage', 'page'].includes(effect) || ['close_tab', 'move_tab'].includes(name);
  if (readOnly && changes && !tells && name !== 'scroll') return true;
  const isSeen = ['read', 'picture'].includes(effect) || name === 'list_tabs';
  if (handedOver && !isSeen && !tells) return true;
  return rules.some((said) => {
    if (said.key.kind !== 'all') return false;
    const own = entryOf(said, name);
    return (
      (entry && entryOf(said, entry) === 'deny') ||
      own === 'deny' ||
      (!own && said.effects[effect] === 'deny')
    );
  });
}

/** A new site is asked about for these; data, pictures and the page's own tools wait until the user switches them on. */
const isAskedFor = ({ effect }: Question['tool']) => ['read', 'act', 'navigate', 'tabs'].includes(effect);

/** The statement that decides: what names more exactly what is asked, then where, then what was said first. */
function highest(all: readonly (Said & { order: number })[], { place, tool, entry }: About) {
  const votes = all.flatMap((said) => {
    const near = nearness(said.key, place);
    if (near === undefined) return [];
    const spoken = [entry && entryOf(said, entry), entryOf(said, tool.name), said.effects[tool.effect]];
    return spoken.flatMap((vote, what) =>
      vote ? [{ vote, rank: what * 10_000 + near * 100 + said.order }] : [],
    );
  });
  const first = votes.sort((one, other) => one.rank - other.rank)[0]?.vote;
  if (first !== undefined || tool.effect !== 'page' || entry !== undefined) return first;
  // Whoever may use one tool of the page's own may see which there are.
  const usesOne = all.some(
    (said) =>
      nearness(said.key, place) !== undefined &&
      Object.keys(said.tools).some((key) => key.startsWith('page:') && said.tools[key] === 'allow'),
  );
  return usesOne ? ('allow' as const) : undefined;
}

const entryOf = ({ tools }: Said, name: string) => new Map(Object.entries(tools)).get(name);

/** 0 for the very place, 1 for the whole site around it, nothing where a rule does not speak for it. */
function nearness(key: Key, place: Place | 'tabs'): 0 | 1 | undefined {
  if (key.kind === 'all') return undefined;
  if (place === 'tabs' || key.kind === 'tabs') return place === 'tabs' && key.kind === 'tabs' ? 0 : undefined;
  const { scheme, host, port } = place;
  if (key.kind === 'exact') {
    const same =
      key.place.scheme === scheme && key.place.port === port && machine(key.place) === machine(place);
    return same ? 0 : undefined;
  }
  const covered =
    host.kind === 'name' &&
    key.scheme === scheme &&
    port === undefined &&
    key.own === host.own &&
    key.suffix === host.suffix;
  return covered ? 1 : undefined;
}

// One address has many spellings; the browser itself says which are the same.
const machine = ({ host }: Place) => new URL(`http://${hostText(host)}`).hostname;

const isOwn = ({ host }: Place) => host.kind === 'single' || (host.kind === 'address' && host.isPrivate);

import { descriptionOf } from '#page/names/description';
import { nameOf } from '#page/names/name';
import { roleOf } from '#page/names/role';
import { createPage } from '#page/page';
import { statesOf } from '#page/read/states';
import type { Said } from './readCases';

const page = createPage(window, (element) => element.shadowRoot);

/** What we say of the elements with these ids. Runs in the page. */
export function ours(ids: readonly string[]): (Said | null)[] {
  return ids.map((id) => {
    const element = document.getElementById(id);
    if (!element) return null;
    const role = roleOf(element);
    return {
      role,
      name: nameOf(page, element),
      description: descriptionOf(page, element),
      states: statesOf(element, role).join(' '),
    };
  });
}

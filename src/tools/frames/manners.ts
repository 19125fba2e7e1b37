import type { Pointing } from '#page/point/pointing';
import type { Purpose } from '#page/point/purpose';
import type { PageTool } from '../tool';

/** How a tool treats the frames of a page. */
export interface Manner {
  /** The arguments that point at something, the first that is given counts; and what for. */
  aims: readonly string[];
  purpose: Purpose;
  /**
   * When nothing is pointed at: all documents together (`every`), the one with focus (`focus`), the first that has
   * what is wanted (`first`), or only the main one (`main`).
   */
  otherwise: 'every' | 'focus' | 'first' | 'main';
}

/** The manner of a page tool; what points with `target` is run where the target is. */
export function mannerOf(tool: PageTool): Manner {
  const usual: Manner = {
    aims: 'target' in tool.parameters.shape ? ['target'] : [],
    purpose: 'any',
    otherwise: 'main',
  };
  return { ...usual, ...MANNERS[tool.name] };
}

/** What a call's arguments point at; nothing when they point at nothing. */
export function aimOf(manner: Manner, args: Record<string, unknown>): Aim | undefined {
  for (const argument of manner.aims) {
    const target = args[argument];
    if (typeof target !== 'string') continue;
    const { role, pick } = args;
    const pointing = {
      target,
      ...(typeof role === 'string' && { role }),
      ...(typeof pick === 'number' && { pick }),
    };
    return { argument, pointing };
  }
  return undefined;
}

export interface Aim {
  argument: string;
  pointing: Pointing;
}

/** The arguments with a ref in place of what they pointed with; without a ref, pointing at nothing. */
export function aimedAt(args: Record<string, unknown>, { argument }: Aim, ref: string | undefined) {
  const { role: _role, pick: _pick, [argument]: _target, ...rest } = args;
  return ref === undefined ? rest : { ...rest, [argument]: ref };
}

const MANNERS: Readonly<Record<string, Partial<Manner>>> = {
  click: { purpose: 'click' },
  control_media: { otherwise: 'first' },
  describe_page: { otherwise: 'every' },
  fill: { purpose: 'edit' },
  fill_form: { otherwise: 'every' },
  find_on_page: { otherwise: 'every' },
  get_selection: { otherwise: 'every' },
  hide_hints: { otherwise: 'every' },
  press_key: { otherwise: 'focus' },
  read_form: { otherwise: 'first' },
  read_page: { aims: ['scope'], otherwise: 'every' },
  read_table: { otherwise: 'first' },
  read_text: { otherwise: 'first' },
  scroll: { aims: ['to', 'inside'], otherwise: 'first' },
  select_option: { purpose: 'choose' },
  set_checked: { purpose: 'check' },
  show_hints: { otherwise: 'every' },
  submit_form: { otherwise: 'first' },
  take_back: { otherwise: 'first' },
  type_text: { purpose: 'edit', otherwise: 'focus' },
  wait_for: { aims: [], otherwise: 'every' },
};

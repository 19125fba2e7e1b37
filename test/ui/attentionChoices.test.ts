import { describe, expect, it } from 'vitest';
import type { Attention } from '#contract/attention';
import { decide } from '#sites/decide';
import { attentionChoices } from '../../src/ui/notices/attentionChoices';

const asked: Attention = { site: 'https://shop.example', tool: 'click', effect: 'act', agent: 'Shop', at: 1 };

describe('what can be allowed when a call was refused', () => {
  it('offers looking and acting, and knows which of them would have helped', () => {
    const choices = attentionChoices([], asked);
    expect(choices.map(({ words, helps }) => [words, helps])).toEqual([
      ['allowLook', false],
      ['allowAct', true],
    ]);
  });

  it('keeps what the site’s rule already says', () => {
    const before = { site: asked.site, effects: {}, tools: { fill: 'deny' } } as const;
    const [, act] = attentionChoices([before], asked);
    expect(act?.rule.tools).toEqual({ fill: 'deny' });
  });

  it.each([
    [asked],
    [{ ...asked, site: 'browser', tool: 'open_tab', effect: 'tabs' }],
    [{ ...asked, tool: 'read_storage', effect: 'storage' }],
  ] satisfies [Attention][])('lets the refused call through: %o', (attention) => {
    const denied = { site: attention.site, effects: {}, tools: { [attention.tool]: 'deny' } } as const;
    const helping = attentionChoices([denied], attention).find(({ helps }) => helps);
    expect(helping && decide([helping.rule], attention)).toBe('allow');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rules } from '#store/rules';
import { changeRule } from '../../src/ui/rules/changeRule';
import { ruleFor, withEffect, withTool } from '../../src/ui/rules/editRule';

const hosts = vi.hoisted(() => ({ requestHost: vi.fn(), dropHost: vi.fn() }));
vi.mock('#sites/hostPermission', () => hosts);

const site = 'https://shop.example';
const reading = withEffect(ruleFor([], site), 'read', 'allow');

describe('changing a rule', () => {
  beforeEach(async () => {
    vi.resetAllMocks();
    hosts.requestHost.mockResolvedValue(true);
    await rules.write([]);
  });

  it('asks the browser for the site before anything else, then writes the rule', async () => {
    const changing = changeRule([], reading);
    expect(hosts.requestHost).toHaveBeenCalledWith(site);
    expect(await changing).toBe('saved');
    expect(await rules.read()).toEqual([reading]);
  });

  it('writes nothing when the user declines', async () => {
    hosts.requestHost.mockResolvedValue(false);
    expect(await changeRule([], reading)).toBe('declined');
    expect(await rules.read()).toEqual([]);
  });

  it('asks for no site where the rule is for tabs and windows, or only forbids', async () => {
    await changeRule([], withEffect(ruleFor([], 'browser'), 'tabs', 'allow'));
    await changeRule([], withTool(ruleFor([], site), 'click', 'deny'));
    expect(hosts.requestHost).not.toHaveBeenCalled();
  });

  it('removes a rule that says nothing any more and gives the site back', async () => {
    await rules.write([reading]);
    await changeRule([reading], { ...reading, effects: {} });
    expect(await rules.read()).toEqual([]);
    expect(hosts.dropHost).toHaveBeenCalledWith(site);
  });

  it('gives a site back that nothing is allowed on any more', async () => {
    await rules.write([reading]);
    const never = withEffect(reading, 'read', 'deny');
    await changeRule([reading], never);
    expect(await rules.read()).toEqual([never]);
    expect(hosts.dropHost).toHaveBeenCalledWith(site);
  });

  it('keeps the host while another port of it still has a rule', async () => {
    const other = { ...reading, site: 'https://shop.example:8443' };
    await rules.write([reading, other]);
    await changeRule([reading, other], { ...reading, effects: {} });
    expect(await rules.read()).toEqual([other]);
    expect(hosts.dropHost).not.toHaveBeenCalled();
  });
});

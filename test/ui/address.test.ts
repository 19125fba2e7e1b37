import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/ui/options/address';

describe('readAddress', () => {
  it('splits a pasted token from the address and keeps the rest of the query', () => {
    expect(readAddress(' wss://agent.example/ws?region=eu&token=secret ')).toEqual({
      ok: true,
      address: 'wss://agent.example/ws?region=eu',
      token: 'secret',
    });
  });

  it.each(['ws://127.0.0.1:7700/ws', 'ws://localhost/ws', 'ws://[::1]:7700/ws', 'wss://agent.example/'])(
    'accepts %s',
    (typed) => expect(readAddress(typed)).toEqual({ ok: true, address: typed }),
  );

  it.each([
    ['', 'empty'],
    ['agent.example/ws', 'malformed'],
    ['https://agent.example/ws', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['ws://agent.example/ws', 'insecure'],
    ['ws://127.0.0.1.evil.example/ws', 'insecure'],
    ['wss://me:pass@agent.example/ws', 'credentials'],
  ])('refuses “%s” as %s', (typed, problem) => {
    expect(readAddress(typed)).toMatchObject({ ok: false, problem });
  });
});

/** What people call a sign that stands alone on a button: "plus" for "+". Undefined where it has no usual name. */
export function symbolName(sign: string): string | undefined {
  return NAMES.get(sign);
}

const NAMES = new Map(
  `+ plus
＋ plus
- minus
− minus
– minus
× x
✕ x
✖ x
✗ x
* star
★ star
☆ star
# hash
% percent
? question mark
! exclamation mark
@ at
& and
= equals
/ slash
♥ heart
♡ heart
❤ heart
✓ check
✔ check
… dots
⋮ dots
⋯ dots
☰ menu
≡ menu
→ right
› right
> right
← left
‹ left
< left
↑ up
▲ up
↓ down
▼ down
▾ down
▶ play
⏸ pause`
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
);

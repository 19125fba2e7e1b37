/** The product's own mark: a hand on a page, as in public/icon. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img class="mark" src={`/icon/${size > 32 ? 96 : 48}.png`} width={size} height={size} alt="" />;
}

const STORED_AS = 'checkout';

/** Holds nothing but a random key and item numbers, in this tab only. */
interface Kept {
  readonly key: string;
  readonly cart: string;
}

interface CartLine {
  readonly itemId: string;
  readonly quantity: number;
}

/** Where the browser keeps nothing (blocked storage), the key lives as long as the page. */
let unstored: Kept | null = null;

function readKept(): Kept | null {
  try {
    const [key = '', cart = ''] = (sessionStorage.getItem(STORED_AS) ?? '').split(' ');
    return key === '' ? unstored : { key, cart };
  } catch {
    return unstored;
  }
}

function keep(kept: Kept | null): void {
  unstored = kept;
  try {
    if (kept === null) sessionStorage.removeItem(STORED_AS);
    else sessionStorage.setItem(STORED_AS, `${kept.key} ${kept.cart}`);
  } catch {
    // Kept in memory.
  }
}

const cartCode = (lines: readonly CartLine[]): string =>
  lines
    .map(({ itemId, quantity }) => `${itemId}*${quantity}`)
    .sort()
    .join('+');

/** A random UUID; `crypto.randomUUID` is there on encrypted pages only. */
function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}

/**
 * SHOP-5: what makes repetitions one order. The same for this cart after a reload, a lost answer or the back button;
 * another one once the cart holds something else, since that is another order.
 */
export function checkoutKeyFor(lines: readonly CartLine[]): string {
  const cart = cartCode(lines);
  const kept = readKept();
  if (kept?.cart === cart) return kept.key;
  const key = makeKey();
  keep({ key, cart });
  return key;
}

/** The order is placed: the same items once more are a new order. */
export const dropCheckoutKey = (): void => keep(null);

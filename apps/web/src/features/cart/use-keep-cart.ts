import { type Outputs, trpc } from '../../app/trpc.ts';

export type CartView = Outputs['cart']['get'];

/** SHOP-3: takes over the cart that a change has answered with: the cart page and the header need not ask again. */
export function useKeepCart(): (cart: CartView) => void {
  const utils = trpc.useUtils();
  return (cart) => {
    utils.cart.get.setData(undefined, cart);
    utils.session.current.setData(undefined, (session) => {
      const { itemCount, totalYen } = cart;
      return session && { ...session, cart: { itemCount, totalYen } };
    });
  };
}

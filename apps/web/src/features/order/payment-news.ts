const NEWS = ['returned', 'pending', 'declined'] as const;

/** What the way back from PayPal says in the address. It decides nothing: the order does. */
export type PaymentNews = (typeof NEWS)[number];

export function readPaymentNews(search: Readonly<Record<string, unknown>>): { payment?: PaymentNews } {
  const payment = NEWS.find((news) => news === search['payment']);
  return payment ? { payment } : {};
}

/** A card of the payer, as far as anybody keeps it. */
export type ChosenCard = { lastDigits: string; brand: string; expiry: string; declines: boolean };

/** The only numbers that are taken, so that nobody types a real one here. */
const testCards: readonly { number: string; brand: string; declines: boolean }[] = [
  { number: '4111111111111111', brand: 'VISA', declines: false },
  { number: '5555555555554444', brand: 'MASTERCARD', declines: false },
  { number: '3530111333300000', brand: 'JCB', declines: false },
  { number: '378282246310005', brand: 'AMEX', declines: false },
  { number: '4000000000000002', brand: 'VISA', declines: true },
];

/** @param expiry YYYY-MM. @returns null when the number is not one of the test numbers */
export function chooseTestCard(typed: string, expiry: string): ChosenCard | null {
  const number = typed.replace(/[\s-]/g, '');
  const card = testCards.find((one) => one.number === number);
  return card === undefined
    ? null
    : { lastDigits: number.slice(-4), brand: card.brand, expiry, declines: card.declines };
}

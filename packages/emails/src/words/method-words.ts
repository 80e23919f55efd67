import { isShippingMethod, type Language, SHIPPING_METHOD_FACTS } from '@toriyose/domain';

/** The name of a shipping method; one that the store no longer has keeps the code it was ordered with. */
export const methodName = (method: string, language: Language): string =>
  isShippingMethod(method) ? SHIPPING_METHOD_FACTS[method].name[language] : method;

/** "usually 3 to 6 days"; empty for a method that the store no longer has. */
export const usualDelivery = (method: string, language: Language): string =>
  isShippingMethod(method) ? SHIPPING_METHOD_FACTS[method].deliveryTime[language] : '';

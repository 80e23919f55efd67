import { useState } from 'react';

/**
 * The value of a control that changes at once under the hand, and follows the address whenever that changes: after its
 * own choice, by a link, by going back.
 */
export function useFollowed<T>(value: T): readonly [T, (own: T) => void] {
  const [state, setState] = useState({ value, own: value });
  if (state.value !== value) setState({ value, own: value });
  return [state.value === value ? state.own : value, (own) => setState({ value, own })];
}

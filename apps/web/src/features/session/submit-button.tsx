import type { ComponentProps } from 'react';
import { useHydrated } from '../../time/use-now.ts';
import { Button } from '../../ui/button.tsx';

/**
 * Sends a form that needs script. Until the page has taken over it does nothing: the browser's own way of sending the
 * form would lead away from it.
 */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, 'type'>) {
  return <Button {...props} type={useHydrated() ? 'submit' : 'button'} />;
}

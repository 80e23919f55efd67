import { Link } from '@tanstack/react-router';

/** An order's number, which opens its page. `useRowKeys` finds it by `data-row-link`. */
export const OrderLink = ({ number }: { number: string }) => (
  <Link
    to="/admin/orders/$number"
    params={{ number }}
    data-row-link
    className="whitespace-nowrap font-medium text-ai tabular-nums underline decoration-line decoration-1 underline-offset-4 hover:decoration-ai"
  >
    {number}
  </Link>
);

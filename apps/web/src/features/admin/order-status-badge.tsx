import { ORDER_STATUS_WORDS, type OrderStatus } from '@toriyose/domain';
import { useLocale } from '../../app/page-settings.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { ORDER_TONES } from '../order/order-presentation.ts';

export const OrderStatusBadge = ({ status }: { status: OrderStatus }) => (
  <StatusBadge tone={ORDER_TONES[status]}>{ORDER_STATUS_WORDS[status][useLocale()]}</StatusBadge>
);

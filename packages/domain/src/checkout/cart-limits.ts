import { z } from 'zod';
import { yen } from '../money/yen.ts';

/** The most units of one item, and the most items, in a cart and in an order. */
export const LINE_MAX_QUANTITY = 99;
export const CART_MAX_LINES = 50;

/** Above this a customer is asked to talk to us: far beyond a parcel, and every sum stays exact. */
export const ORDER_MAX_TOTAL = yen(10_000_000);

/** Ids are made by the store: short texts without anything special. */
export const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** P24: whole units only; 0 takes the item out. */
export const cartQuantitySchema = z.int().min(0).max(LINE_MAX_QUANTITY);

/** Units to put in. */
export const addQuantitySchema = z.int().min(1).max(LINE_MAX_QUANTITY);

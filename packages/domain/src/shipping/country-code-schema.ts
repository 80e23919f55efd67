import { z } from 'zod';
import { COUNTRY_TABLE } from './country-table.ts';

/** A country that the store knows. By itself, so that pages which only name countries carry no validation. */
export const countryCodeSchema = z.enum(COUNTRY_TABLE.map(([code]) => code));

import type { ReportTemplate } from '../types.js';
import { halfYear } from './half-year.js';
import { month } from './month.js';
import { nineMonth } from './nine-month.js';
import { quarter } from './quarter.js';
import { year } from './year.js';

/** One template per report period, as the ward starts with. */
export const templates: ReportTemplate[] = [month, quarter, halfYear, nineMonth, year];

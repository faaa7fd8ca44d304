import { closing, assessment, goals, requests, tasks } from './half-year/outlook.js';
import { defence, direction, opening, security } from './half-year/direction-and-defence.js';
import { expenditure, industry, investment, leadIn, revenue } from './half-year/economy.js';
import { apparatus, citizens, digital, justice, onestop } from './half-year/government.js';
import { indicators } from './half-year/indicators.js';
import { clearance, construction, land } from './half-year/land.js';
import { culture, education, health, merit, poverty, protection } from './half-year/society.js';
import { environment, infrastructure } from './half-year/town.js';
import { farming, trade } from './half-year/trade-and-farming.js';
import type { ReportTexts } from './types.js';

/** The final text of every node of the half-year template that owns one, by templateNodeId. */
export const halfYearReport: ReportTexts = {
  'mo-dau': opening,
  'chi-dao': direction,
  kt: leadIn,
  'kt-thu': revenue,
  'kt-chi': expenditure,
  'kt-dau-tu': investment,
  'kt-cong-nghiep': industry,
  'kt-thuong-mai': trade,
  'kt-nong-nghiep': farming,
  'dt-dat-dai': land,
  'dt-gpmb': clearance,
  'dt-xay-dung': construction,
  'dt-ha-tang': infrastructure,
  'dt-moi-truong': environment,
  'xh-giao-duc': education,
  'xh-y-te': health,
  'xh-van-hoa': culture,
  'xh-nguoi-co-cong': merit,
  'xh-bao-tro': protection,
  'xh-giam-ngheo': poverty,
  'cq-bo-may': apparatus,
  'cq-cchc': onestop,
  'cq-chuyen-doi-so': digital,
  'cq-tu-phap': justice,
  'cq-tiep-dan': citizens,
  'na-quoc-phong': defence,
  'na-an-ninh': security,
  dg: assessment,
  'nv-muc-tieu': goals,
  'nv-giai-phap': tasks,
  'nv-kien-nghi': requests,
  'ket-thuc': closing,
  'phu-luc': indicators,
};

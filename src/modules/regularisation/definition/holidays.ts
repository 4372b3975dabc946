import { z } from 'zod';
import { type Calendar, makeCalendar } from '#lib/calendar/working-days.ts';
import { fullDate, localised, slug } from '#platform/pack/schema.ts';
import { sourced } from './provenance.ts';

const year = z.int().min(1900).max(2200).nullable();

/** `holidays.json` of a country pack: on which days of the year offices do not work. */
export const holidayPack = z.strictObject({
  timeZone: z.string().min(1),
  weekend: sourced({ days: z.array(z.int().min(1).max(7)).max(6) }),
  names: z.record(slug, localised),
  fixed: z.array(
    sourced({ id: slug, month: z.int().min(1).max(12), day: z.int().min(1).max(31), from: year, until: year }),
  ),
  declared: z.array(sourced({ id: slug, on: fullDate, days: z.int().min(1).max(7) })),
});

export type HolidayPack = z.infer<typeof holidayPack>;

/** The calendar that deadlines of a country are counted on. */
export function calendarOf({ weekend, fixed, declared }: HolidayPack): Calendar {
  return makeCalendar({ weekend: weekend.days, fixed, declared });
}

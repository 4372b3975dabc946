import { readBase64 } from './base64.ts';
import { type Announcement, nameOf } from './journal.ts';
import { readSignedNote } from './signed-note.ts';
import { isInstant, isUuid } from './written.ts';

const RAW_KEY = 32;

/** The text by which a key announces its successor, as it is signed. */
export function announcementText({ key, time }: Announcement, installation: string): string {
  return `${nameOf(installation)}\nkey ${key}\ntime ${time}\n`;
}

/** The announcement of a note; null unless it is written exactly so. Looks at no signature. */
export function readAnnouncement(
  note: string,
): { readonly installation: string; readonly announcement: Announcement } | null {
  const signed = readSignedNote(note);
  const [, origin = '', key = '', time = ''] = /^(\S+)\nkey (\S+)\ntime (\S+)\n$/.exec(signed?.text ?? '') ?? [];
  const installation = origin.slice(nameOf('').length);
  if (signed?.name !== origin || origin !== nameOf(installation) || !isUuid(installation)) return null;
  if (readBase64(key, RAW_KEY) === null || !isInstant(time)) return null;
  return { installation, announcement: { key, time } };
}

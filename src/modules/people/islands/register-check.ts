// Compares what is typed with the register while it is typed, and shows in the panel what the server answers. Without this
// script the same form has a button that does it. A form about several persons has a part for each, whose fields' names begin
// with what `data-check-part` says.

/** In milliseconds: a pause in typing, and the longest that an answer may take. */
const PAUSE = 350;
const LONGEST_WAIT = 10_000;

const form = document.querySelector<HTMLFormElement>('form[data-check]');
if (form) {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-check-part]')];
  for (const part of parts.length === 0 ? [form] : parts) {
    const panel = part.querySelector<HTMLElement>('[data-check-panel]');
    if (panel) enhance({ form, part, panel, prefix: part.dataset.checkPart ?? '' });
  }
}

interface Checked {
  readonly form: HTMLFormElement;
  readonly part: HTMLElement;
  readonly panel: HTMLElement;
  readonly prefix: string;
}

function enhance(checked: Checked): void {
  const { form, part } = checked;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let asked = '';

  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void check(), PAUSE);
  };
  part.addEventListener('input', later);
  part.addEventListener('change', later);
  // The form came back with what was typed, or the browser kept it.
  if (isNamed(checked)) later();

  async function check(): Promise<void> {
    const fields = fieldsOf(checked);
    if (fields.toString() === asked) return;
    asked = fields.toString();
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const tooLong = setTimeout(() => mine.abort(), LONGEST_WAIT);
    try {
      const answer = await ask(form.dataset.check ?? '', fields, mine.signal);
      if (asking === mine) show(checked, answer);
    } catch {
      // A later question took the place of this one.
      if (asking !== mine) return;
      // The next word typed tries again.
      asked = '';
      say(checked, true);
    } finally {
      clearTimeout(tooLong);
    }
  }
}

function isNamed({ part, prefix }: Checked): boolean {
  const names = part.querySelectorAll<HTMLInputElement>(`#${prefix}given, #${prefix}family`);
  return [...names].some(({ value }) => value !== '');
}

function fieldsOf({ form, prefix }: Checked): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name === 'once' || typeof value !== 'string' || !name.startsWith(prefix)) continue;
    fields.append(name.slice(prefix.length), value);
  }
  return fields;
}

/** What the server drew: our own server, which has escaped what people typed. */
async function ask(address: string, body: URLSearchParams, signal: AbortSignal): Promise<Document> {
  const response = await fetch(address, {
    method: 'POST',
    body,
    mode: 'same-origin',
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function show(checked: Checked, answer: Document): void {
  const { part, panel, prefix } = checked;
  say(checked, false);
  const found = answer.querySelector('[data-check-panel]');
  // Unchanged, it stays: what is opened in it stays open, and nothing is read aloud again.
  if (found !== null && found.innerHTML !== panel.innerHTML) panel.replaceChildren(...found.childNodes);
  for (const place of part.querySelectorAll<HTMLElement>('[data-remark]')) {
    const field = place.dataset.remark?.slice(prefix.length);
    const text = answer.querySelector(`[data-remark="${field}"]`)?.textContent ?? '';
    if (place.textContent !== text) place.textContent = text;
  }
}

function say({ part }: Checked, failed: boolean): void {
  const place = part.querySelector<HTMLElement>('[data-check-failed]');
  if (place !== null) place.hidden = !failed;
}

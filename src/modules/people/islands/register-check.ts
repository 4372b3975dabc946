// Compares what is typed with the register while it is typed, and shows in the panel what the server answers. Without this
// script the same form has a button that does it.

/** In milliseconds: a pause in typing, and the longest that an answer may take. */
const PAUSE = 350;
const LONGEST_WAIT = 10_000;

const form = document.querySelector<HTMLFormElement>('form[data-check]');
const panel = form?.querySelector<HTMLElement>('[data-check-panel]');
if (form && panel) enhance(form, panel);

function enhance(form: HTMLFormElement, panel: HTMLElement): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let asked = '';

  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void check(), PAUSE);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  // The form came back with what was typed, or the browser kept it.
  if (isNamed(form)) later();

  async function check(): Promise<void> {
    const fields = fieldsOf(form);
    if (fields.toString() === asked) return;
    asked = fields.toString();
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const tooLong = setTimeout(() => mine.abort(), LONGEST_WAIT);
    try {
      const answer = await ask(form.dataset.check ?? '', fields, mine.signal);
      if (asking === mine) show(form, panel, answer);
    } catch {
      // A later question took the place of this one.
      if (asking !== mine) return;
      // The next word typed tries again.
      asked = '';
      say(form, true);
    } finally {
      clearTimeout(tooLong);
    }
  }
}

function isNamed(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('#given, #family')].some(({ value }) => value !== '');
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== 'once' && typeof value === 'string') fields.append(name, value);
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

function show(form: HTMLFormElement, panel: HTMLElement, answer: Document): void {
  say(form, false);
  const found = answer.querySelector('[data-check-panel]');
  // Unchanged, it stays: what is opened in it stays open, and nothing is read aloud again.
  if (found !== null && found.innerHTML !== panel.innerHTML) panel.replaceChildren(...found.childNodes);
  for (const place of form.querySelectorAll<HTMLElement>('[data-remark]')) {
    const text = answer.querySelector(`[data-remark="${place.dataset.remark}"]`)?.textContent ?? '';
    if (place.textContent !== text) place.textContent = text;
  }
}

function say(form: HTMLFormElement, failed: boolean): void {
  const place = form.querySelector<HTMLElement>('[data-check-failed]');
  if (place !== null) place.hidden = !failed;
}

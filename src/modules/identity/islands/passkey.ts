// Makes the passkey forms of a page work. They are rendered with their button hidden: without this script, or without a
// browser that knows passkeys, the page still offers every other way to sign in.
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { isAddressLiteral, onLocalhost } from './addresses.ts';

/** In milliseconds. Below the life of a challenge, so that a page left open can still be signed in on. */
const OFFER_LIFETIME = 4 * 60 * 1000;
const LONGEST_WAIT = 15 * 1000;

/** A browser holds one ceremony at a time, whatever the number of forms. */
let busy: HTMLFormElement | undefined;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) enhance(form);

function enhance(form: HTMLFormElement): void {
  const isUnfitAddress = isAddressLiteral(location.hostname) || !isSecureContext;
  const isUsable = !isUnfitAddress && browserSupportsWebAuthn();
  show(form, 'button', isUsable);
  show(form, '[data-passkey-missing]', !isUsable && !isUnfitAddress);
  if (isUnfitAddress) say(form, 'insecure');
  if (!isUsable) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy === undefined) void answer(form);
  });
  // The page may come back from the browser's memory as it was left, in the middle of a ceremony.
  addEventListener('pageshow', (event) => {
    if (event.persisted) release(form);
  });
  if (form.dataset.passkey === 'sign-in') void offerAmongSuggestions(form);
}

/** One ceremony, begun by the person: from the click to the form on its way, or to a sentence. */
async function answer(form: HTMLFormElement): Promise<void> {
  hold(form);
  try {
    const optionsJSON = await fetchOptions(form);
    const start = form.dataset.passkey === 'enrol' ? startRegistration : startAuthentication;
    submit(form, await start({ optionsJSON }));
  } catch (error) {
    release(form);
    say(form, sentenceFor(error));
    form.dispatchEvent(new Event('passkey:ended'));
  }
}

/** The browser names the person's passkeys below the field for the user name, as it does with passwords. */
async function offerAmongSuggestions(form: HTMLFormElement): Promise<void> {
  if (document.querySelector('input[autocomplete$="webauthn"]') === null) return;
  if (!(await browserSupportsWebAuthnAutofill())) return;
  let offeredAt = 0;
  const offer = async () => {
    if (busy !== undefined || document.visibilityState === 'hidden') return;
    offeredAt = Date.now();
    try {
      const optionsJSON = await fetchOptions(form);
      if (busy !== undefined) return;
      const given = await startAuthentication({ optionsJSON, useBrowserAutofill: true });
      hold(form);
      submit(form, given);
    } catch {
      // Nobody asked for it: the button and the other ways are still there.
    }
  };
  const renew = () => {
    if (Date.now() - offeredAt >= OFFER_LIFETIME) void offer();
  };
  setInterval(renew, OFFER_LIFETIME / 8);
  document.addEventListener('visibilitychange', renew);
  // The ceremony of the button took the place of the offer.
  form.addEventListener('passkey:ended', () => void offer());
  await offer();
}

/** What the server asks of the passkey. It is our own server's answer: the browser refuses what it cannot use. */
async function fetchOptions(form: HTMLFormElement) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== 'answer' && typeof value === 'string') fields.append(name, value);
  }
  const response = await fetch(form.dataset.options ?? '', {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
    mode: 'same-origin',
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST_WAIT),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

function submit(form: HTMLFormElement, given: object): void {
  const field = form.querySelector<HTMLInputElement>('input[name="answer"]');
  if (field !== null) field.value = JSON.stringify(given);
  // Not as an event: it was checked when the ceremony began.
  form.submit();
}

function hold(form: HTMLFormElement): void {
  busy = form;
  form.ariaBusy = 'true';
  show(form, '[data-passkey-error]', false);
  // Not disabled: that would take the focus away from whoever works without a mouse.
  markButton(form, 'true');
}

function release(form: HTMLFormElement): void {
  busy = undefined;
  form.ariaBusy = null;
  markButton(form, null);
}

function markButton(form: HTMLFormElement, disabled: 'true' | null): void {
  const button = form.querySelector('button');
  if (button !== null) button.ariaDisabled = disabled;
}

type Sentence = 'cancelled' | 'registered' | 'failed' | 'insecure';

function sentenceFor(error: unknown): Sentence {
  const name = error instanceof Error ? error.name : '';
  // Browsers do not tell a person who changed their mind from a passkey that was not found in time.
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  if (name === 'InvalidStateError') return 'registered';
  return name === 'SecurityError' ? 'insecure' : 'failed';
}

function say(form: HTMLFormElement, sentence: Sentence): void {
  const place = form.querySelector<HTMLElement>('[data-passkey-error]');
  if (place === null) return;
  const { [sentence]: text, failed = '' } = place.dataset;
  const twin = sentence === 'insecure' ? onLocalhost(location.href) : undefined;
  // Shown before it is filled, so that a screen reader hears of it.
  place.hidden = false;
  place.replaceChildren(text ?? failed, ...(twin === undefined ? [] : [' ', linkTo(twin)]));
}

function linkTo(address: string): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.dir = 'ltr';
  link.textContent = address;
  return link;
}

function show(form: HTMLFormElement, selector: string, isShown: boolean): void {
  const element = form.querySelector<HTMLElement>(selector);
  if (element !== null) element.hidden = !isShown;
}

/** A decimal number taken apart: its significant digits, and the power of ten of the last one. */
interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function parts(text: string): Parts {
  const [mantissa = '', power = '0'] = text.replace(/^[-+]/, '').split(/e/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  return {
    negative: text.startsWith('-') && kept !== '',
    digits: kept,
    exponent: kept === '' ? 0 : Number(power) - fraction.length + (digits.length - kept.length),
  };
}

/** Whether a number holds every digit of the decimal it was read from: 12345678901234567890 is rounded, 48.11 is not. */
export function holdsEveryDigit(source: string, value: number): boolean {
  const written = parts(source);
  // A double holds any fifteen digits; taking it apart again would only cost time.
  if (written.digits.length <= 15 && Math.abs(written.exponent) < 290) return true;
  const held = parts(String(value));
  return written.negative === held.negative && written.digits === held.digits && written.exponent === held.exponent;
}

/** A finite number in plain decimal digits, never with an exponent; read back it gives the same number. */
export function plainDecimal(value: number): string {
  const { negative, digits, exponent } = parts(String(value));
  if (digits === '') return '0';
  const sign = negative ? '-' : '';
  if (exponent >= 0) return `${sign}${digits}${'0'.repeat(exponent)}`;
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

const PLAIN = /^-?\d+(\.\d+)?$/;
const WITH_COMMA = /^-?\d+,\d+$/;
const WITH_EXPONENT = /^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i;

/**
 * Reads a decimal number strictly: an optional minus, digits, an optional point and more digits. The comma is the
 * decimal sign only where the caller says that the file writes it so.
 */
export function readDecimal(
  text: string,
  decimalComma: boolean,
):
  | { readonly value: number }
  | { readonly refused: 'not-number' | 'decimal-comma' | 'exponent' | 'too-precise' | 'not-finite' } {
  const source = decimalComma && WITH_COMMA.test(text) ? text.replace(',', '.') : text;
  if (!PLAIN.test(source)) {
    if (WITH_COMMA.test(source)) return { refused: 'decimal-comma' };
    return { refused: WITH_EXPONENT.test(source) ? 'exponent' : 'not-number' };
  }
  const value = Number(source);
  if (!Number.isFinite(value)) return { refused: 'not-finite' };
  return holdsEveryDigit(source, value) ? { value } : { refused: 'too-precise' };
}

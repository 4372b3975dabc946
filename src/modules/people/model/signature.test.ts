import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { modelFault } from './model-fault.ts';
import { canonicalText, faultOfModel } from './signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
const MODEL = { version: '1', lambda: 1e-6, comparisons: [{ name: 'name', levels: [{ m: 0.9, u: 0.1 }] }] };

function signed(model: unknown) {
  const text = Buffer.from(canonicalText(model));
  return {
    digest: createHash('sha256').update(text).digest('base64'),
    publicKey: raw,
    signature: sign(null, text, privateKey).toString('base64'),
    signedAt: '2026-11-22T12:00:00Z',
  };
}

describe('a signed model', () => {
  it('is used as it was signed, in whatever order its keys are written', () => {
    const reordered = { comparisons: MODEL.comparisons, lambda: 1e-6, version: '1' };
    expect(faultOfModel(reordered, signed(MODEL), [raw])).toBeNull();
  });

  it('is refused when one number differs, even by the last digit', () => {
    expect(faultOfModel({ ...MODEL, lambda: 1.0000001e-6 }, signed(MODEL), [raw])).toBe('changed');
  });

  it('is refused when another key signed it, and when the signature is of something else', () => {
    expect(faultOfModel(MODEL, signed(MODEL), [])).toBe('unknown-key');
    const { signature } = signed({ ...MODEL, version: '2' });
    expect(faultOfModel(MODEL, { ...signed(MODEL), signature }, [raw])).toBe('forged');
    expect(faultOfModel(MODEL, { digest: '' }, [raw])).toBe('malformed');
    expect(faultOfModel(MODEL, null, [raw])).toBe('malformed');
  });
});

describe('the model that is shipped', () => {
  it('is as a known key signed it', () => {
    expect(modelFault()).toBeNull();
  });
});

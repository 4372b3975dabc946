import { KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A private key that signs checkpoints (Ed25519). */
export const signingKey = z.custom<KeyObject>((value) => value instanceof KeyObject && value.type === 'private');

import known from './known-keys.json' with { type: 'json' };
import model from './person.model.json' with { type: 'json' };
import signature from './person.model.signature.json' with { type: 'json' };
import { faultOfModel, type ModelFault } from './signature.ts';

/** What is wrong with the model that this program was built with; null when it is as a known key signed it. */
export function modelFault(): ModelFault | null {
  return faultOfModel(model, signature, known);
}

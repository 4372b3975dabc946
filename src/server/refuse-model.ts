import { modelFault } from '#people';
import { StartupError } from './startup-error.ts';

/**
 * Nothing is compared by a model that nobody answers for.
 * @throws StartupError
 */
export function refuseUnsignedModel(): void {
  const fault = modelFault();
  if (fault === null) return;
  throw new StartupError(
    `The model by which persons are compared is not as it was signed (${fault}): put back src/modules/people/model as released, or sign your own by npm run matching:sign and add your key to known-keys.json.`,
  );
}

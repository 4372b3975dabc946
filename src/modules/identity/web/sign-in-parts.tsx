/** Where to go after signing in travels with each form. */
export function Back({ back }: { readonly back: string | null }) {
  return back === null ? null : <input type="hidden" name="back" value={back} />;
}

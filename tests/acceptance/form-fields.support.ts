/** What a browser would send of a form as it came. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const unescaped = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const form = html.slice(html.indexOf('class="act-form"'));
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const isBox = attributes.includes('type="checkbox"');
    if (name === undefined || (isBox && !/\schecked/.test(attributes))) continue;
    fields[name] = unescaped(/value="([^"]*)"/.exec(attributes)?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name] = unescaped(text);
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    fields[name] =
      /<option value="([^"]*)" selected/.exec(options)?.[1] ?? /selected value="([^"]*)"/.exec(options)?.[1] ?? '';
  }
  return fields;
}

import { type CssNode, parse, type WalkContext, walk } from 'css-tree';
import { known, missingIn, type Place } from './floor';

const { properties, selectors, types, 'at-rules': atRules } = known.css as unknown as Record<string, Place>;
/** Units have no names of their own in the table, but these. */
const unitPlaces: Record<string, string> = {
  dvh: 'viewport_percentage_units_dynamic',
  dvw: 'viewport_percentage_units_dynamic',
  svh: 'viewport_percentage_units_small',
  lvh: 'viewport_percentage_units_large',
};

/**
 * What of a style sheet is newer than the oldest browsers.
 * @returns each feature once, as `property text-wrap: chrome 109`; names that the table doesn't have are no features of their own
 * @throws where a part can't be parsed
 */
export function newerCss(css: string): string[] {
  const found = new Set<string>();
  const look = (what: string, place: Place | undefined) => {
    const missing = missingIn(place) ?? [];
    if (missing.length > 0) found.add(`${what}: ${missing.join(', ')}`);
  };
  const onParseError = (error: Error) => {
    throw error;
  };
  walk(parse(css, { onParseError }), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        look(`selector :${node.name}`, selectors?.[node.name]);
      if (node.type === 'Atrule') look(`at-rule @${node.name}`, atRules?.[node.name]);
      if (node.type === 'Feature') look(`media ${node.name}`, atRules?.media?.[node.name]);
      if (node.type === 'Dimension')
        look(`unit ${node.unit}`, types?.length?.[unitPlaces[node.unit] ?? node.unit]);
      const property = this.declaration?.property ?? '';
      if (node.type === 'Declaration') look(`property ${node.property}`, properties?.[node.property]);
      if (node.type === 'Function') {
        look(`function ${node.name}()`, types?.[node.name] ?? types?.color?.[node.name]);
        look(`${property}: ${node.name}()`, properties?.[property]?.[node.name]);
      }
      if (node.type === 'Identifier' && this.declaration)
        look(`${property}: ${node.name}`, properties?.[property]?.[node.name]);
    },
  });
  return [...found].sort();
}

import type { Page } from '@playwright/test';

/**
 * Texts that stand out too little from what is behind them, from the styles as the browser has worked them out.
 * @param least the contrast ratio of WCAG that is asked for
 */
export function paleTexts(page: Page, least: number): Promise<{ looked: number; pale: string[] }> {
  return page.evaluate((wanted) => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const parse = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (top: Colour, below: Colour) =>
      [0, 1, 2]
        .map((part) => (top[part] ?? 0) * top[3] + (below[part] ?? 0) * (1 - top[3]))
        .concat(1) as Colour;
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = parse(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const luminance = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const pale = texts.flatMap((element) => {
      const ground = behind(element);
      const ink = luminance(over(parse(getComputedStyle(element).color), ground));
      const paper = luminance(ground);
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      return ratio < wanted ? [`${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 120)}`] : [];
    });
    return { looked: texts.length, pale };
  }, least);
}

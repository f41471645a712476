/**
 * Sizes (pt), each with its line: ordinary print, and smaller only where a form would not fit on its one page. There are two more than
 * the PDF has, because a browser sets lines further apart.
 */
const sizes = [
  [10.5, 1.5],
  [9, 1.5],
  [8, 1.3],
  [7, 1.25],
  [6.5, 1.2],
  [6, 1.15],
  [5.5, 1.15],
] as const;
/** A4 less the margins of the form's page, and a hair, because print rounds otherwise than the screen. */
const pageHeightMm = 297 - 2 * 18 - 1;
const pixelsPerMm = 96 / 25.4;

/**
 * Sets the form in the largest size in which it fits on one page, or in ordinary print on several where none does. It is as wide on the
 * screen as on paper, so that this holds there.
 */
export function fit(form: HTMLElement): void {
  const setIn = ([size, line]: (typeof sizes)[number]) => {
    form.style.fontSize = `${size}pt`;
    form.style.lineHeight = String(line);
    return form.offsetHeight <= pageHeightMm * pixelsPerMm;
  };
  if (!sizes.some(setIn)) setIn(sizes[0]);
}

/** Those of the PDF (pt): ordinary print, and smaller only where a form would not fit on its one page. */
const sizes = [10.5, 9, 8, 7, 6.5];
/** A4 less the margins of the form's page, and a hair, because print rounds otherwise than the screen. */
const pageHeightMm = 297 - 2 * 18 - 1;
const pixelsPerMm = 96 / 25.4;

/** Sets the form in the largest size in which it fits on one page. It is as wide on the screen as on paper, so that this holds there. */
export function fit(form: HTMLElement): void {
  for (const size of sizes) {
    form.style.fontSize = `${size}pt`;
    form.style.lineHeight = size < 9 ? '1.3' : '1.5';
    if (form.offsetHeight <= pageHeightMm * pixelsPerMm) return;
  }
}

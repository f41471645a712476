export const paper = {
  print: 'Print',
  pdf: 'Download PDF',
  hint: 'Prints what the PDF says',
} as const;

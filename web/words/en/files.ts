export const files = {
  title: 'Photos and files',
  camera: 'Take a photo',
  choosePhotos: 'Choose photos',
  chooseFiles: 'Choose photos or a PDF',
  uploading: 'Uploading {{name}}…',
  remove: 'Remove {{name}}',
  again: 'Upload again',
  open: 'Open {{name}}',
};

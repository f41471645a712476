export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** The contract as a page. Everything comes from this server: it can be read offline. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parley · API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/open.js"></script>
</body>
</html>
`;

const OPEN_SCRIPT = `window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
`;

const FILES = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);

/** The page's scripts and styles, from the swagger-ui-dist package; it is only looked for when someone reads. */
export function createDocsFiles(): RequestHandler {
  const router = Router();
  let files: RequestHandler | undefined;
  router.get('/open.js', (_request, response) => {
    response.type('text/javascript').send(OPEN_SCRIPT);
  });
  router.use((request, response, next) => {
    if (!FILES.has(request.path)) return next();
    files ??= express.static(
      dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
      {
        maxAge: '1d',
        index: false,
      },
    );
    files(request, response, next);
  });
  return router;
}

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Locks the finished page (内容安全策略): only the scripts that were built into it run, and nothing can be fetched or sent.
 * Styles stand inline too, as charts place theirs on their elements.
 */
export function lockedPage(): Plugin {
  return {
    name: 'locked-page',
    enforce: 'post',
    generateBundle: {
      // After the scripts have moved into the page.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.html')) {
            file.source = withPolicy(String(file.source));
          }
        }
      },
    },
  };
}

function withPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => {
    const hash = createHash('sha256').update(code).digest('base64');
    return `'sha256-${hash}'`;
  });
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(
    '<head>',
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

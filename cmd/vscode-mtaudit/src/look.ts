// How what the server says looks in this editor.
import * as vscode from 'vscode'
import type { Middleware } from 'vscode-languageclient/node'
import { settings } from './settings'

/**
 * look shows the scores of paragraphs in one place, not in two, hovers without what
 * stands above them already, and the pages of rules as pages, not as Markdown.
 */
export const look: Middleware = {
  window: {
    showDocument: async (params, token, next) => {
      if (params.external || !params.uri.endsWith('.md')) {
        return next(params, token)
      }
      await vscode.commands.executeCommand('markdown.showPreviewToSide', vscode.Uri.parse(params.uri))
      return { success: true }
    },
  },
  provideCodeLenses: (document, token, next) =>
    settings(document.uri).get('paragraphScores') === 'above' ? next(document, token) : [],
  provideInlayHints: (document, range, token, next) =>
    settings(document.uri).get('paragraphScores') === 'inline' ? next(document, range, token) : [],
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token)
    return hover && new vscode.Hover(hover.contents.map(content => content instanceof vscode.MarkdownString ? brief(content) : content), hover.range)
  },
}

const rule = '\n\n---\n\n'

/**
 * brief leaves out the parts with which the server's hover begins, one for each
 * finding: this editor shows the findings themselves above it. Headings become
 * bold words, for a hover is no page.
 */
function brief(content: vscode.MarkdownString): vscode.MarkdownString {
  const parts = content.value.split(rule)
  while (parts.length > 1 && /^\*\*[a-z-]+\*\* \(MT\d+, /.test(parts[0] ?? '')) {
    parts.shift()
  }
  return new vscode.MarkdownString(parts.join(rule).replace(/^#+ +(.*)$/gm, '**$1**'))
}
